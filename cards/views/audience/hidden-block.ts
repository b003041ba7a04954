import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** One and the same line where something is not shown, whatever and however much it is; nothing where all is. */
export function hiddenBlock({ text }: ViewContext, isHidden: boolean): Block[] {
  return isHidden ? [{ type: 'text', text: text.audience.more, style: 'subtle' }] : [];
}

/** Whether there is anything of the pathway that whoever looks may not know. */
export function hidesAny({ hidden }: SeenState): boolean {
  const { actions, goals, spells, meetings, consents, steps, agenda, answers, corrections, agreements } = hidden;
  const lists = [actions, goals, spells, meetings, consents, steps, corrections, agreements];
  return hidden.places || agenda.size > 0 || answers.size > 0 || lists.some(({ length }) => length > 0);
}

/** Whether there is anything of a meeting that they may not know. */
export function hidesOf({ hidden }: SeenState, { id }: Pick<Meeting, 'id'>): boolean {
  const { agenda, answers, corrections, places } = hidden;
  return places || agenda.has(id) || answers.has(id) || corrections.includes(id);
}

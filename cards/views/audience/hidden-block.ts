import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/**
 * One and the same line where something is not shown, whatever and however much it is; nothing where all is. In a room it has a button with
 * which everybody gets to see, alone, what they may.
 */
export function hiddenBlock({ text, viewer }: ViewContext, { id }: Pick<SeenState, 'id'>, isHidden: boolean): Block[] {
  if (!isHidden) return [];
  const { more, seeOwn } = text.audience;
  if (viewer !== undefined) return [{ type: 'text', text: more, style: 'subtle' }];
  const show = { label: seeOwn, verb: 'hidden.show', data: { pathway: id } };
  return [{ type: 'list', items: [{ text: more, buttons: [show] }] }];
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

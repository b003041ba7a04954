import { z } from 'zod';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';

const id = z.string().min(1).max(64).optional();

/** What of a pathway a button is about: ids, each with its own name. */
export const aim = z.object({
  action: id,
  meeting: id,
  step: id,
  goalId: id,
  spell: id,
  point: id,
  /** A part of the meeting checklist. */
  section: id,
});
export type Aim = z.infer<typeof aim>;

/** The refusal for something that the pathway does not have, or that is kept from whoever looks. */
export function aimedAtNothing(state: SeenState, { action, meeting, goalId, spell }: Aim): Refusal | undefined {
  if (action !== undefined && !state.actions.has(action)) return { code: 'actionUnknown' };
  if (meeting !== undefined && !state.meetings.has(meeting)) return { code: 'meetingUnknown' };
  if (goalId !== undefined && !state.goals.has(goalId)) return { code: 'goalUnknown' };
  if (spell !== undefined && !state.spells.has(spell)) return { code: 'spellUnknown' };
  return undefined;
}

/** The refusal for something that is kept from whoever looks: the same as if the pathway did not have it. */
export function aimedAtHidden({ hidden }: SeenState, { action, meeting, goalId, spell }: Aim): Refusal | undefined {
  if (action !== undefined && hidden.actions.includes(action)) return { code: 'actionUnknown' };
  if (meeting !== undefined && hidden.meetings.includes(meeting)) return { code: 'meetingUnknown' };
  if (goalId !== undefined && hidden.goals.includes(goalId)) return { code: 'goalUnknown' };
  if (spell !== undefined && hidden.spells.includes(spell)) return { code: 'spellUnknown' };
  return undefined;
}

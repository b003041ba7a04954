import { z } from 'zod';
import type { Refusal } from '../../services/pathway/refusals.ts';
import type { PathwayState } from '../../services/pathway/state.ts';

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

/** The refusal for something that the pathway does not have. */
export function aimedAtNothing(state: PathwayState, { action, meeting, goalId, spell }: Aim): Refusal | undefined {
  if (action !== undefined && !state.actions.has(action)) return { code: 'actionUnknown' };
  if (meeting !== undefined && !state.meetings.has(meeting)) return { code: 'meetingUnknown' };
  if (goalId !== undefined && !state.goals.has(goalId)) return { code: 'goalUnknown' };
  if (spell !== undefined && !state.spells.has(spell)) return { code: 'spellUnknown' };
  return undefined;
}

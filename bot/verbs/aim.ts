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
  /** The goal that another is a step towards. */
  partOf: id,
  consent: id,
  share: id,
  /** A part of the meeting checklist. */
  section: id,
});
export type Aim = z.infer<typeof aim>;

/** The refusal for something that the pathway does not have, or that is kept from whoever looks. */
export function aimedAtNothing(state: SeenState, aim: Aim): Refusal | undefined {
  const { action, meeting, goalId, spell, partOf, consent, share } = aim;
  if (action !== undefined && !state.actions.has(action)) return { code: 'actionUnknown' };
  if (meeting !== undefined && !state.meetings.has(meeting)) return { code: 'meetingUnknown' };
  if (goalId !== undefined && !state.goals.has(goalId)) return { code: 'goalUnknown' };
  if (partOf !== undefined && !state.goals.has(partOf)) return { code: 'goalUnknown' };
  if (spell !== undefined && !state.spells.has(spell)) return { code: 'spellUnknown' };
  if (consent !== undefined && !state.consents.has(consent)) return { code: 'consentUnknown' };
  if (share !== undefined && !state.shares.has(share)) return { code: 'shareUnknown' };
  return undefined;
}

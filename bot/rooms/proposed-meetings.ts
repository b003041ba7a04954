import type { DateTime } from 'luxon';
import { toLocalDate } from '../../services/clock.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { planFactsOf } from '../../services/plan-facts.ts';
import { type Proposal, proposalsOf } from '../../services/road.ts';
import { Remembered } from './remembered.ts';

/** By the pathway's meetings: they are the same ones until one of them changes, and few commits change one. */
const remembered = new Remembered<ReadonlyMap<string, Meeting>, readonly Proposal[]>();

/** The meetings of the plan that propose themselves today. None in a pathway that is closed, or whose model is no more. */
export function proposedMeetings(
  state: PathwayState,
  model: ModelDefinition | undefined,
  now: DateTime,
): readonly Proposal[] {
  if (!model || state.status !== 'open') return [];
  const { birthDate, openedAt, settledSteps } = state;
  const today = toLocalDate(now);
  return remembered.of(state.meetings, [today, now.zoneName, model, birthDate, openedAt, settledSteps], () => {
    const { openedOn, taken } = planFactsOf(state, now.zone);
    return proposalsOf(model, birthDate, openedOn, taken, today);
  });
}

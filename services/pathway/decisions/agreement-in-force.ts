import { toInstant } from '../../clock.ts';
import { isActive } from '../../people/person.ts';
import { lastAgreement } from '../agreement.ts';
import { isReadyToEnter } from '../agreement-standing.ts';
import { type Decision, type DecisionContext, decided } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { foldCommit } from '../fold.ts';
import type { PathwayState } from '../state.ts';

/**
 * Adds to what a command does that the agreement has come into force by it, when everyone who must has signed: by the last signature,
 * or because somebody who had to sign no longer must (a handover of the coordination, a birth date put right, the 18th birthday).
 */
export function withAgreementInForce(state: PathwayState, decision: Decision, context: DecisionContext): Decision {
  if (!('events' in decision)) return decision;
  const { events } = decision;
  const isConcerned = state.agreements.length > 0 && lastAgreement(state)?.inForceSince === undefined;
  if (!isConcerned) return decision;
  const after = events.length === 0 ? state : foldedWith(state, events, context);
  if (!isReadyToEnter(after, context.now, (person) => isActive(context.person(person)))) return decision;
  return decided(...events, { type: 'AgreementEntered', agreement: after.agreements.length });
}

/** The pathway as it is with these events, for a look ahead. */
function foldedWith(state: PathwayState, events: readonly PathwayEvent[], { by, now }: DecisionContext): PathwayState {
  const version = state.version + 1;
  const at = toInstant(now);
  return foldCommit(state, {
    pathwayId: state.id,
    version,
    commandId: '',
    at,
    by,
    via: 'clock',
    events: [...events],
  });
}

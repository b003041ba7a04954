import type { Clock } from '../services/clock.ts';
import { isReadyToEnter } from '../services/pathway/agreement-standing.ts';
import type { PathwayState, PersonId } from '../services/pathway/state.ts';
import { clockId } from '../services/pathway/young-person.ts';
import type { Pathways } from '../services/pathways.ts';
import { isActive, type Person } from '../services/people/person.ts';
import type { Log } from './log.ts';

export interface EnterAgreementPorts {
  readonly clock: Clock;
  readonly pathways: Pick<Pathways, 'perform'>;
  readonly person: (id: PersonId) => Person | undefined;
  readonly log: Log;
}

/**
 * Notes that the agreement is in force when everyone who still must has signed: on the day on which custody ends. However many
 * processes find it so, it is one command. Resolves to the pathway as it is then.
 */
export async function enterAgreement(ports: EnterAgreementPorts, state: PathwayState): Promise<PathwayState> {
  const { clock, pathways, person, log } = ports;
  if (!isReadyToEnter(state, clock(), (id) => isActive(person(id)))) return state;
  const outcome = await pathways.perform({
    pathwayId: state.id,
    commandId: `enter-${state.id}-${state.agreements.length}`,
    by: clockId,
    via: 'clock',
    command: { type: 'agreement.enter' },
  });
  if (!outcome.done) log.warn('agreement not in force yet', { pathway: state.id, code: outcome.refusal.code });
  return outcome.state;
}

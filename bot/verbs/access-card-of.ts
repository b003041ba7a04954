import type { Card } from '../../cards/card.ts';
import { accessCard } from '../../cards/views/access/access-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { loadAdultName } from '../../services/chosen-adult.ts';
import type { Outcome } from '../../services/pathways.ts';
import { may, type Verb } from '../../services/policy.ts';
import { overviewOf } from '../../services/young-access/overview.ts';
import type { VerbCall } from './verb.ts';

/** Who gets in to both pages, as the store has it now, for the coordinator alone. */
export async function accessCardOf({ view, desk }: VerbCall, state: SeenState): Promise<Card> {
  const { id: pathwayId, chosenAdult } = state;
  const { access, documents } = desk;
  const [youngPerson, adults, adult] = await Promise.all([
    overviewOf(access, { pathwayId, audience: 'youngPerson' }),
    overviewOf(access, { pathwayId, audience: 'chosenAdult', adult: chosenAdult?.id }),
    chosenAdult && loadAdultName(documents, pathwayId, chosenAdult),
  ]);
  return accessCard(view, state, { youngPerson, chosenAdult: adults, adult });
}

/** What came of it, for somebody who may see it by now: a delivery may come again when they no longer coordinate. */
export function forCoordinator({ person }: VerbCall, verb: Verb, outcome: Outcome): Outcome {
  const refusal = outcome.done ? may(person, verb, outcome.state) : undefined;
  return refusal ? { done: false, state: outcome.state, refusal } : outcome;
}

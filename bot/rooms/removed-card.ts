import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { settledProposalCard } from '../../cards/views/meetings/settled-proposal-card.ts';
import { settledCard } from '../../cards/views/settled-card.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { stepOfProposal } from './room-cards.ts';

/** What stands in the place of a card of a room that no longer applies: a question, and what has become of it. */
export function removedCard(
  view: ViewContext,
  state: PathwayState,
  key: string,
  model: ModelDefinition | undefined,
): Card {
  const step = stepOfProposal(key);
  return step === undefined ? settledCard(view, state) : settledProposalCard(view, state, step, model);
}

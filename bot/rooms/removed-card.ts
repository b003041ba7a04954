import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { hiddenCard } from '../../cards/views/audience/hidden-card.ts';
import { settledProposalCard } from '../../cards/views/meetings/settled-proposal-card.ts';
import { settledCard } from '../../cards/views/settled-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { actionCardKey, agreementCardKey, meetingCardKey, stepOfProposal } from './room-cards.ts';

/** What stands in the place of a card of a room that no longer applies: a question, and what has become of it. */
export function removedCard(
  view: ViewContext,
  state: SeenState,
  key: string,
  model: ModelDefinition | undefined,
): Card {
  if (state.isNothing || isHidden(state, key)) return hiddenCard(view, state);
  const step = stepOfProposal(key);
  return step === undefined ? settledCard(view, state) : settledProposalCard(view, state, step, model);
}

/** A card that stood there and is not for everybody in the room any more; nothing of these is ever taken out of a pathway. */
function isHidden({ hidden }: SeenState, key: string): boolean {
  if (key === agreementCardKey) return true;
  return (
    hidden.actions.some((id) => actionCardKey(id) === key) || hidden.meetings.some((id) => meetingCardKey(id) === key)
  );
}

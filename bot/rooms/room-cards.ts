import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import { handoverCard } from '../../cards/views/handover-card.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayState } from '../../services/pathway/state.ts';

/** The card of an action, as the rooms know it. */
export function actionCardKey(actionId: string): string {
  return `action:${actionId}`;
}

/**
 * What a pathway's room shows: the overview (pinned), a handover that waits for an answer, and each action's own card in the
 * order in which they were added. Everybody in the room sees the same.
 */
export function roomCards(
  view: ViewContext,
  state: PathwayState,
  model: ModelDefinition | undefined,
): Map<string, Card> {
  const cards = new Map<string, Card>([['overview', overviewCard(view, state, model)]]);
  if (state.proposal) cards.set('handover', handoverCard(view, state));
  for (const action of state.actions.values()) cards.set(actionCardKey(action.id), actionCard(view, state, action));
  return cards;
}

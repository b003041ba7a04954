import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import { handoverCard } from '../../cards/views/handover-card.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { Action, PathwayState } from '../../services/pathway/state.ts';

/** The card of an action, as the rooms know it. */
export function actionCardKey(actionId: string): string {
  return `action:${actionId}`;
}

/** The card of a meeting, from its planning to its record. */
export function meetingCardKey(meetingId: string): string {
  return `meeting:${meetingId}`;
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
  for (const action of state.actions.values()) cards.set(actionCardKey(action.id), rememberedCard(view, state, action));
  return cards;
}

/** Most actions are as they were at the last look: their cards are made once. */
const remembered = new WeakMap<Action, { readonly key: string; readonly card: Card }>();

function rememberedCard(view: ViewContext, state: PathwayState, action: Action): Card {
  const people = [action.addedBy, action.responsible?.person, action.ended?.by, action.released?.by];
  const names = people.map((person) => (person === undefined ? '' : view.name(person)));
  const key = [view.locale, view.now.toISODate(), view.now.zoneName, state.status, ...names].join('|');
  const known = remembered.get(action);
  if (known?.key === key) return known.card;
  const card = actionCard(view, state, action);
  remembered.set(action, { key, card });
  return card;
}

import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { type SeenParts, seenInRoom } from '../seen.ts';
import { removedCard } from './removed-card.ts';
import { roomCards } from './room-cards.ts';

/** The cards of a room in which there are so many accounts of nobody in the team. */
export function shownRoomCards(
  parts: SeenParts,
  view: ViewContext,
  state: PathwayState,
  strangers: number,
): ReadonlyMap<string, Card> {
  const { models } = parts;
  const seen = seenInRoom(parts, state, strangers);
  return roomCards(view, seen, models.get(state.model), (id) => models.get(id));
}

/** What stands in the place of a card of such a room that it shows no more. */
export function removedRoomCard(
  parts: SeenParts,
  view: ViewContext,
  state: PathwayState,
  key: string,
  strangers: number,
): Card {
  return removedCard(view, seenInRoom(parts, state, strangers), key, parts.models.get(state.model));
}

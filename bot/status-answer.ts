import type { Card } from '../cards/card.ts';
import type { ViewContext } from '../cards/view-context.ts';
import { pathwayRoad } from '../cards/views/plan/pathway-road.ts';
import { statusCard } from '../cards/views/status-card.ts';
import type { SeenState } from '../services/audience/seen-state.ts';
import type { Desk } from './desk.ts';
import { roadAddress } from './web/addresses.ts';
import { roadStamp } from './web/road-pictures.ts';

/** Where a pathway stands, for the one who asks; with the picture of its road where the chat clients can fetch one. */
export async function statusCardFor(desk: Desk, view: ViewContext, state: SeenState): Promise<Card> {
  const model = desk.models.get(state.model);
  const waiting = await desk.rooms.waitingRooms(state.id);
  const road = desk.showsPictures ? pathwayRoad(view, state, model) : undefined;
  if (!road) return statusCard(view, state, model, waiting);
  // The stamp changes with what the picture shows: chat services keep a picture by its exact address.
  const address = `${roadAddress(desk, state.id, view.locale)}?v=${roadStamp(view.locale, road)}`;
  return statusCard(view, state, model, waiting, { picture: address });
}

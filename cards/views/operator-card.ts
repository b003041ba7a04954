import type { PlatformName } from '../../services/pathway/events.ts';
import type { Card } from '../card.ts';
import type { RoomStepName } from '../text/da/rooms.ts';
import type { ViewContext } from '../view-context.ts';

/** The making of a room has stopped at a step: what has happened, and what a person must do. For the coordinator. */
export function operatorCard(ctx: ViewContext, pathwayId: string, platform: PlatformName, step: RoomStepName): Card {
  const { operator, summaries } = ctx.text.cards;
  const { happened, todo } = ctx.text.rooms[platform][step];
  return {
    view: 'operator',
    locale: ctx.locale,
    heading: operator.heading(pathwayId),
    blocks: [
      { type: 'text', text: `${happened} ${operator.stands}` },
      { type: 'list', title: operator.todo, items: todo.map((text) => ({ text })) },
    ],
    buttons: [],
    summary: summaries.operator(pathwayId),
  };
}

import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/**
 * An erasure does not go on without a person, for whoever runs the program: what is in the way, in which room or elsewhere, and what to
 * do. Tells the code alone, which leads nowhere any more.
 */
export function stuckCard(ctx: ViewContext, pathwayId: string, isInRoom: boolean): Card {
  const { stuck } = ctx.text.hold;
  const { happened, todo } = isInRoom ? stuck.room : stuck.elsewhere;
  return {
    view: 'stuckErasure',
    locale: ctx.locale,
    heading: stuck.heading(pathwayId),
    blocks: [
      { type: 'text', text: happened },
      { type: 'list', title: ctx.text.cards.operator.todo, items: todo(pathwayId).map((text) => ({ text })) },
    ],
    buttons: [],
    summary: `${stuck.heading(pathwayId)}.`,
  };
}

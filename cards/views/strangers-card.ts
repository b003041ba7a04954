import type { Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/** Somebody is in the pathway's room who is not of the team. For the coordinator, who decides. */
export function strangersCard(ctx: ViewContext, pathwayId: string): Card {
  const { strangers, operator, summaries } = ctx.text.cards;
  return {
    view: 'strangers',
    locale: ctx.locale,
    heading: strangers.heading(pathwayId),
    blocks: [
      { type: 'text', text: strangers.happened },
      { type: 'list', title: operator.todo, items: strangers.todo.map((text) => ({ text })) },
    ],
    buttons: [],
    summary: summaries.strangers(pathwayId),
  };
}

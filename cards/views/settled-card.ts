import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/** What stands in the place of the question who is to coordinate, once it has been answered or taken back. */
export function settledCard(ctx: ViewContext, state: SeenState): Card {
  const { settled, summaries } = ctx.text.cards;
  const name = ctx.name(state.coordinator);
  return {
    view: 'settled',
    locale: ctx.locale,
    heading: settled.heading(state.id),
    blocks: [{ type: 'text', text: settled.now(name) }],
    buttons: [],
    summary: summaries.settled(state.id, name),
  };
}

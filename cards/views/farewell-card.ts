import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/**
 * What is left in the room of a closed pathway that the bot cannot get into any more: the code, which the room's name tells as well, and
 * nothing of the pathway, not even how far it has come: it can never be changed again. Whoever may see more asks for it.
 */
export function farewellCard(ctx: ViewContext, { id }: Pick<SeenState, 'id'>): Card {
  const { cards } = ctx.text;
  return {
    view: 'farewell',
    locale: ctx.locale,
    heading: cards.pathway(id),
    badge: { text: cards.closed, tone: 'neutral' },
    blocks: [{ type: 'text', text: cards.takenDown(id) }],
    buttons: [{ label: cards.buttons.reopenPathway, verb: 'pathway.reopen', data: { pathway: id } }],
    summary: cards.summaries.closed(id),
  };
}

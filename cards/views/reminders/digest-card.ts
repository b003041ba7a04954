import type { Digest } from '../../../services/reminders/reminder-item.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** A person's one message of a working day: what waits for them, whichever is most urgent first. */
export function digestCard(ctx: ViewContext, { pathways }: Digest): Card {
  const { digest } = ctx.text;
  return {
    view: 'digest',
    locale: ctx.locale,
    heading: digest.heading,
    blocks: pathways.map(({ state, items }) => ({
      type: 'list',
      title: ctx.text.cards.pathway(state.id),
      items: items.map(({ item }) => ({ text: item })),
    })),
    buttons: [],
    summary: digest.summary(pathways.length),
  };
}

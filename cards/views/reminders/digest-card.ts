import type { Digest, DigestPathway } from '../../../services/reminders/reminder-item.ts';
import type { Block, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { weekdayText } from '../meetings/meeting-parts.ts';
import { digestItem } from './digest-item.ts';

/**
 * A person's one message of a working day: what is due, overdue and waiting for them, pathway by pathway, the most urgent first.
 * Where there is more than a message holds, the rest is left out from the end; the first line says how much there is in all.
 */
export function digestCard(ctx: ViewContext, { person, day, pathways }: Digest): Card {
  const { digest } = ctx.text;
  const lists = pathways
    .map((pathway) => ({ pathway, items: itemsOf(ctx, person, pathway) }))
    .filter(({ items }) => items.length > 0);
  const things = lists.reduce((sum, { items }) => sum + items.length, 0);
  return {
    view: 'digest',
    locale: ctx.locale,
    heading: digest.heading(weekdayText(ctx, day)),
    blocks: [
      { type: 'text', text: digest.counts(things, lists.length) },
      ...lists.map(
        ({ pathway, items }): Block => ({
          type: 'list',
          title: ctx.text.cards.pathway(pathway.state.id),
          items,
          weight: 1,
        }),
      ),
    ],
    buttons: [{ label: digest.buttons.hour, verb: 'reminder.hour', data: {} }],
    summary: digest.summary(things, lists.length),
  };
}

/** A pathway's lines; the first one leads to its room. */
function itemsOf(ctx: ViewContext, person: string, pathway: DigestPathway): ListItem[] {
  const { link } = pathway;
  const items = pathway.items.flatMap((item) => digestItem(ctx, person, pathway, item) ?? []);
  return items.map((item, index) =>
    index > 0 || link === undefined ? item : { ...item, link: { label: ctx.text.cards.list.openRoom, url: link } },
  );
}

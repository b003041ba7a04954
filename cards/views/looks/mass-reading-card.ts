import type { MassReading } from '../../../services/access-log/mass-reading.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayText } from '../parts.ts';

/** That one of the staff has opened unusually many pathways, for those who watch over it. It names no pathway. */
export function massReadingCard(ctx: ViewContext, { person, pathways, day }: MassReading, usual: number): Card {
  const { heading, text, limit, how, summary } = ctx.text.looks.mass;
  return {
    view: 'massReading',
    locale: ctx.locale,
    heading,
    blocks: [
      { type: 'text', text: text(ctx.name(person), pathways, dayText(ctx, day)) },
      { type: 'text', text: limit(usual) },
      { type: 'text', text: how, style: 'subtle' },
    ],
    buttons: [],
    summary,
  };
}

import type { DayOfLooks } from '../../../services/access-log/look.ts';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Block, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { overviewButton } from '../parts.ts';
import { looksWords } from './looks-words.ts';

/** Days on which somebody has looked that go on the card: as many as somebody reads. */
const shownDays = 14;
/** Viewers' days on it; a card holds only so much. */
const shownItems = 40;

/**
 * Who has seen something of the pathway and when, for its coordinator. `keptDays`: how long it is kept. What the young person has looked at
 * is not in it: nobody keeps watch over them.
 */
export function looksCard(ctx: ViewContext, state: SeenState, days: readonly DayOfLooks[], keptDays: number): Card {
  const { looks: text } = ctx.text;
  const others = days.filter(({ viewer }) => viewer !== youngPersonId);
  const last = new Set([...new Set(others.map(({ day }) => day))].toSorted().slice(-shownDays));
  const shown = others.filter(({ day }) => last.has(day));
  const items = looksWords(ctx, shown)
    .slice(0, shownItems)
    .map(
      ({ who, day, what }): ListItem => ({
        text: text.whoWhen(who, day),
        detail: what.join('; '),
      }),
    );
  const found: Block[] =
    items.length === 0
      ? [{ type: 'text', text: text.none }]
      : [
          { type: 'list', items },
          ...(items.length < others.length ? [{ type: 'text', text: text.last, style: 'subtle' } as const] : []),
        ];
  return {
    view: 'looks',
    locale: ctx.locale,
    heading: text.heading(state.id),
    blocks: [{ type: 'text', text: text.intro(keptDays), style: 'subtle' }, ...found],
    buttons: [overviewButton(ctx, state)],
    summary: text.summary(state.id),
  };
}

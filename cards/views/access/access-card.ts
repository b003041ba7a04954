import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { AdultName } from '../../../services/chosen-adult.ts';
import type { AccessOverview } from '../../../services/young-access/overview.ts';
import type { Block, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';
import { pageItems } from './access-items.ts';

/** Who gets in to both pages. `adult`: who the chosen adult is, where it was told. */
export interface AccessPages {
  readonly youngPerson: AccessOverview;
  readonly chosenAdult: AccessOverview;
  readonly adult: AdultName | undefined;
}

/**
 * Who gets in to the young person's page, and to their adult's where there is one, for the coordinator alone: links, phones, what
 * became of the last link, and what can be done about it.
 */
export function accessCard(ctx: ViewContext, state: SeenState, pages: AccessPages): Card {
  const { access: text } = ctx.text;
  const isOpen = state.status === 'open';
  return {
    view: 'access',
    locale: ctx.locale,
    heading: text.heading(state.id),
    ...(state.lockedOut?.has('youngPerson') ? { badge: { text: text.lockedBadge, tone: 'attention' } } : {}),
    blocks: [
      { type: 'text', text: isOpen ? text.what : text.closed },
      {
        type: 'list',
        title: text.whose.youngPerson,
        items: pageItems(ctx, state, 'youngPerson', pages.youngPerson),
      },
      ...adultBlocks(ctx, state, pages),
    ],
    buttons: [],
    summary: text.summary(state.id),
  };
}

/** The chosen adult; nothing where there is none. One who has said no has no page. */
function adultBlocks(ctx: ViewContext, state: SeenState, { chosenAdult: overview, adult }: AccessPages): Block[] {
  const { access: text } = ctx.text;
  const { chosenAdult: chosen } = state;
  if (!chosen) return [];
  const named = adult ? [whoIs(ctx, adult)] : [];
  const who = [...named, text.chosen(instantText(ctx, chosen.chosenAt))].join(' · ');
  if (chosen.declinedAt !== undefined) {
    const item: ListItem = {
      text: text.declined(instantText(ctx, chosen.declinedAt)),
      detail: who,
      badge: { text: text.declinedBadge, tone: 'warning' },
    };
    return [{ type: 'list', title: text.whose.chosenAdult, items: [item] }];
  }
  const items = pageItems(ctx, state, 'chosenAdult', overview, who);
  return [{ type: 'list', title: text.whose.chosenAdult, items }];
}

/** In the young person's own words. */
function whoIs(ctx: ViewContext, { name, relation }: AdultName): string {
  return ctx.text.access.adult(oneLine(ctx, name, shown.listed), oneLine(ctx, relation, shown.listed));
}

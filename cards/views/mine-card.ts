import type { SeenState } from '../../services/audience/seen-state.ts';
import { type Action, isOverdue } from '../../services/pathway/state.ts';
import type { Button, Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { concernButton } from './consent/concern-card.ts';
import { buttonData, dayText, today } from './parts.ts';
import { oneLine, shown } from './shorten.ts';

export interface MineEntry {
  readonly state: SeenState;
  readonly action: Action;
  /** Opens the pathway's room in the client. */
  readonly link?: string;
}

/** One person's open actions across all pathways, the nearest deadline first, each with the button that settles it. */
export function mineCard(ctx: ViewContext, entries: readonly MineEntry[]): Card {
  const { mine, summaries } = ctx.text.cards;
  const byDeadline = [...entries].sort((a, b) => a.action.deadline.localeCompare(b.action.deadline));
  const overdue = entries.filter(({ action }) => isOverdue(action, today(ctx))).length;
  const counts = mine.counts(entries.length, overdue);
  return {
    view: 'mine',
    locale: ctx.locale,
    heading: mine.heading,
    blocks: [
      ...(entries.length === 0 ? [] : [{ type: 'text', text: `${counts}.` } as const]),
      { type: 'list', items: byDeadline.map((entry) => mineItem(ctx, entry)), empty: mine.empty },
    ],
    buttons: [concernButton(ctx)],
    summary: entries.length === 0 ? mine.empty : summaries.mine(counts),
  };
}

function mineItem(ctx: ViewContext, { state, action, link }: MineEntry): ListItem {
  const { cards } = ctx.text;
  const data = buttonData(state, action);
  const done: Button = { label: cards.buttons.done, verb: 'action.done', data };
  const claim: Button = { label: cards.buttons.claim, verb: 'action.claim', data, style: 'primary' };
  return {
    text: oneLine(ctx, action.title, shown.listed),
    detail: `${cards.deadlineIs(dayText(ctx, action.deadline))} · ${cards.pathway(state.id)}`,
    ...(isOverdue(action, today(ctx)) ? { badge: { text: cards.overdue, tone: 'attention' } } : {}),
    ...(link === undefined ? {} : { link: { label: cards.list.openRoom, url: link } }),
    buttons: [action.responsible ? done : claim, { label: cards.buttons.more, verb: 'action.show', data }],
  };
}

import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Action } from '../../services/pathway/state.ts';
import type { Block, Button, Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { actionBadge, deadlineFact, decidedFact, escalationFact, lastWord, responsibleFact } from './action-state.ts';
import { concernButton } from './consent/concern-card.ts';
import { buttonData, dayText } from './parts.ts';
import { oneLine, shown } from './shorten.ts';

/** An action as the room shows it: what, who, until when, and what can be done with one click. */
export function actionCard(ctx: ViewContext, state: SeenState, action: Action): Card {
  return {
    view: 'action',
    locale: ctx.locale,
    heading: oneLine(ctx, action.title, shown.title),
    badge: actionBadge(ctx, action),
    blocks: actionBlocks(ctx, state, action),
    buttons: state.status === 'open' ? actionButtons(ctx, state, action) : [],
    summary: actionSummary(ctx, state, action),
  };
}

/** What has happened to an action in one sentence, without its title. */
export function actionSummary(ctx: ViewContext, state: SeenState, action: Action): string {
  return ctx.text.cards.summaries.action(state.id, statusWords(ctx, action));
}

function statusWords(ctx: ViewContext, action: Action): string {
  const { summaries } = ctx.text.cards;
  const endedBy = ctx.name(action.ended?.by ?? action.addedBy);
  if (action.status === 'done') return summaries.statusDone(endedBy);
  if (action.status === 'dropped') return summaries.statusDropped(endedBy);
  const day = dayText(ctx, action.deadline);
  return action.responsible
    ? summaries.statusTaken(ctx.name(action.responsible.person), day)
    : summaries.statusFree(day);
}

function actionBlocks(ctx: ViewContext, state: SeenState, action: Action): Block[] {
  if (action.status !== 'open') return lastWord(ctx, action);
  const { cards, topics } = ctx.text;
  const facts = [
    responsibleFact(ctx, action),
    deadlineFact(ctx, action),
    { label: cards.topic, value: topics[action.topic] },
    ...decidedFact(ctx, state, action),
    ...escalationFact(ctx, state, action),
  ];
  return [{ type: 'facts', facts }, ...lastWord(ctx, action)];
}

function actionButtons(ctx: ViewContext, state: SeenState, action: Action): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state, action);
  const concern = concernButton(ctx);
  if (action.status !== 'open') return [{ label: buttons.reopen, verb: 'action.reopen', data }, concern];
  const done: Button = { label: buttons.done, verb: 'action.done', data };
  const more: Button = { label: buttons.more, verb: 'action.show', data };
  if (action.responsible) return [done, { label: buttons.release, verb: 'action.release', data }, more, concern];
  return [{ label: buttons.claim, verb: 'action.claim', data, style: 'primary' }, done, more, concern];
}

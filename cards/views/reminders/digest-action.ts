import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { actionItem } from '../action-state.ts';
import { buttonData } from '../parts.ts';
import type { Line } from './digest-item.ts';

/** An action: one's own whose deadline comes near or has passed, or as coordinator one that does not go on. */
export function actionLine(
  ctx: ViewContext,
  { state }: DigestPathway,
  item: Extract<ReminderItem, { kind: 'action' | 'escalated' }>,
): Line | undefined {
  const action = state.actions.get(item.action);
  if (action?.status !== 'open') return undefined;
  const { cards, digest } = ctx.text;
  const data = buttonData(state, action);
  const done: Button = { label: cards.buttons.done, verb: 'action.done', data };
  const claim: Button = { label: cards.buttons.claim, verb: 'action.claim', data };
  const handOver: Button = { label: cards.buttons.handOver, verb: 'action.handOver', data };
  const line = actionItem(ctx, action);
  if (item.kind === 'action') {
    const badge = item.reason === 'dueSoon' ? { badge: { text: digest.dueSoon, tone: 'warning' } as const } : {};
    return { ...line, ...badge, buttons: [action.responsible ? done : claim] };
  }
  return { ...line, buttons: [action.responsible ? done : claim, handOver] };
}

import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayText } from '../parts.ts';
import type { Line } from './digest-item.ts';

/** It is to be looked through who can see what. It names nobody: the card does, to the coordinator alone. */
export function reviewLine(
  ctx: ViewContext,
  { state }: DigestPathway,
  { since }: Extract<ReminderItem, { kind: 'review' }>,
): Line {
  const { review: text } = ctx.text;
  return {
    text: text.digest,
    detail: text.digestSince(dayText(ctx, since)),
    buttons: [{ label: text.buttons.show, verb: 'review.show', data: buttonData(state) }],
  };
}

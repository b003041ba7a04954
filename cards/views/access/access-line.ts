import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { ViewContext } from '../../view-context.ts';
import type { Line } from '../reminders/digest-item.ts';
import { accessButton } from './access-parts.ts';

/** To the coordinator: a link is locked, or there is news of the chosen adult. Leads to who gets in. */
export function accessLine(
  ctx: ViewContext,
  { state }: DigestPathway,
  item: Extract<ReminderItem, { kind: 'access' }>,
): Line {
  const { digest, lockedWhat } = ctx.text.access;
  const buttons = [accessButton(ctx, state)];
  switch (item.reason) {
    case 'locked':
      return { text: digest.locked[item.to], detail: lockedWhat, buttons };
    case 'chosen':
      return { text: digest.chosen, detail: digest.chosenWhat, buttons };
    case 'declined':
      return { text: digest.declined, detail: digest.declinedWhat, buttons };
  }
}

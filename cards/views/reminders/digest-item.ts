import type { PersonId } from '../../../services/pathway/state.ts';
import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { Button, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { accessLine } from '../access/access-line.ts';
import { buttonData } from '../parts.ts';
import { actionLine } from './digest-action.ts';
import { agreementLine, talkLine } from './digest-agreement.ts';
import { consentLine } from './digest-consent.ts';
import { meetingLine } from './digest-meeting.ts';
import { planLine } from './digest-plan.ts';
import { reviewLine } from './digest-review.ts';

/** A line of somebody's message before the button that puts it off. */
export type Line = ListItem & { readonly buttons: readonly Button[] };

/** Something that one person is reminded of, with what settles it in one click. Undefined for what is no longer there. */
export function digestItem(
  ctx: ViewContext,
  person: PersonId,
  pathway: DigestPathway,
  item: ReminderItem,
): ListItem | undefined {
  const line = lineOf(ctx, person, pathway, item);
  if (!line) return undefined;
  if (item.kind === 'talk') return line;
  if (item.kind === 'handover') return { ...line, buttons: inDigest(line.buttons) };
  const snooze: Button = {
    label: ctx.text.digest.buttons.snooze,
    verb: 'reminder.snooze',
    data: { ...buttonData(pathway.state), item: item.item },
  };
  return { ...line, buttons: inDigest([...line.buttons, snooze]) };
}

/** Buttons that say where they stand: what comes of a click is answered with the message as it is then. */
function inDigest(buttons: readonly Button[]): Button[] {
  return buttons.map((button) => ({ ...button, data: { ...button.data, digest: 1 } }));
}

function lineOf(ctx: ViewContext, person: PersonId, pathway: DigestPathway, item: ReminderItem): Line | undefined {
  switch (item.kind) {
    case 'action':
    case 'escalated':
      return actionLine(ctx, pathway, item);
    case 'meeting':
    case 'checklist':
      return meetingLine(ctx, person, pathway, item);
    case 'proposal':
    case 'deadline':
    case 'lateSteps':
    case 'spell':
      return planLine(ctx, pathway, item);
    case 'handover':
      return handoverLine(ctx, pathway);
    case 'agreement':
      return agreementLine(ctx, pathway, item);
    case 'consent':
    case 'shareToTell':
      return consentLine(ctx, pathway, item);
    case 'review':
      return reviewLine(ctx, pathway, item);
    case 'talk':
      return talkLine(ctx, pathway);
    case 'access':
      return accessLine(ctx, pathway, item);
  }
}

function handoverLine(ctx: ViewContext, { state }: DigestPathway): Line | undefined {
  if (!state.proposal) return undefined;
  const { digest, cards } = ctx.text;
  const data = buttonData(state);
  return {
    text: digest.handover(ctx.name(state.coordinator)),
    detail: cards.handover.until(ctx.name(state.coordinator)),
    buttons: [
      { label: cards.buttons.accept, verb: 'coordinator.accept', data, style: 'primary' },
      { label: cards.buttons.decline, verb: 'coordinator.decline', data },
    ],
  };
}

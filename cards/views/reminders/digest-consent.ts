import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { LegalShare } from '../../../services/pathway/consent.ts';
import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { consentedText, topicsText } from '../consent/consent-words.ts';
import { buttonData, dayText } from '../parts.ts';
import type { Line } from './digest-item.ts';

type ConsentItem = Extract<ReminderItem, { kind: 'consent' | 'shareToTell' }>;

/** A consent to ask for again, or something shared without one of which the young person is to be told; of what is kept from the reader nothing. */
export function consentLine(ctx: ViewContext, { state }: DigestPathway, item: ConsentItem): Line | undefined {
  const { consent: text } = ctx.text;
  const data = buttonData(state);
  if (item.kind === 'shareToTell') {
    const share = state.shares.get(item.share);
    if (!share?.approved || share.told) return undefined;
    const what = consentedText(ctx, { topics: [share.topic], recipients: share.recipients });
    return {
      text: `${text.shares.toTell}: ${what}`,
      detail: text.digestTell,
      buttons: shareToTellButtons(ctx, state, share),
    };
  }
  const consent = state.consents.get(item.consent);
  if (!consent || consent.withdrawn) return undefined;
  const asked: Button = {
    label: text.buttons.askAgain,
    verb: 'consent.askAgain',
    data: { ...data, consent: consent.id },
  };
  return {
    text: text.digest[item.reason](topicsText(ctx, consent.topics), dayText(ctx, item.lastDay)),
    detail: text.digestAsk,
    buttons: [asked, showButton(ctx, state)],
  };
}

/** The young person has been told; or all that there is to know of it first. */
export function shareToTellButtons(ctx: ViewContext, state: SeenState, share: LegalShare): Button[] {
  const { buttons } = ctx.text.consent;
  const data = { ...buttonData(state), share: share.id };
  return [{ label: buttons.tell, verb: 'share.tell', data }, showButton(ctx, state)];
}

function showButton({ text }: ViewContext, state: SeenState): Button {
  return { label: text.consent.buttons.show, verb: 'consent.show', data: buttonData(state) };
}

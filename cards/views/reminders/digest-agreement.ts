import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Agreement, agreementInForce, lastAgreement } from '../../../services/pathway/agreement.ts';
import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { proposeButtons } from '../agreement/agreement-buttons.ts';
import { signingData, whoIsGone } from '../agreement/agreement-parts.ts';
import { settleTalkButton } from '../agreement/talk-card.ts';
import { buttonData, dayText, instantText } from '../parts.ts';
import type { Line } from './digest-item.ts';

type AgreementItem = Extract<ReminderItem, { kind: 'agreement' }>;

/** The agreement: one's own signature that is missing, with one click; or as coordinator why it does not go on. */
export function agreementLine(ctx: ViewContext, { state }: DigestPathway, { reason }: AgreementItem): Line | undefined {
  const { agreement: text } = ctx.text;
  const agreement = reason === 'objected' ? agreementInForce(state) : lastAgreement(state);
  if (!agreement) return undefined;
  const show: Button = { label: text.buttons.show, verb: 'agreement.show', data: buttonData(state) };
  if (reason === 'sign') {
    const data = signingData(state, agreement);
    const sign: Button = { label: text.buttons.sign, verb: 'agreement.sign', data, style: 'primary' };
    return { text: text.digest.sign(agreement.version, dayText(ctx, agreement.expiresOn)), buttons: [show, sign] };
  }
  return {
    text: troubleText(ctx, state, agreement, reason),
    detail: text.nextSteps[reason],
    buttons: [...proposeButtons(ctx, state, text.buttons.proposeNew), show],
  };
}

function troubleText(
  ctx: ViewContext,
  state: SeenState,
  agreement: Agreement,
  reason: Exclude<AgreementItem['reason'], 'sign'>,
): string {
  const { digest } = ctx.text.agreement;
  switch (reason) {
    case 'declined':
      return digest.declined(ctx.name(agreement.declined?.party ?? ''));
    case 'expired':
      return digest.expired(dayText(ctx, agreement.expiresOn));
    case 'partyGone':
      return digest.partyGone(ctx.name(whoIsGone(ctx, state, agreement) ?? ''));
    case 'objected':
      return digest.objected;
  }
}

/** The young person wants to talk to somebody: with one click, that one has got in touch. */
export function talkLine(ctx: ViewContext, { state }: DigestPathway): Line | undefined {
  if (state.talkWantedAt === undefined) return undefined;
  const text = ctx.text.talk.digest(instantText(ctx, state.talkWantedAt));
  return { text, buttons: [settleTalkButton(ctx, state)] };
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import {
  type Consent,
  type ConsentRefusal,
  type ConsentStanding,
  consentStanding,
  lastDayOf,
  neededFor,
} from '../../../services/pathway/consent.ts';
import { consentsToAskAgain } from '../../../services/pathway/consent-days.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { Button, ListItem, Tone } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayOfInstant, dayText, instantText, today } from '../parts.ts';
import { joinConsentForm } from './consent-forms.ts';
import { consentedText, giversText, purposeText } from './consent-words.ts';

/** How a consent stands for whoever looks at the card now. */
export function standingOf(ctx: ViewContext, state: SeenState, consent: Consent, rules: SharingRules): ConsentStanding {
  return consentStanding(consent, state.birthDate, ctx.now, rules);
}

/** Whether it opens nothing any more, and belongs among what was. */
export function isOver(standing: ConsentStanding): boolean {
  return standing === 'expired' || standing === 'withdrawn' || standing === 'tooYoung';
}

const tones: Readonly<Record<ConsentStanding, Tone>> = {
  inForce: 'good',
  waiting: 'warning',
  toCome: 'neutral',
  expired: 'attention',
  withdrawn: 'neutral',
  custodyEnded: 'attention',
  tooYoung: 'attention',
};

/** One consent: what, whom, what for, until when, who gave it and how, and what can be done with it. */
export function consentItem(ctx: ViewContext, state: SeenState, consent: Consent, rules: SharingRules): ListItem {
  const { consent: text } = ctx.text;
  const standing = standingOf(ctx, state, consent, rules);
  const isEnding = consentsToAskAgain(state, ctx.now, rules).some(
    (one) => one.consent.id === consent.id && one.why === 'endsSoon',
  );
  const badge =
    standing === 'inForce' && isEnding
      ? ({ text: text.endsSoon, tone: 'warning' } as const)
      : { text: text.standings[standing], tone: tones[standing] };
  const buttons = consentButtons(ctx, state, consent, standing, isEnding, rules);
  return {
    text: consentedText(ctx, consent),
    badge,
    detail: consentDetail(ctx, state, consent, standing, rules),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

function consentDetail(
  ctx: ViewContext,
  state: SeenState,
  consent: Consent,
  standing: ConsentStanding,
  rules: SharingRules,
): string {
  const { consent: text } = ctx.text;
  const { givings, recordedBy, withdrawn, askedAgainAt, from } = consent;
  const noted = new Set(givings.map((giving) => giving.recordedBy));
  const missing = neededFor(consent, state.birthDate, today(ctx), rules).filter(
    (giver) => !givings.some((giving) => giving.giver === giver),
  );
  return [
    purposeText(ctx, consent, rules),
    ...(standing === 'toCome' ? [text.from(dayText(ctx, from))] : []),
    text.until(dayText(ctx, lastDayOf(consent, rules))),
    ...givings.map(({ giver, form, on }) => text.given(text.givers[giver], text.forms[form], dayText(ctx, on))),
    ...givings.flatMap(({ witness }) => (witness === undefined ? [] : [text.witness(ctx.name(witness))])),
    ...(standing === 'waiting' ? [text.waitsFor(giversText(ctx, missing))] : []),
    ...[...(noted.size === 0 ? [recordedBy] : noted)].map((one) => text.noted(ctx.name(one))),
    ...(askedAgainAt === undefined ? [] : [text.askedAgain(dayOfInstant(ctx, askedAgainAt))]),
    ...(withdrawn ? [text.withdrawnBy(ctx.name(withdrawn.by), instantText(ctx, withdrawn.at))] : []),
  ].join(' · ');
}

/** The coordinator's; whoever is known to be somebody else is not offered them. */
function consentButtons(
  ctx: ViewContext,
  state: SeenState,
  consent: Consent,
  standing: ConsentStanding,
  isEnding: boolean,
  rules: SharingRules,
): Button[] {
  if (!isForCoordinator(ctx, state)) return [];
  const { buttons } = ctx.text.consent;
  const data = { ...buttonData(state), consent: consent.id };
  const askAgain: Button[] =
    consent.kind !== 'basis' && (isEnding || standing === 'expired' || standing === 'custodyEnded')
      ? [{ label: buttons.askAgain, verb: 'consent.askAgain', data }]
      : [];
  const withdraw: Button = { label: buttons.withdraw, verb: 'consent.withdraw', data, style: 'danger' };
  // A yes can be taken back always; the rest is over with the pathway.
  if (state.status !== 'open') return standing === 'withdrawn' ? [] : [withdraw];
  if (standing === 'withdrawn' || standing === 'expired' || standing === 'tooYoung') return askAgain;
  const join = joinConsentForm(ctx, state, consent, rules);
  return [
    ...(standing === 'waiting' ? [{ label: buttons.join, verb: join.verb, data: join.data, form: join }] : []),
    ...askAgain,
    withdraw,
  ];
}

/** Somebody has said no: kept without reproach, so that nobody asks as if for the first time. */
export function refusalItem(ctx: ViewContext, refusal: ConsentRefusal): ListItem {
  const { refusals } = ctx.text.consent;
  return {
    text: consentedText(ctx, refusal),
    detail: refusals.said(giversText(ctx, refusal.refusedBy), dayOfInstant(ctx, refusal.at)),
  };
}

/** Whether the card can be the coordinator's. */
export function isForCoordinator({ viewer }: ViewContext, { coordinator }: SeenState): boolean {
  return viewer === undefined || viewer === coordinator;
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import { isShareInForce, type LegalShare } from '../../../services/pathway/consent.ts';
import type { Button, ListItem, Tone } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayOfInstant, dayText } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';
import { isForCoordinator } from './consent-items.ts';
import { consentedText, type SharingWords } from './consent-words.ts';
import { declineShareForm, exemptShareForm } from './share-forms.ts';

type ShareStanding = keyof ViewContext['text']['consent']['shares']['standings'];

const tones: Readonly<Record<ShareStanding, Tone>> = {
  waiting: 'warning',
  inForce: 'attention',
  declined: 'neutral',
  ended: 'neutral',
  over: 'neutral',
};

function standingOf({ now }: ViewContext, share: LegalShare): ShareStanding {
  if (share.declined) return 'declined';
  if (share.ended) return 'ended';
  if (!share.approved) return 'waiting';
  return isShareInForce(share, now) ? 'inForce' : 'over';
}

/** What is shared, or is asked to be, without a consent: on what ground, why, who the two are, and whether the young person knows. */
export function shareItem(ctx: ViewContext, state: SeenState, share: LegalShare, rules: SharingWords): ListItem {
  const { shares: text } = ctx.text.consent;
  const standing = standingOf(ctx, share);
  const { topic, recipients, ground, reason, until, proposed, approved, declined, told } = share;
  const law = rules.sharingWithoutConsent.grounds.find(({ code }) => code === ground)?.title[ctx.locale] ?? ground;
  const detail = [
    law,
    text.reason(oneLine(ctx, reason, shown.note)),
    text.until(dayText(ctx, until)),
    text.proposed(ctx.name(proposed.by), dayOfInstant(ctx, proposed.at)),
    ...(approved ? [text.approved(ctx.name(approved.by))] : []),
    ...(declined ? [text.declined(ctx.name(declined.by))] : []),
    ...(declined?.note === undefined ? [] : [oneLine(ctx, declined.note, shown.note)]),
    ...toldText(ctx, share),
  ];
  const buttons = [...decisionButtons(ctx, state, share, standing), ...tellButtons(ctx, state, share)];
  return {
    text: consentedText(ctx, { topics: [topic], recipients }),
    badge:
      approved !== undefined && told === undefined
        ? { text: text.toTell, tone: 'attention' }
        : { text: text.standings[standing], tone: tones[standing] },
    detail: detail.join(' · '),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

function toldText(ctx: ViewContext, { told }: LegalShare): string[] {
  const { shares: text } = ctx.text.consent;
  if (!told) return [];
  return [told.exempt === undefined ? text.told : text.exempt(oneLine(ctx, told.exempt, shown.note))];
}

/** Whoever proposed it cannot approve it; of the others the decision tells who may. */
function decisionButtons(ctx: ViewContext, state: SeenState, share: LegalShare, standing: ShareStanding): Button[] {
  if (state.status !== 'open' || (standing !== 'waiting' && standing !== 'inForce')) return [];
  const { buttons } = ctx.text.consent;
  const data = { ...buttonData(state), share: share.id };
  const isProposer = ctx.viewer === share.proposed.by;
  const decline = declineShareForm(ctx, state, share);
  return [
    ...(standing === 'waiting' && !isProposer
      ? [
          { label: buttons.approve, verb: 'share.approve', data, style: 'primary' } satisfies Button,
          { label: buttons.decline, verb: decline.verb, data: decline.data, form: decline },
        ]
      : []),
    ...(isProposer || isForCoordinator(ctx, state) ? [{ label: buttons.end, verb: 'share.end', data }] : []),
  ];
}

/** The coordinator's: the young person is told, or there is a reason not to, which can be given up later. */
function tellButtons(ctx: ViewContext, state: SeenState, share: LegalShare): Button[] {
  const isKnown = share.told !== undefined && share.told.exempt === undefined;
  if (state.status !== 'open' || !share.approved || isKnown || !isForCoordinator(ctx, state)) return [];
  const { buttons } = ctx.text.consent;
  const exempt = exemptShareForm(ctx, state, share);
  return [
    { label: buttons.tell, verb: 'share.tell', data: { ...buttonData(state), share: share.id } },
    ...(share.told ? [] : [{ label: buttons.exempt, verb: exempt.verb, data: exempt.data, form: exempt }]),
  ];
}

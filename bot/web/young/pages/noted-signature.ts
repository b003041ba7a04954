import { DateTime } from 'luxon';
import { agreementInForce, pendingAgreement } from '../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { type Html, html } from '../../template.ts';
import type { PageVisit } from './page-part.ts';
import { picture } from './page-pieces.ts';

/** So long the young person is asked on their first page; afterwards it stands with the agreement only. */
const askedDays = 30;

/** That somebody of the team has noted the young person's signature on paper, and what to do when that is wrong. */
export function notedSignature({ view, state, isShort }: PageVisit): Html[] {
  const asked = [pendingAgreement(state, view.now), agreementInForce(state)].flatMap((agreement) => {
    const signature = agreement?.signatures.get(youngPersonId);
    if (agreement?.objected || signature?.method !== 'paper') return [];
    return DateTime.fromISO(signature.at).plus({ days: askedDays }) < view.now ? [] : [signature];
  });
  const [signature] = asked;
  if (!signature) return [];
  const { noted } = view.text.youngAgreement;
  return [
    html`${isShort && picture('agreement')}<h3>${noted.heading}</h3><p>${noted.text(view.name(signature.by))} ${noted.wrong}</p><p><a href="?at=agreement">${noted.link}</a></p>`,
  ];
}

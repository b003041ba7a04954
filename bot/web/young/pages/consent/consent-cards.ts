import { dayText } from '../../../../../cards/views/parts.ts';
import { toLocalDate } from '../../../../../services/clock.ts';
import {
  type Consent,
  type Consented,
  consentStanding,
  lastDayOf,
  neededFor,
} from '../../../../../services/pathway/consent.ts';
import { type ConsentToAsk, consentsToAskAgain } from '../../../../../services/pathway/consent-days.ts';
import type { Recipient } from '../../../../../services/pathway/events.ts';
import { type Html, html } from '../../../template.ts';
import { deedForm } from '../deed-form.ts';
import type { PageVisit, Unsent } from '../page-part.ts';
import { cards } from '../page-pieces.ts';

const part = 'shared';

/** What the young person has said yes to, or is asked for: each with one press that takes it back, or says yes. */
export function consentCards(page: PageVisit, unsent?: Unsent): Html {
  const { youngConsent: text } = page.view.text;
  const asked = asks(page);
  const living = [...page.state.consents.values()].filter(
    (consent) => consent.kind !== 'basis' && isLiving(page, consent) && !asked.some((ask) => ask.consent === consent),
  );
  const again = asked.map((ask) => askCard(page, ask, unsent));
  return html`${again.length > 0 && html`<h2>${text.again.heading}</h2>${cards(again, '')}`}
<h2>${text.heading}</h2><p>${text.free}</p>
${cards(
  living.map((consent) => consentCard(page, consent, unsent)),
  text.none,
)}`;
}

/** What is to be asked for again, unless a no to the same came since. */
function asks({ state, view, desk }: PageVisit): ConsentToAsk[] {
  const same = (one: Consented, other: Consented) =>
    JSON.stringify([one.kind, one.topics, one.recipients]) ===
    JSON.stringify([other.kind, other.topics, other.recipients]);
  return consentsToAskAgain(state, view.now, desk.sharing).filter(
    ({ consent }) =>
      !state.consentRefusals.some(
        (no) => same(no, consent) && no.at > consent.recordedAt && no.refusedBy.includes('youngPerson'),
      ),
  );
}

function isLiving(page: PageVisit, consent: Consent): boolean {
  return ['inForce', 'waiting', 'toCome'].includes(standingOf(page, consent));
}

function standingOf({ state, view, desk }: PageVisit, consent: Consent) {
  return consentStanding(consent, state.birthDate, view.now, desk.sharing);
}

function consentCard(page: PageVisit, consent: Consent, unsent?: Unsent): Html {
  const { view, state, desk } = page;
  const { youngConsent: text } = view.text;
  const isWaiting = standingOf(page, consent) === 'waiting';
  const missing = neededFor(consent, state.birthDate, toLocalDate(view.now), desk.sharing).filter(
    (giver) => !consent.givings.some((giving) => giving.giver === giver),
  );
  const about = { consent: consent.id };
  const what = topics(page, consent);
  const lines = [
    ...consent.givings.map(({ giver }) => text.by[giver]),
    ...(isWaiting ? [...missing.map((giver) => text.waits[giver]), text.notYet] : []),
    text.until(dayText(view, lastDayOf(consent, desk.sharing))),
  ];
  const join =
    isWaiting &&
    missing.includes('youngPerson') &&
    deedForm(page, { does: 'consentJoin', part, about, button: text.join, of: what, unsent });
  return html`${headOf(page, consent)}<p>${lines.join(' ')}</p>${join}
${deedForm(page, { does: 'consentWithdraw', part, about, button: text.withdraw, of: what, look: 'grave', unsent })}`;
}

/** Asked anew: one press for a yes, one for a no. Both are as easy. */
function askCard(page: PageVisit, { consent, why, lastDay }: ConsentToAsk, unsent?: Unsent): Html {
  const { view } = page;
  const { youngConsent: text } = view.text;
  const about = { consent: consent.id };
  const of = topics(page, consent);
  const withdraw =
    why === 'endsSoon' &&
    deedForm(page, { does: 'consentWithdraw', part, about, button: text.withdraw, of, look: 'grave', unsent });
  return html`${headOf(page, consent)}<p>${text.again[why]} ${why === 'endsSoon' && text.until(dayText(view, lastDay))}</p>
${deedForm(page, { does: 'consentRenew', part, about, button: text.again.yes, of, unsent })}
${deedForm(page, { does: 'consentRefuse', part, about, button: text.again.no, of, look: 'second', unsent })}${withdraw}`;
}

function headOf(page: PageVisit, consent: Consented): Html {
  const { youngConsent: text } = page.view.text;
  const people = consent.recipients.map((one) => recipient(page, one)).join(', ');
  return html`<h3>${topics(page, consent)}</h3>${people !== '' && html`<p>${text.with(people)}</p>`}`;
}

function topics({ view: { text } }: PageVisit, consent: Consented): string {
  return consent.topics.length === 0
    ? text.youngConsent.all
    : consent.topics.map((topic) => text.topics[topic]).join(', ');
}

/** Who it is shared with, as the young person calls them. */
export function recipient({ view }: PageVisit, one: Recipient): string {
  const { youngConsent: text, roles } = view.text;
  if ('person' in one) return view.name(one.person);
  if ('unit' in one) return text.units(one.unit);
  return one.role === 'chosenAdult' || one.role === 'custodian' ? text.recipients[one.role] : roles[one.role];
}

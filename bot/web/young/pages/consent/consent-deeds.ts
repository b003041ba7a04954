import { toLocalDate } from '../../../../../services/clock.ts';
import { type Consented, latestDay } from '../../../../../services/pathway/consent.ts';
import { type ActionTopic, actionTopic, type Recipient } from '../../../../../services/pathway/events.ts';
import { isMember } from '../../../../../services/pathway/state.ts';
import type { Form } from '../../form-body.ts';
import { textOf } from '../form-values.ts';
import type { DeedEnd, PageDeed, PageVisit } from '../page-part.ts';
import { performSaying } from '../perform.ts';

const part = 'shared';

/** For how long, by what is chosen: some months, else for as long as the rules allow. */
const months: Readonly<Record<string, number>> = { one: 1, six: 6 };

/** One press takes a yes back, and it counts from then on. */
const withdrawDeed: PageDeed = {
  does: 'consentWithdraw',
  part,
  carryOut: (page, form) =>
    performSaying(page, form, 'consentWithdrawn', { type: 'consent.withdraw', consent: textOf(form, 'consent') }),
};

/** The young person says yes too, where the other one has. */
const joinDeed: PageDeed = {
  does: 'consentJoin',
  part,
  carryOut: (page, form) =>
    performSaying(page, form, 'consentGiven', {
      type: 'consent.join',
      consent: textOf(form, 'consent'),
      giver: 'youngPerson',
      form: 'page',
    }),
};

const giveDeed: PageDeed = {
  does: 'consentGive',
  part,
  carryOut: (page, form) => {
    const wanted = wantedIn(page, form);
    if ('refusal' in wanted) return wanted;
    return give(page, form, wanted, textOf(form, 'until'));
  },
};

/** The same yes once more, for as long as the rules allow: what ran out, or what only others had said yes to before the 18th birthday. */
const renewDeed: PageDeed = {
  does: 'consentRenew',
  part,
  carryOut: (page, form) => {
    const consent = page.state.consents.get(textOf(form, 'consent'));
    if (!consent || consent.kind === 'basis') return { refusal: { code: 'consentUnknown' } };
    return give(page, form, consentedOf(consent), 'most');
  },
};

/** A no: to something of one's own choice, or to what one was asked for again. */
const refuseDeed: PageDeed = {
  does: 'consentRefuse',
  part,
  carryOut: (page, form) => {
    const consent = page.state.consents.get(textOf(form, 'consent'));
    const wanted = consent ? consentedOf(consent) : wantedIn(page, form);
    if ('refusal' in wanted) return wanted;
    return performSaying(page, form, 'consentRefused', {
      type: 'consent.refuse',
      ...wanted,
      refusedBy: ['youngPerson'],
    });
  },
};

/** What the young person can do about what is shared. */
export const consentDeeds: readonly PageDeed[] = [withdrawDeed, joinDeed, giveDeed, renewDeed, refuseDeed];

function give(page: PageVisit, form: Form, wanted: Consented, length: string): Promise<DeedEnd> | DeedEnd {
  if (length === '') return { refusal: { code: 'inputMissing', input: 'until' } };
  const { view, desk } = page;
  const from = toLocalDate(view.now);
  const latest = latestDay(wanted.topics, from, desk.sharing);
  const chosen = months[length];
  const asked = chosen === undefined ? latest : toLocalDate(view.now.plus({ months: chosen }));
  const isTooLong = asked > latest;
  return performSaying(page, form, 'consentGiven', {
    type: 'consent.give',
    ...wanted,
    from,
    until: isTooLong ? latest : asked,
    givenBy: ['youngPerson'],
    form: 'page',
  });
}

/** What was ticked, and for working together: a purpose that must be told in words is no choice here. */
function wantedIn(
  { state, desk }: PageVisit,
  form: Form,
): Consented | { refusal: { code: 'inputMissing'; input: string } } {
  const topics = form.all('topics').flatMap((value): ActionTopic[] => {
    const topic = actionTopic.safeParse(value).data;
    return topic === undefined ? [] : [topic];
  });
  const recipients = form
    .all('recipients')
    .flatMap((person): Recipient[] => (isMember(state, person) ? [{ person }] : []));
  if (topics.length === 0) return { refusal: { code: 'inputMissing', input: 'topics' } };
  if (recipients.length === 0) return { refusal: { code: 'inputMissing', input: 'recipients' } };
  const purpose = desk.sharing.consent.purposes.find(({ needsText }) => !needsText)?.code ?? '';
  return { kind: 'share', topics, recipients, purpose };
}

function consentedOf({ kind, topics, recipients, purpose, purposeText }: Consented): Consented {
  return { kind, topics, recipients, purpose, ...(purposeText === undefined ? {} : { purposeText }) };
}

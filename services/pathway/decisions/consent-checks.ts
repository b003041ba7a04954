import { toLocalDate } from '../../clock.ts';
import { containsCprNumber } from '../../cpr-number.ts';
import { isActive } from '../../people/person.ts';
import { type Consented, canGive, latestDay } from '../consent.ts';
import type { ConsentForm, ConsentGiver, ConsentKind } from '../consent-codes.ts';
import type { DecisionContext } from '../decision.ts';
import type { ActionTopic, Recipient } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import { checkPastDay, checkText, isLocalDay } from '../rules.ts';
import type { PersonId } from '../state.ts';
import { youngPersonId } from '../young-person.ts';

/** How one consent is given. */
export interface GivenHow {
  readonly kind: ConsentKind;
  readonly topics: readonly ActionTopic[];
  /** Who gives it. */
  readonly givers: readonly ConsentGiver[];
  /** Local day. */
  readonly on: string;
  readonly form: ConsentForm;
  readonly witness?: PersonId | undefined;
}

/** What only the young person does, on their own page. */
const ownForms: readonly ConsentForm[] = ['page', 'eid'];

/**
 * Refuses a consent to share nothing or with nobody, and one for a purpose that is not in the rules, or that must be told in words and
 * is not.
 */
export function checkConsented(
  { kind, topics, recipients, purpose, purposeText }: Consented,
  context: DecisionContext,
): Refusal | undefined {
  if (kind === 'share' && topics.length === 0) return { code: 'inputMissing', input: 'topics' };
  if (kind === 'share' && recipients.length === 0) return { code: 'inputMissing', input: 'recipients' };
  const known = context.sharing.consent.purposes.find(({ code }) => code === purpose);
  if (!known) return { code: 'inputInvalid', input: 'purpose' };
  return checkRecipients(recipients, context) ?? checkText('purposeText', purposeText, known.needsText);
}

/** Refuses to share with somebody who is not in the staff directory or has no rights, and with a unit without a name or with a CPR number for one. */
export function checkRecipients(recipients: readonly Recipient[], context: DecisionContext): Refusal | undefined {
  const isUnknown = recipients.some((recipient) => {
    if ('person' in recipient) return !isActive(context.person(recipient.person));
    if (!('unit' in recipient)) return false;
    return recipient.unit.trim() === '' || recipient.unit.length > 200 || containsCprNumber(recipient.unit);
  });
  return isUnknown ? { code: 'inputInvalid', input: 'recipients' } : undefined;
}

/** Refuses a period that begins later than today, is over already, or is longer than the rules allow for one of the topics. */
export function checkPeriod(
  { topics, from, until }: { readonly topics: readonly ActionTopic[]; readonly from: string; readonly until: string },
  { now, sharing }: DecisionContext,
): Refusal | undefined {
  const refusal = checkPastDay('from', from, now);
  if (refusal) return refusal;
  if (!isLocalDay(until)) return { code: 'noSuchDate', input: 'until' };
  if (until < toLocalDate(now)) return { code: 'dateInThePast', input: 'until' };
  const latest = latestDay(topics, from, sharing);
  return until > latest ? { code: 'consentTooLong', latest } : undefined;
}

/**
 * Refuses a form that is not allowed for one of the topics, one that only the young person themselves can use, a witness whom nobody
 * knows, and a giver who is too young or no longer has custody, on the day on which it was given or by today.
 */
export function checkGiving(
  birthDate: string,
  { kind, topics, givers, on, form, witness }: GivenHow,
  context: DecisionContext,
): Refusal | undefined {
  const refusal = checkParties(kind, givers, context.by);
  if (refusal) return refusal;
  if (ownForms.includes(form) !== (context.by === youngPersonId)) return { code: 'inputInvalid', input: 'form' };
  if (topics.some((topic) => !context.sharing.topics[topic].forms.includes(form)))
    return { code: 'consentFormRefused' };
  if (witness !== undefined && !isActive(context.person(witness))) return { code: 'personUnknown', input: 'witness' };
  const days = [on, toLocalDate(context.now)];
  const cannot = givers.find((giver) => !days.every((day) => canGive(giver, birthDate, day, context.sharing)));
  if (cannot === 'youngPerson') return { code: 'tooYoungToConsent', from: context.sharing.consent.ageOfConsent.years };
  return cannot === undefined ? undefined : { code: 'custodyEnded' };
}

/** Somebody must give it, and on their own page the young person speaks for nobody else. The basis for processing is given by nobody. */
export function checkParties(kind: ConsentKind, givers: readonly ConsentGiver[], by: PersonId): Refusal | undefined {
  if (kind === 'basis') return givers.length === 0 ? undefined : { code: 'inputInvalid', input: 'givenBy' };
  if (givers.length === 0) return { code: 'inputMissing', input: 'givenBy' };
  const speaksForOthers = by === youngPersonId && givers.some((giver) => giver !== 'youngPerson');
  return speaksForOthers ? { code: 'inputInvalid', input: 'givenBy' } : undefined;
}

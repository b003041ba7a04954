import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { neededGivers } from '../privacy/giver-gaps.ts';
import type { SharingRules } from '../privacy/sharing-rules.ts';
import { daysAfter } from '../workdays.ts';
import type { ConsentForm, ConsentGiver, ConsentKind } from './consent-codes.ts';
import type { ActionTopic, Recipient } from './events.ts';
import { ageAt } from './rules.ts';
import type { PersonId } from './state.ts';

/** How one of those who must has given a consent. */
export interface Giving {
  readonly giver: ConsentGiver;
  /** Local day. */
  readonly on: string;
  readonly form: ConsentForm;
  /** Who entered it: the young person on their own page, or the coordinator. */
  readonly recordedBy: PersonId;
  readonly at: string;
  readonly witness?: PersonId;
}

/** What a consent is to. */
export interface Consented {
  readonly kind: ConsentKind;
  readonly topics: readonly ActionTopic[];
  readonly recipients: readonly Recipient[];
  readonly purpose: string;
  readonly purposeText?: string;
}

export interface Consent extends Consented {
  readonly id: string;
  /** The local day on which it was given, and from whose beginning it holds. */
  readonly from: string;
  /** The last local day, as it was asked for; {@link lastDayOf} gives the last one on which it can hold. */
  readonly until: string;
  readonly givings: readonly Giving[];
  readonly recordedBy: PersonId;
  readonly recordedAt: string;
  readonly withdrawn?: { readonly by: PersonId; readonly at: string };
  readonly askedAgainAt?: string;
}

/** Somebody has said no. Kept so that nobody asks as if for the first time; it stops nothing. */
export interface ConsentRefusal extends Consented {
  readonly refusedBy: readonly ConsentGiver[];
  readonly recordedBy: PersonId;
  readonly at: string;
}

/** Sharing that the law allows without a consent. */
export interface LegalShare {
  readonly id: string;
  readonly topic: ActionTopic;
  readonly recipients: readonly Recipient[];
  /** One of the grounds in the rules of sharing. */
  readonly ground: string;
  readonly reason: string;
  /** The last local day. */
  readonly until: string;
  readonly proposed: { readonly by: PersonId; readonly at: string };
  readonly approved?: { readonly by: PersonId; readonly at: string };
  readonly declined?: { readonly by: PersonId; readonly at: string; readonly note?: string };
  readonly ended?: { readonly by: PersonId; readonly at: string };
  /** Whether the young person has been told; with `exempt`, why not. */
  readonly told?: { readonly by: PersonId; readonly at: string; readonly exempt?: string };
}

/** The young person's name and address are protected, and places are for these people, the coordinator and the young person alone. */
export interface AddressProtection {
  readonly by: PersonId;
  readonly at: string;
  readonly cleared: readonly PersonId[];
}

/**
 * How a consent stands:
 * - `inForce`: it holds now;
 * - `waiting`: somebody who must has not given it yet;
 * - `toCome`: it holds from a later day;
 * - `expired`, `withdrawn`: it is over;
 * - `custodyEnded`: the young person is of age, and only others gave it;
 * - `tooYoung`: whoever gave it could not, by what is known of the age now.
 */
export type ConsentStanding = 'inForce' | 'waiting' | 'toCome' | 'expired' | 'withdrawn' | 'custodyEnded' | 'tooYoung';

/** Age in whole years on a local day. */
export function ageOn(birthDate: string, day: string): number {
  return ageAt(birthDate, DateTime.fromISO(day, { zone: 'utc' }));
}

/**
 * Whether somebody can give a consent on that day: the young person from the age of consent, whoever has custody until it ends with
 * the day on which the young person comes of age.
 */
export function canGive(giver: ConsentGiver, birthDate: string, day: string, { consent }: SharingRules): boolean {
  const age = ageOn(birthDate, day);
  return giver === 'youngPerson' ? age >= consent.ageOfConsent.years : age < consent.custodyUntil.years;
}

/**
 * Who must have given a consent for it to hold on `day`. What was needed on the day on which it was given is enough until the young person
 * comes of age; from then on it is what they gave themselves that counts.
 */
export function neededFor(
  { kind, topics, from }: Pick<Consent, 'kind' | 'topics' | 'from'>,
  birthDate: string,
  day: string,
  { consent }: SharingRules,
): ConsentGiver[] {
  const age = ageOn(birthDate, day);
  const counted = age >= consent.custodyUntil.years ? age : ageOn(birthDate, from);
  return neededGivers(consent.givers, kind, topics, counted);
}

/** The last local day on which a consent given on `from` about these topics can hold; the strictest topic counts. */
export function latestDay(topics: readonly ActionTopic[], from: string, rules: SharingRules): string {
  const asked = topics.length === 0 ? (['other'] as const) : topics;
  const months = Math.min(...asked.map((topic) => rules.topics[topic].consentMonths));
  // A year after it was given it has lapsed: the day before is the last one.
  const lapsed = DateTime.fromISO(from, { zone: 'utc' }).plus({ months }).toISODate() ?? from;
  return daysAfter(lapsed, -1);
}

/** The last local day on which the consent can hold, by the rules as they are now. */
export function lastDayOf({ topics, from, until }: Consent, rules: SharingRules): string {
  const latest = latestDay(topics, from, rules);
  return until < latest ? until : latest;
}

/** How the consent stands at that moment. `birthDate`: as it is known now. */
export function consentStanding(
  consent: Consent,
  birthDate: string,
  now: DateTime,
  rules: SharingRules,
): ConsentStanding {
  const today = toLocalDate(now);
  if (consent.withdrawn) return 'withdrawn';
  if (today > lastDayOf(consent, rules)) return 'expired';
  const { givings } = consent;
  if (givings.some(({ giver, on }) => !canGive(giver, birthDate, on, rules))) return 'tooYoung';
  const missing = neededFor(consent, birthDate, today, rules).some(
    (giver) => !givings.some((giving) => giving.giver === giver),
  );
  if (missing) return ageOn(birthDate, today) >= rules.consent.custodyUntil.years ? 'custodyEnded' : 'waiting';
  return today < consent.from ? 'toCome' : 'inForce';
}

/** Whether what is shared without a consent is shared at that moment. */
export function isShareInForce({ approved, ended, until }: LegalShare, now: DateTime): boolean {
  return approved !== undefined && ended === undefined && toLocalDate(now) <= until;
}

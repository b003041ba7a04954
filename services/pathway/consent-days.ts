import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { dayOfAge } from '../models/process-plan.ts';
import type { SharingRules } from '../privacy/sharing-rules.ts';
import { daysAfter } from '../workdays.ts';
import { type Consent, consentStanding, isShareInForce, lastDayOf } from './consent.ts';
import type { PathwayState } from './state.ts';

/** Why a consent is to be asked for again: it runs out soon, it has run out, or it was others who gave it and custody has ended. */
export type AskAgainReason = 'endsSoon' | 'ended' | 'custodyEnded';

export interface ConsentToAsk {
  readonly consent: Consent;
  readonly why: AskAgainReason;
  /** The last local day on which it holds or held. */
  readonly lastDay: string;
}

/**
 * The consents that somebody has to be asked for again, and has not been since that became so. One that was withdrawn is not asked for
 * again, nor one that another has taken the place of, nor the basis for processing.
 */
export function consentsToAskAgain(state: PathwayState, now: DateTime, rules: SharingRules): ConsentToAsk[] {
  return [...state.consents.values()].flatMap((consent) => {
    const found = toAsk(consent, state, now, rules);
    return found && !isReplaced(found, state, now, rules) ? [found] : [];
  });
}

function toAsk(
  consent: Consent,
  { birthDate }: PathwayState,
  now: DateTime,
  rules: SharingRules,
): ConsentToAsk | undefined {
  if (consent.kind === 'basis') return undefined;
  const standing = consentStanding(consent, birthDate, now, rules);
  const lastDay = lastDayOf(consent, rules);
  const warnedFrom = warnDay(lastDay, rules);
  const asked = consent.askedAgainAt;
  const wasAskedSince = (day: string) =>
    asked !== undefined && toLocalDate(DateTime.fromISO(asked, { zone: now.zone })) >= day;
  if (standing === 'custodyEnded') {
    const ended = custodyEnds(birthDate, rules);
    return wasAskedSince(ended) ? undefined : { consent, why: 'custodyEnded', lastDay: daysAfter(ended, -1) };
  }
  if (wasAskedSince(warnedFrom)) return undefined;
  if (standing === 'expired') return { consent, why: 'ended', lastDay };
  return standing === 'inForce' && toLocalDate(now) >= warnedFrom ? { consent, why: 'endsSoon', lastDay } : undefined;
}

/** Another one, which holds longer, opens all that this one does or did. */
function isReplaced(
  { consent, lastDay }: ConsentToAsk,
  state: PathwayState,
  now: DateTime,
  rules: SharingRules,
): boolean {
  const names = (one: Consent) => one.recipients.map((recipient) => JSON.stringify(recipient));
  return [...state.consents.values()].some(
    (other) =>
      other.id !== consent.id &&
      other.kind === consent.kind &&
      lastDayOf(other, rules) > lastDay &&
      consentStanding(other, state.birthDate, now, rules) === 'inForce' &&
      consent.topics.every((topic) => other.topics.includes(topic)) &&
      names(consent).every((name) => names(other).includes(name)),
  );
}

/**
 * The local days after today on which what somebody may know, or what is to be asked for again, changes by itself: a consent begins, is to
 * be asked for again or has run out; what is shared without one has; custody ends.
 */
export function consentDays(state: PathwayState, now: DateTime, rules: SharingRules): string[] {
  const living = [...state.consents.values()].filter(({ withdrawn }) => withdrawn === undefined);
  const shares = [...state.shares.values()].filter((share) => isShareInForce(share, now));
  const days = [
    ...living.flatMap((consent) => {
      const last = lastDayOf(consent, rules);
      return [consent.from, warnDay(last, rules), daysAfter(last, 1)];
    }),
    ...shares.map(({ until }) => daysAfter(until, 1)),
    ...(living.length > 0 ? [custodyEnds(state.birthDate, rules)] : []),
  ];
  const today = toLocalDate(now);
  return [...new Set(days)].filter((day) => day > today).sort();
}

/** The local day with whose beginning custody ends. */
function custodyEnds(birthDate: string, { consent }: SharingRules): string {
  return dayOfAge(birthDate, consent.custodyUntil.years * 12);
}

/** The local day from which the end of a consent is told. */
function warnDay(lastDay: string, { consent }: SharingRules): string {
  return daysAfter(lastDay, -consent.warnDays.days);
}

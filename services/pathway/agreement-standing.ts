import type { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { dayOfAge } from '../models/process-plan.ts';
import { daysAfter } from '../workdays.ts';
import { agreementInForce, lastAgreement, missingParties, partyGone, pendingAgreement } from './agreement.ts';
import type { PathwayState, PersonId } from './state.ts';

/**
 * Why the coordinator has to see to the agreement: somebody said no, the time to sign ran out, somebody who has promised something
 * is gone, or the young person says no to what is in force.
 */
export type AgreementTrouble = 'declined' | 'expired' | 'partyGone' | 'objected';

/** Whether the agreement is the coordinator's next step by now, and why. Taking the proposal back, or another one, ends it. */
export function agreementTrouble(
  state: PathwayState,
  now: DateTime,
  isActive: (person: PersonId) => boolean = () => true,
): AgreementTrouble | undefined {
  const last = lastAgreement(state);
  if (state.status !== 'open' || !last) return undefined;
  const pending = pendingAgreement(state, now);
  if (pending) return partyGone(state, pending, isActive) === undefined ? undefined : 'partyGone';
  if (last.inForceSince === undefined && last.withdrawnAt === undefined) return last.declined ? 'declined' : 'expired';
  return agreementInForce(state)?.objected ? 'objected' : undefined;
}

/** Whether everyone who must has signed, and only nobody has noted yet that it is in force: on the day on which custody ends. */
export function isReadyToEnter(
  state: PathwayState,
  now: DateTime,
  isActive: (person: PersonId) => boolean = () => true,
): boolean {
  const pending = pendingAgreement(state, now);
  if (state.status !== 'open' || !pending || partyGone(state, pending, isActive) !== undefined) return false;
  return missingParties(state, pending, now).length === 0;
}

/**
 * The local days after today on which the agreement changes by itself: custody ends, and with it the need for that signature; or
 * the time to sign has run out.
 */
export function agreementDays(state: PathwayState, now: DateTime): string[] {
  const pending = state.status === 'open' ? pendingAgreement(state, now) : undefined;
  if (!pending) return [];
  const ends = daysAfter(pending.expiresOn, 1);
  const adult = dayOfAge(state.birthDate, 18 * 12);
  const isAwaited = pending.text.custodianSigns === true && adult > toLocalDate(now) && adult < ends;
  return isAwaited ? [adult, ends] : [ends];
}

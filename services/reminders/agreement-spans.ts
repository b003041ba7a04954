import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import {
  type Agreement,
  agreementInForce,
  lastAgreement,
  missingParties,
  partyGone,
  pendingAgreement,
} from '../pathway/agreement.ts';
import { type AgreementTrouble, agreementTrouble } from '../pathway/agreement-standing.ts';
import { isMember, type PathwayState } from '../pathway/state.ts';
import { daysAfter } from '../workdays.ts';
import { workdaysBefore } from './beat.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

const weekly = 7;
/** So many working days before the last one to sign, who has not is told once more. */
const lastCallDays = 2;

/** The agreement: to whoever has not signed the proposal, and to the coordinator when it is their next step. */
export function agreementSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  const pending = pendingAgreement(state, context.now);
  const trouble = agreementTrouble(state, context.now, context.isActive);
  return [
    ...(trouble === undefined ? [] : [troubleSpan(state, context, trouble, dayOfTrouble(state, context, trouble))]),
    ...(pending && trouble === undefined ? [signSpan(state, pending, context)] : []),
    // The day on which the time to sign has run out is known before it comes.
    ...(pending ? [troubleSpan(state, context, 'expired', daysAfter(pending.expiresOn, 1))] : []),
  ];
}

/** On the day on which it is proposed, once a week from then on, and once more before its last day. */
function signSpan(state: PathwayState, agreement: Agreement, context: ReminderContext): ReminderSpan {
  const { version, proposedAt, expiresOn } = agreement;
  const from = localDay(proposedAt, context);
  return {
    item: `sign:${version}`,
    // Who has no account, or is not there, has nowhere to be reminded.
    people: missingParties(state, agreement, context.now).filter(
      (party) => isMember(state, party) && context.isActive(party),
    ),
    from,
    last: expiresOn,
    beats: [{ from, everyDays: weekly }, { from: workdaysBefore(expiresOn, lastCallDays) }],
    on: () => ({ item: `sign:${version}`, kind: 'agreement', reason: 'sign' }),
  };
}

/** To the coordinator: from the day on which it came to be so, once a week. */
function troubleSpan(
  state: PathwayState,
  context: ReminderContext,
  reason: AgreementTrouble,
  from: string,
): ReminderSpan {
  const item = `agreement:${reason}`;
  return {
    item,
    people: coordinatorOf(state, context),
    from,
    beats: [{ from, everyDays: weekly }],
    on: () => ({ item, kind: 'agreement', reason }),
  };
}

function dayOfTrouble(state: PathwayState, context: ReminderContext, trouble: AgreementTrouble): string {
  const today = toLocalDate(context.now);
  const last = lastAgreement(state);
  switch (trouble) {
    case 'declined':
      return last?.declined ? localDay(last.declined.at, context) : today;
    case 'expired':
      return last ? daysAfter(last.expiresOn, 1) : today;
    case 'objected': {
      const objected = agreementInForce(state)?.objected;
      return objected ? localDay(objected.at, context) : today;
    }
    case 'partyGone':
      return last ? dayOfLeaving(state, last, context) : today;
  }
}

/** The day on which the one who has promised something left the team; of one whose rights have ended that is not known here. */
function dayOfLeaving(state: PathwayState, agreement: Agreement, context: ReminderContext): string {
  const gone = partyGone(state, agreement, context.isActive);
  const leftAt = gone === undefined ? undefined : state.members.get(gone)?.leftAt;
  return localDay(leftAt ?? agreement.proposedAt, context);
}

function localDay(instant: string, { now }: ReminderContext): string {
  return toLocalDate(DateTime.fromISO(instant, { zone: now.zone }));
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { type ConsentToAsk, consentsToAskAgain } from '../pathway/consent-days.ts';
import { sharesToTell } from '../pathway/decisions/legal-shares.ts';
import type { PathwayState } from '../pathway/state.ts';
import { shippedRules } from '../privacy/sharing-rules.ts';
import { daysAfter } from '../workdays.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

const weekly = 7;

/**
 * To the coordinator: a consent runs out soon, has run out, or is to be asked anew of the young person who has come of age; and what is
 * shared without a consent, of which the young person has not been told. Once a week, until somebody has been asked, or told.
 */
export function consentSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  const { now, sharing = shippedRules } = context;
  const people = coordinatorOf(state, context);
  const asked = consentsToAskAgain(state, now, sharing).map((toAsk): ReminderSpan => {
    const { consent, why: reason, lastDay } = toAsk;
    // What has run out is told anew, though its nearing end was put off.
    const item = `consent:${reason}:${consent.id}`;
    const from = firstDay(toAsk, sharing.consent.warnDays.days);
    return {
      item,
      people,
      from,
      beats: [{ from, everyDays: weekly }],
      on: () => ({ item, kind: 'consent', reason, consent: consent.id, lastDay }),
    };
  });
  const told = sharesToTell(state).map(({ id, approved }): ReminderSpan => {
    const item = `tell:${id}`;
    const from = approved ? toLocalDate(DateTime.fromISO(approved.at, { zone: now.zone })) : toLocalDate(now);
    return {
      item,
      people,
      from,
      beats: [{ from, everyDays: 1 }],
      on: () => ({ item, kind: 'shareToTell', share: id }),
    };
  });
  return [...asked, ...told];
}

function firstDay({ why, lastDay }: ConsentToAsk, warnDays: number): string {
  return why === 'endsSoon' ? daysAfter(lastDay, -warnDays) : daysAfter(lastDay, 1);
}

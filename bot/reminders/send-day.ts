import type { DateTime } from 'luxon';
import { toLocalDate } from '../../services/clock.ts';
import { daysAfter, isWorkday, workdayOnOrAfter } from '../../services/workdays.ts';

/** From this hour on nobody gets a message that is late: the next working day brings it. */
const lastHour = 18;

/** The local day whose messages a message joins that is queued now: today, or the next working day. */
export function sendDayOf(now: DateTime): string {
  const today = toLocalDate(now);
  return isWorkday(today) && now.hour < lastHour ? today : workdayOnOrAfter(daysAfter(today, 1));
}

/** The time of day until which messages are due now, as the ids of the queue begin: `08:05`. */
export function dueUntil(now: DateTime): string {
  return now.toFormat('HH:mm');
}

/**
 * Whether a message for that time of the day (`08:00`) may go out now: not before it, and in the evening only to those who want
 * it then.
 */
export function mayGoOut(time: string, now: DateTime): boolean {
  if (time > dueUntil(now)) return false;
  return now.hour < lastHour || (now.hour === lastHour && time >= timeOf(lastHour));
}

/** A whole hour as a time of the day. */
export function timeOf(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

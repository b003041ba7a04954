import type { DateTime, DurationLikeObject } from 'luxon';
import { toInstant, toLocalDate } from '../../../services/clock.ts';
import { readLocalTime } from '../../../services/local-time.ts';

/** Days counted from one now, so that the demo is as fresh as the day on which it is started. */
export interface Workdays {
  /** The working day so many before (negative) or after today, at a time of day. */
  at(day: number, time: string): DateTime;
  /** The same as a last day. */
  deadline(day: number): string;
  /** The same as a time that somebody would choose for a meeting. */
  local(day: number, time: string): string;
  /** So many minutes from now (negative: ago), to the full five, as an instant; beside the hour that the clock repeats. */
  soon(minutes: number): string;
  /** The birth date of somebody who is this old. */
  bornAgo(age: DurationLikeObject): string;
}

const daysOfWork = 5;

/** Counts Monday to Friday. From a Saturday or Sunday, the working day before is -1 and the one after is 1. */
export function workdaysFrom(now: DateTime): Workdays {
  const shifted = (count: number): DateTime => {
    const step = Math.sign(count);
    let day = now.startOf('day');
    for (let left = Math.abs(count); left > 0; ) {
      day = day.plus({ days: step });
      if (day.weekday <= daysOfWork) left -= 1;
    }
    return day;
  };
  const at = (day: number, time: string): DateTime => {
    const [hour, minute] = time.split(':').map(Number);
    return shifted(day).set({ hour: hour ?? 0, minute: minute ?? 0 });
  };
  return {
    at,
    local: (day, time) => `${toLocalDate(shifted(day))}T${time}`,
    soon(minutes) {
      const wanted = now.plus({ minutes }).startOf('minute');
      const full = wanted.minus({ minutes: wanted.minute % 5 });
      return toInstant(
        'at' in readLocalTime(toInstant(full), full.zoneName ?? 'utc') ? full : full.minus({ hours: 2 }),
      );
    },
    deadline: (day) => toLocalDate(shifted(day)),
    bornAgo: (age) => toLocalDate(now.minus(age)),
  };
}

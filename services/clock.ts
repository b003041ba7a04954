import { DateTime } from 'luxon';

/** Now, in the municipality's zone. Handed in everywhere; only `bot/main.ts` makes the real one. */
export type Clock = () => DateTime;

/**
 * The real clock, in the municipality's zone. A time in a zone costs several microseconds to make, and a click looks at the
 * clock several times; within one millisecond it is the same time.
 */
export function systemClock(zone: string): Clock {
  let last = DateTime.now().setZone(zone);
  return () => {
    const nowMs = Date.now();
    if (nowMs !== last.toMillis()) last = DateTime.fromMillis(nowMs, { zone });
    return last;
  };
}

/** The instant in UTC as events carry it. */
export function toInstant(now: DateTime): string {
  const text = now.toUTC().toISO();
  if (text === null) throw new Error('the clock gave an invalid time');
  return text;
}

/** The calendar day in the clock's own zone. */
export function toLocalDate(now: DateTime): string {
  const text = now.toISODate();
  if (text === null) throw new Error('the clock gave an invalid time');
  return text;
}

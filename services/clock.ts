import type { DateTime } from 'luxon';

/** Now, in the municipality's zone. Handed in everywhere; only `bot/main.ts` makes the real one. */
export type Clock = () => DateTime;

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

import { DateTime } from 'luxon';
import { SteadyZone } from './steady-zone.ts';

/** Now, in the municipality's zone. Handed in everywhere; only `bot/main.ts` makes the real one. */
export type Clock = () => DateTime;

/** The real clock, in the municipality's zone. */
export function systemClock(zoneName: string): Clock {
  const zone = new SteadyZone(zoneName);
  return () => DateTime.fromMillis(Date.now(), { zone });
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

import { DateTime } from 'luxon';

/** A service that asks to wait and does not say how long is asked again after this. */
const defaultMs = 1000;

/** The wait that a `Retry-After` header asks for, in milliseconds: seconds, or a point in time. */
export function retryAfterMs(header: string | null | undefined, now: DateTime): number {
  if (header === null || header === undefined || header.trim() === '') return defaultMs;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = DateTime.fromHTTP(header);
  return until.isValid ? Math.max(0, until.diff(now).toMillis()) : defaultMs;
}

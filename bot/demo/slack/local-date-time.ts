import { DateTime } from 'luxon';

/** Slack's client shows and takes a moment in its user's own time zone; all of the demo's users are in this one. */
const zone = 'Europe/Copenhagen';

/** Unix seconds as the local time that a browser's field takes, `2026-12-03T13:00`; empty for anything else. */
export function localFromUnix(seconds: unknown): string {
  if (typeof seconds !== 'number') return '';
  const at = DateTime.fromSeconds(seconds, { zone });
  return at.isValid ? at.toFormat("yyyy-MM-dd'T'HH:mm") : '';
}

/** A browser's local time as unix seconds; undefined for what is none. */
export function unixFromLocal(local: string): number | undefined {
  const at = DateTime.fromISO(local, { zone });
  return at.isValid ? Math.floor(at.toSeconds()) : undefined;
}

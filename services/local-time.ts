import { DateTime, Info, type Zone } from 'luxon';

/** What is wrong with a time that somebody typed. */
export type LocalTimeProblem = 'noSuchDate' | 'timeSkipped' | 'timeRepeated';

const minuteMs = 60 * 1000;
/** Longer than any offset that a zone may have; no zone changes its clock twice within it. */
const dayMs = 24 * 60 * minuteMs;
const time = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const instant = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * The time that a person means, in the municipality's zone. `text` is a local time (`2026-12-03T13:00`, as Teams gives it) or an
 * instant (`2026-12-03T12:00:00.000Z`, as Slack does). Refused is what no calendar or clock has (`noSuchDate`), a time that the
 * clock leaps over (`timeSkipped`; in Copenhagen 02:00-02:59 on the last Sunday of March), and one that it shows twice
 * (`timeRepeated`; the same hour on the last Sunday of October): a meeting "at 02:30" would be at either, and so would an instant
 * in that hour, since cards tell the time without an offset.
 */
export function readLocalTime(
  text: string,
  zone: Zone | string,
): { readonly at: DateTime } | { readonly problem: LocalTimeProblem } {
  const place = Info.normalizeZone(zone);
  if (instant.test(text)) {
    const at = DateTime.fromISO(text, { zone: place });
    if (!at.isValid) return { problem: 'noSuchDate' };
    return instantsOf(at.toMillis() + at.offset * minuteMs, place).length > 1 ? { problem: 'timeRepeated' } : { at };
  }
  // Read as if it were UTC, whose clock has every time once: what remains to be asked is what the zone makes of it.
  const asUtc = DateTime.fromISO(text, { zone: 'utc' });
  if (!time.test(text) || !asUtc.isValid) return { problem: 'noSuchDate' };
  const [at, again] = instantsOf(asUtc.toMillis(), place);
  if (at === undefined) return { problem: 'timeSkipped' };
  if (again !== undefined) return { problem: 'timeRepeated' };
  return { at: DateTime.fromMillis(at, { zone: place }) };
}

/**
 * The instants at which the zone's clock shows a time: none, one or two. `localMs` is that time as if it were UTC. Luxon would
 * quietly move a skipped time by an hour, and take the first of two; therefore the zone is asked itself.
 */
function instantsOf(localMs: number, zone: Zone): number[] {
  const offsets = new Set([zone.offset(localMs - dayMs), zone.offset(localMs + dayMs)]);
  return [...offsets]
    .map((offset) => ({ offset, ms: localMs - offset * minuteMs }))
    .filter(({ offset, ms }) => zone.offset(ms) === offset)
    .map(({ ms }) => ms);
}

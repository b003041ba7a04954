import { daysAfter, workdayOnOrAfter, workdayOnOrBefore } from '../workdays.ts';

/**
 * The working days on which a reminder is reason enough for a message: the first on or after `from`, and every so many days after
 * it, each moved to a working day; just the first without `everyDays`. None after `last`. All days are local.
 */
export interface Beat {
  readonly from: string;
  /** Calendar days, at least 1; with 1 it is every working day. */
  readonly everyDays?: number;
  readonly last?: string;
}

/** The first day of the beat after a day; undefined when there is none any more. */
export function nextBeat({ from, everyDays, last }: Beat, after: string): string | undefined {
  const day = nextUnbounded(from, everyDays, after);
  return day === undefined || (last !== undefined && day > last) ? undefined : day;
}

/** Whether the beat has a day from one day to another, both included. */
export function beatsWithin(beat: Beat, since: string, to: string): boolean {
  const day = nextBeat(beat, daysAfter(since, -1));
  return day !== undefined && day <= to;
}

/** The n-th working day before a day, which is not counted itself; n is at least 1. */
export function workdaysBefore(day: string, n: number): string {
  let found = day;
  for (let counted = 0; counted < n; counted++) found = workdayOnOrBefore(daysAfter(found, -1));
  return found;
}

function nextUnbounded(from: string, everyDays: number | undefined, after: string): string | undefined {
  const first = workdayOnOrAfter(from);
  if (first > after) return first;
  if (everyDays === undefined) return undefined;
  const passed = Math.floor(daysBetween(from, after) / everyDays);
  // The one before may have been moved past the day by holidays; the one after lies behind it in any case.
  const moved = workdayOnOrAfter(daysAfter(from, passed * everyDays));
  return moved > after ? moved : workdayOnOrAfter(daysAfter(from, (passed + 1) * everyDays));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
}

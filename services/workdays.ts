import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

/** Working days of one municipality. All days are local (`2026-12-03`). */
export interface Workdays {
  readonly isWorkday: (day: string) => boolean;
  /** The day itself, or the last working day before it. */
  readonly workdayOnOrBefore: (day: string) => string;
  /** The day itself, or the first working day after it. */
  readonly workdayOnOrAfter: (day: string) => string;
  /** The n-th working day after a day, which is not counted itself; n is at least 1. */
  readonly workdaysAfter: (day: string, n: number) => string;
}

/** What a municipality adds to the days on which all are closed. */
export interface WorkdayOptions {
  /** Single days (`2026-05-15`), or days of every year (`12-23`). */
  readonly closed?: readonly string[];
}

/**
 * Not public holidays, but Danish municipalities are closed: Grundlovsdag, 24 and 31 December. (1 May is not among them: that
 * differs from one municipality, and one agreement, to the next; see {@link WorkdayOptions}.)
 */
const closedEveryYear = ['06-05', '12-24', '12-31'] as const;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Monday to Friday, less Denmark's public holidays (`date-holidays`, which knows that store bededag is one until 2023 only), less
 * the days on which municipalities are closed. Throws when an entry of `closed` is neither a day nor a day of every year.
 */
export function createWorkdays({ closed = [] }: WorkdayOptions = {}): Workdays {
  const wrong = closed.find((day) => !/^(\d{4}-)?\d{2}-\d{2}$/.test(day));
  if (wrong !== undefined) throw new Error(`"${wrong}" is no day: write 2026-12-23, or 12-23 for every year`);
  const own = new Set([...closedEveryYear, ...closed]);

  const isWorkday = (day: string) =>
    !isWeekend(day) && !publicHolidays(day.slice(0, 4)).has(day) && !own.has(day) && !own.has(day.slice(5));
  const seek = (day: string, step: 1 | -1): string => (isWorkday(day) ? day : seek(daysAfter(day, step), step));
  const workdayOnOrBefore = (day: string) => seek(day, -1);
  const workdayOnOrAfter = (day: string) => seek(day, 1);
  const workdaysAfter = (day: string, n: number) => {
    let found = day;
    for (let counted = 0; counted < n; counted++) found = workdayOnOrAfter(daysAfter(found, 1));
    return found;
  };
  return { isWorkday, workdayOnOrBefore, workdayOnOrAfter, workdaysAfter };
}

/** The working days of a municipality that has told no closing days of its own. */
export const danishWorkdays = createWorkdays();
export const { isWorkday, workdayOnOrBefore, workdayOnOrAfter, workdaysAfter } = danishWorkdays;

/** The local day that lies so many days after another; a negative number is before. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** By year: the library takes a millisecond or more for one, and a plan asks for a day's year many times. */
const knownYears = new Map<string, ReadonlySet<string>>();

function publicHolidays(year: string): ReadonlySet<string> {
  const known = knownYears.get(year);
  if (known) return known;
  // The library gives a local time of the country itself, wherever this runs: "2027-03-26 00:00:00".
  const days = new Set(
    denmark()
      .getHolidays(Number(year))
      .map(({ date }) => date.slice(0, 10)),
  );
  knownYears.set(year, days);
  return days;
}

let loaded: Holidays | undefined;

/**
 * Loaded when a working day is first asked for: the library reads the holidays of the whole world, which takes some 80 ms, and no
 * start has to wait for that.
 */
function denmark(): Holidays {
  if (loaded) return loaded;
  const Library: typeof Holidays = createRequire(import.meta.url)('date-holidays');
  loaded = new Library('DK', { types: ['public'] });
  return loaded;
}

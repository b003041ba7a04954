import { type DateTime, Info } from 'luxon';

const months = Info.months('long', { locale: 'da' });
const weekdays = Info.weekdays('long', { locale: 'da' });
const clock = (at: DateTime): string => `kl. ${at.hour}.${String(at.minute).padStart(2, '0')}`;
const dayAndMonth = (at: DateTime): string => `${at.day}. ${months[at.month - 1]}`;

/** How dates and times are said. All in the zone of the time given. */
export const time = {
  /** `27. november 2026`. True whenever it is read, so it may stand on a card that stays. */
  day: (day: DateTime): string => `${dayAndMonth(day)} ${day.year}`,
  /** `27. november`, with the year when it is not this one. */
  nearDay: (day: DateTime, now: DateTime): string =>
    `${dayAndMonth(day)}${day.year === now.year ? '' : ` ${day.year}`}`,
  /** `torsdag 3. december 2026`. */
  weekday: (day: DateTime): string => `${weekdays[day.weekday - 1]} ${dayAndMonth(day)} ${day.year}`,
  /** `torsdag 3. december kl. 13.00`, with the year when it is not this one: a time that people meet at. */
  moment: (at: DateTime, now: DateTime): string =>
    `${weekdays[at.weekday - 1]} ${dayAndMonth(at)}${at.year === now.year ? '' : ` ${at.year}`} ${clock(at)}`,
  /** `22. november kl. 19.09`, with the year when it is not this one. May stand on a card that stays. */
  instant: (at: DateTime, now: DateTime): string =>
    `${at.year === now.year ? dayAndMonth(at) : `${dayAndMonth(at)} ${at.year}`} ${clock(at)}`,
  /** `kl. 19.09` */
  clock,
  today: 'i dag',
  yesterday: 'i går',
  /** The same for an answer that is read at once: `i dag kl. 19.09`. */
  at: (day: string, at: DateTime): string => `${day} ${clock(at)}`,
  /** `17½ år` */
  age: (years: number): string => `${Math.floor(years)}${years % 1 === 0 ? '' : '½'} år`,
  /** `37,5` */
  number: (value: number): string => value.toLocaleString('da', { maximumFractionDigits: 2 }),
};

import { type DateTime, Info } from 'luxon';
import type { time as da } from '../da/time.ts';

const months = Info.months('long', { locale: 'en' });
const weekdays = Info.weekdays('long', { locale: 'en' });
const clock = (at: DateTime): string => `at ${at.hour}:${String(at.minute).padStart(2, '0')}`;
const dayAndMonth = (at: DateTime): string => `${at.day} ${months[at.month - 1]}`;

export const time: typeof da = {
  day: (day) => `${dayAndMonth(day)} ${day.year}`,
  nearDay: (day, now) => `${dayAndMonth(day)}${day.year === now.year ? '' : ` ${day.year}`}`,
  weekday: (day) => `${weekdays[day.weekday - 1]} ${dayAndMonth(day)} ${day.year}`,
  moment: (at, now) =>
    `${weekdays[at.weekday - 1]} ${dayAndMonth(at)}${at.year === now.year ? '' : ` ${at.year}`} ${clock(at)}`,
  instant: (at, now) => `${at.year === now.year ? dayAndMonth(at) : `${dayAndMonth(at)} ${at.year}`} ${clock(at)}`,
  clock,
  today: 'today',
  yesterday: 'yesterday',
  at: (day, at) => `${day} ${clock(at)}`,
  age: (years) => `${Math.floor(years)}${years % 1 === 0 ? '' : '½'} years`,
  number: (value) => value.toLocaleString('en', { maximumFractionDigits: 2 }),
};

import { DateTime } from 'luxon';
import type { ViewContext } from '../../../../cards/view-context.ts';
import { momentText } from '../../../../cards/views/meetings/meeting-parts.ts';

/** An instant as one says it to somebody who reads it at once: `i dag kl. 9.15`, `i går kl. 9.15`, else with its date. */
export function spokenTime({ text: { time }, now }: ViewContext, instant: string): string {
  const at = DateTime.fromISO(instant, { zone: now.zone });
  if (at.hasSame(now, 'day')) return time.at(time.today, at);
  if (at.hasSame(now.minus({ days: 1 }), 'day')) return time.at(time.yesterday, at);
  return time.instant(at, now);
}

/** When a meeting begins: `I morgen, torsdag 3. december kl. 13.00`; with a capital letter, since it stands by itself. */
export function spokenMoment(view: ViewContext, instant: string): string {
  const { days } = view.text.youngPage;
  const at = DateTime.fromISO(instant, { zone: view.now.zone });
  const moment = momentText(view, instant);
  if (at.hasSame(view.now, 'day')) return days.today(moment);
  if (at.hasSame(view.now.plus({ days: 1 }), 'day')) return days.tomorrow(moment);
  return `${moment.slice(0, 1).toLocaleUpperCase(view.locale)}${moment.slice(1)}`;
}

/** A local day as one says it: `i dag`, `i morgen`, `3. december`; the year only when it is another. */
export function spokenDay({ text, now }: ViewContext, day: string): string {
  const date = DateTime.fromISO(day, { zone: now.zone });
  if (date.hasSame(now, 'day')) return text.time.today;
  return text.time.nearDay(date, now);
}

/** The local day of an instant, said in the same way. */
export function spokenDayOf(view: ViewContext, instant: string): string {
  const day = DateTime.fromISO(instant, { zone: view.now.zone }).toISODate();
  return day === null ? instant : spokenDay(view, day);
}

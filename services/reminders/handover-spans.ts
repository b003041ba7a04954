import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { PathwayState } from '../pathway/state.ts';
import { daysAfter } from '../workdays.ts';
import type { ReminderContext, ReminderSpan } from './reminder-span.ts';

/** A handover stands still until it is answered; its card is in the room already. */
const weekly = 7;

/** To whoever has been asked to coordinate: from the day after on, once a week. */
export function handoverSpans({ proposal }: PathwayState, { now, isActive }: ReminderContext): ReminderSpan[] {
  if (!proposal) return [];
  const from = toLocalDate(DateTime.fromISO(proposal.at, { zone: now.zone }));
  const beats = [{ from: daysAfter(from, 1), everyDays: weekly }];
  const on = () => ({ item: 'handover', kind: 'handover' }) as const;
  return [{ item: 'handover', people: [proposal.to].filter(isActive), from, beats, on }];
}

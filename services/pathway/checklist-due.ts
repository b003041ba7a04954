import { DateTime } from 'luxon';
import { endOf, isOpenMeeting, type Meeting } from './meeting.ts';

/** Days after a meeting on which its checklist may still be filled in without anything being said. Ours to choose. */
export const checklistDays = 7;

/**
 * Whether a meeting that is over lacks its checklist: `waiting` from its end on, `missing` when more than {@link checklistDays}
 * days have passed. Undefined while it lasts, and once it is completed or cancelled.
 */
export function checklistDue(meeting: Meeting, now: DateTime): 'waiting' | 'missing' | undefined {
  if (!isOpenMeeting(meeting)) return undefined;
  const end = DateTime.fromISO(endOf(meeting), { zone: now.zone });
  if (now < end) return undefined;
  return now.startOf('day') > end.startOf('day').plus({ days: checklistDays }) ? 'missing' : 'waiting';
}

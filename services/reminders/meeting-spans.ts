import { type Meeting, meetingDay, openMeetings } from '../pathway/meeting.ts';
import { currentMembers, type PathwayState } from '../pathway/state.ts';
import { daysAfter } from '../workdays.ts';
import { workdaysBefore } from './beat.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

/** So many working days before a meeting people begin to be reminded of it. */
const meetingSoonDays = 5;
/** A checklist that is not done so many days after its meeting is missing. */
export const checklistDays = 7;

/** The meetings that are to come, to everybody of the team; those that have been and lack their checklist, to the coordinator. */
export function meetingSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  return openMeetings(state).flatMap((meeting) => {
    const day = meetingDay(meeting, context.now);
    const checklist = checklistSpan(state, meeting, day, context);
    return meeting.status === 'planned' ? [comingSpan(state, meeting, day, context), checklist] : [checklist];
  });
}

/**
 * What to bring must be known in time, and once more right before: that is two messages. In between the meeting shows in those
 * that come for another reason.
 */
function comingSpan(state: PathwayState, { id }: Meeting, day: string, { isActive }: ReminderContext): ReminderSpan {
  const from = workdaysBefore(day, meetingSoonDays);
  const people = currentMembers(state).map(({ person }) => person);
  return {
    item: `meeting:${id}`,
    people: people.filter(isActive),
    from,
    last: day,
    beats: [{ from }, { from: workdaysBefore(day, 1) }],
    on: () => ({ item: `meeting:${id}`, kind: 'meeting', meeting: id }),
  };
}

/** From the day after on, once a week: the second time it is missing. */
function checklistSpan(state: PathwayState, { id }: Meeting, day: string, context: ReminderContext): ReminderSpan {
  const from = daysAfter(day, 1);
  const missingFrom = daysAfter(from, checklistDays);
  return {
    item: `checklist:${id}`,
    people: coordinatorOf(state, context),
    from,
    beats: [{ from, everyDays: checklistDays }],
    on: (today) => ({
      item: `checklist:${id}`,
      kind: 'checklist',
      meeting: id,
      reason: today < missingFrom ? 'waiting' : 'missing',
    }),
  };
}

import type { Meeting } from './meeting.ts';
import { meetingBefore } from './meeting.ts';
import type { Action, PathwayState } from './state.ts';

/**
 * What had been promised when a meeting began, and either fell due by its day or has been done since the meeting before: what a
 * team looks back on. An action of nobody was promised by nobody; what was decided in the meeting itself comes after it, and so
 * does what is done when it has been completed: a record counts what was so then. `day` is the meeting's local day.
 */
export function agreementsAt(state: PathwayState, meeting: Meeting, day: string): Action[] {
  const since = meetingBefore(state, meeting)?.at ?? '';
  const began = meeting.begun?.at ?? meeting.at;
  const until = meeting.completed?.at;
  return [...state.actions.values()].filter((action) => {
    if (action.meeting === meeting.id || action.addedAt >= began) return false;
    const wasDue = action.deadline <= day;
    if (action.status === 'open') return action.responsible !== undefined && wasDue;
    if (action.status !== 'done' || action.ended === undefined || action.ended.at < since) return false;
    return wasDue || until === undefined || action.ended.at <= until;
  });
}

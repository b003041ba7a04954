import type { Meeting } from './meeting.ts';
import { meetingBefore } from './meeting.ts';
import type { Action, PathwayState } from './state.ts';

/**
 * What had been promised when a meeting began, and either fell due by its day or has been done since the meeting before: what a
 * team looks back on. An action of nobody was promised by nobody; what was decided in the meeting itself comes after it.
 * `day` is the meeting's local day.
 */
export function agreementsAt(state: PathwayState, meeting: Meeting, day: string): Action[] {
  const since = meetingBefore(state, meeting)?.at ?? '';
  const began = meeting.begun?.at ?? meeting.at;
  return [...state.actions.values()].filter((action) => {
    if (action.meeting === meeting.id || action.addedAt >= began) return false;
    if (action.status === 'open') return action.responsible !== undefined && action.deadline <= day;
    return action.status === 'done' && action.ended !== undefined && action.ended.at >= since;
  });
}

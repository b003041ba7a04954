import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import { comingMeeting, hasHadPoint } from '../meeting.ts';
import { checkText, tidyText } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { youngPersonId } from '../young-person.ts';
import { isPointKept } from './known-to-asker.ts';
import { openMeeting } from './meetings.ts';

/** Puts a point on the agenda of a meeting; without one, of the next that is not over. */
export function addAgendaPoint(
  state: PathwayState,
  command: CommandOf<'meeting.addAgenda'>,
  { by, now }: DecisionContext,
): Decision {
  const meeting = command.meeting === undefined ? comingMeeting(state, now) : openMeeting(state, command.meeting);
  if (!meeting) return refused({ code: 'noMeetingPlanned' });
  if ('code' in meeting) return refused(meeting);
  const refusal = checkText('text', command.text, true);
  if (refusal) return refused(refusal);
  const from = by === youngPersonId ? 'youngPerson' : command.from;
  const text = tidyText(command.text);
  const { topic } = command;
  const isThere = [...meeting.agenda.values()].some(
    (point) => point.text === text && point.from === from && point.by === by && point.topic === topic,
  );
  if (isThere) return alreadySo;
  const point = `p${meeting.points + 1}`;
  const about = topic === undefined ? {} : { topic };
  return decided({ type: 'AgendaPointAdded', meeting: meeting.id, point, text, from, ...about });
}

/** Takes a point off again: whoever put it there, the coordinator, or the young person where it is said to be theirs. */
export function dropAgendaPoint(
  state: PathwayState,
  command: CommandOf<'meeting.dropAgenda'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const point = meeting.agenda.get(command.point);
  if (point && isPointKept(state, point, context)) return refused({ code: 'agendaPointUnknown' });
  if (!point) return hasHadPoint(meeting, command.point) ? alreadySo : refused({ code: 'agendaPointUnknown' });
  const isTheirs = point.from === 'youngPerson' && context.by === youngPersonId;
  if (point.by !== context.by && !isTheirs && state.coordinator !== context.by)
    return refused({ code: 'onlyCoordinator', coordinator: state.coordinator });
  return decided({ type: 'AgendaPointDropped', meeting: meeting.id, point: point.id });
}

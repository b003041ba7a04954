import { AnswerBook } from './answer-book.ts';
import type { Commit, PathwayEvent } from './events.ts';
import type { Meeting } from './meeting.ts';
import type { PathwayState } from './state.ts';

export type MeetingEvent = Extract<PathwayEvent, { type: `${'Meeting' | 'Agenda' | 'Checklist' | 'Wall'}${string}` }>;

/** The pathway after one more event about a meeting. */
export function applyMeetingEvent(state: PathwayState, event: MeetingEvent, commit: Commit): PathwayState {
  const { at, by } = commit;
  if (event.type === 'MeetingPlanned') return withMeeting(state, planned(event, { at, by }));
  const meeting = state.meetings.get(event.meeting);
  return meeting ? withMeeting(state, changed(meeting, event, commit, state.model)) : state;
}

function planned(
  { meeting: id, kind, at, minutes, place }: Extract<MeetingEvent, { type: 'MeetingPlanned' }>,
  deed: Meeting['planned'],
): Meeting {
  return {
    id,
    kind,
    at,
    minutes,
    ...(place === undefined ? {} : { place }),
    status: 'planned',
    planned: deed,
    revision: 0,
    revisedAt: deed.at,
    revisedIn: 0,
    agenda: new Map(),
    points: 0,
    answers: new AnswerBook(),
    walls: 0,
    corrections: [],
  };
}

function changed(
  meeting: Meeting,
  event: Exclude<MeetingEvent, { type: 'MeetingPlanned' }>,
  { at, by, version }: Commit,
  model: string,
): Meeting {
  // What people's calendars must learn of.
  const revision = { revision: meeting.revision + 1, revisedAt: at, revisedIn: version };
  switch (event.type) {
    case 'MeetingMoved': {
      const { place: _, begun: __, ...rest } = meeting;
      const place = event.place === undefined ? {} : { place: event.place };
      return { ...rest, ...place, ...revision, status: 'planned', at: event.at, minutes: event.minutes };
    }
    case 'MeetingCancelled': {
      const note = event.note === undefined ? {} : { note: event.note };
      return { ...meeting, ...revision, status: 'cancelled', cancelled: { by, at, ...note } };
    }
    case 'AgendaPointAdded': {
      const topic = event.topic === undefined ? {} : { topic: event.topic };
      const point = { id: event.point, text: event.text, from: event.from, ...topic, by, at };
      return { ...meeting, agenda: new Map(meeting.agenda).set(event.point, point), points: meeting.points + 1 };
    }
    case 'AgendaPointDropped': {
      const agenda = new Map(meeting.agenda);
      agenda.delete(event.point);
      return { ...meeting, agenda };
    }
    case 'MeetingBegun':
      return { ...meeting, status: 'underWay', begun: { by, at }, walls: meeting.walls + 1 };
    case 'WallRenewed':
      return { ...meeting, walls: meeting.walls + 1 };
    case 'ChecklistAnswered': {
      const answers = AnswerBook.of(meeting.answers).with({ answers: event.answers, by, at, version });
      return { ...meeting, answers };
    }
    case 'MeetingCompleted':
      return {
        ...meeting,
        status: 'completed',
        completed: { by, at, heldOn: event.heldOn, model, checklist: event.checklist },
      };
    case 'MeetingCorrected':
      return { ...meeting, corrections: meeting.corrections.concat({ by, at, text: event.text }) };
  }
}

function withMeeting(state: PathwayState, meeting: Meeting): PathwayState {
  return { ...state, meetings: new Map(state.meetings).set(meeting.id, meeting) };
}

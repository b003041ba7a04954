import type { DateTime } from 'luxon';
import { toInstant, toLocalDate } from '../../clock.ts';
import { readLocalTime } from '../../local-time.ts';
import type { ModelDefinition } from '../../models/definition.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { defaultMinutes, generalMeetingKinds, isOpenMeeting, type Meeting, nextMeeting } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, maxDeadlineYears } from '../rules.ts';
import type { PathwayState } from '../state.ts';

/** The shortest and the longest meeting that can be planned. */
const minutesRange = { from: 5, to: 12 * 60 };

/** The kinds of meeting that can be planned: the model's own timed meetings in its order, then the general ones. */
export function meetingKinds(model: ModelDefinition | undefined): string[] {
  const own = (model?.steps ?? []).filter(({ kind, when }) => (kind === 'meeting' || kind === 'closing') && when);
  return [...own.map(({ id }) => id), ...generalMeetingKinds];
}

/** Plans a meeting. Refuses a time that does not exist, occurs twice, has passed or lies too far ahead, and an unknown kind. */
export function planMeeting(
  state: PathwayState,
  command: CommandOf<'meeting.plan'>,
  context: DecisionContext,
): Decision {
  const time = meetingTime(command.at, context.now, 'at');
  if ('refusal' in time) return refused(time.refusal);
  if (!meetingKinds(context.model(state.model)).includes(command.kind))
    return refused({ code: 'inputInvalid', input: 'kind' });
  const refusal = checkPlan(command);
  if (refusal) return refused(refusal);
  return decided(plannedEvent(state, command.kind, { ...command, at: time.at }));
}

/** The event that plans one more meeting. `at` is an instant. */
export function plannedEvent(
  state: PathwayState,
  kind: string,
  { at, minutes, place }: { at: string; minutes?: number; place?: string },
): PathwayEvent {
  const meeting = `m${state.meetings.size + 1}`;
  return { type: 'MeetingPlanned', meeting, kind, at, minutes: minutes ?? defaultMinutes, ...placeOf(place) };
}

/** The instant of a meeting that is still to come, from what somebody typed or chose. */
export function meetingTime(text: string, now: DateTime, input: string): { at: string } | { refusal: Refusal } {
  const read = readLocalTime(text, now.zoneName ?? 'utc');
  if ('problem' in read) return { refusal: { code: read.problem, input } };
  if (read.at <= now) return { refusal: { code: 'dateInThePast', input } };
  if (read.at > now.plus({ years: maxDeadlineYears })) return { refusal: { code: 'dateTooFar', input } };
  return { at: toInstant(read.at) };
}

/** Another time or place. One that has been begun too early is to come once more. */
export function moveMeeting(
  state: PathwayState,
  command: CommandOf<'meeting.move'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const time = meetingTime(command.at, context.now, 'at');
  if ('refusal' in time) return refused(time.refusal);
  const refusal = checkPlan(command);
  if (refusal) return refused(refusal);
  const { at } = time;
  const minutes = command.minutes ?? meeting.minutes;
  const place = placeOf(command.place);
  if (at === meeting.at && minutes === meeting.minutes && place.place === meeting.place) return alreadySo;
  return decided({ type: 'MeetingMoved', meeting: meeting.id, at, minutes, ...place });
}

/** Calls the meeting off. What is on its agenda stays on record. */
export function cancelMeeting(state: PathwayState, command: CommandOf<'meeting.cancel'>): Decision {
  const meeting = state.meetings.get(command.meeting);
  if (meeting?.cancelled) return alreadySo;
  const open = openMeeting(state, command.meeting);
  if ('code' in open) return refused(open);
  const refusal = checkText('note', command.note, false);
  if (refusal) return refused(refusal);
  const note = command.note === undefined || command.note.trim() === '' ? {} : { note: command.note };
  return decided({ type: 'MeetingCancelled', meeting: open.id, ...note });
}

/** Puts a point on the agenda of a meeting; without one, of the next. */
export function addAgendaPoint(state: PathwayState, command: CommandOf<'meeting.addAgenda'>): Decision {
  const meeting = command.meeting === undefined ? nextMeeting(state) : openMeeting(state, command.meeting);
  if (!meeting) return refused({ code: 'noMeetingPlanned' });
  if ('code' in meeting) return refused(meeting);
  const refusal = checkText('text', command.text, true);
  if (refusal) return refused(refusal);
  const point = `p${meeting.points + 1}`;
  return decided({
    type: 'AgendaPointAdded',
    meeting: meeting.id,
    point,
    text: command.text.trim(),
    from: command.from,
  });
}

/** Takes a point off again: whoever put it there, or the coordinator. */
export function dropAgendaPoint(
  state: PathwayState,
  command: CommandOf<'meeting.dropAgenda'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const point = meeting.agenda.get(command.point);
  if (!point) return refused({ code: 'agendaPointUnknown' });
  if (point.by !== context.by && state.coordinator !== context.by)
    return refused({ code: 'onlyCoordinator', coordinator: state.coordinator });
  return decided({ type: 'AgendaPointDropped', meeting: meeting.id, point: point.id });
}

/** Begins the meeting: the checklist and the wall open. Again with `renew`: the wall gets another address. */
export function beginMeeting(state: PathwayState, command: CommandOf<'meeting.begin'>): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  if (meeting.status === 'planned') return decided({ type: 'MeetingBegun', meeting: meeting.id });
  return command.renew ? decided({ type: 'WallRenewed', meeting: meeting.id }) : alreadySo;
}

/** Adds to the record of a meeting that has been completed. What was recorded stays as it was. */
export function correctMeeting(state: PathwayState, command: CommandOf<'meeting.correct'>): Decision {
  const meeting = state.meetings.get(command.meeting);
  if (!meeting) return refused({ code: 'meetingUnknown' });
  if (!meeting.completed) return refused({ code: 'meetingNotCompleted' });
  const refusal = checkText('text', command.text, true);
  if (refusal) return refused(refusal);
  return decided({ type: 'MeetingCorrected', meeting: meeting.id, text: command.text.trim() });
}

/** The meeting, if it is neither completed nor cancelled; else why nothing can be done with it. */
export function openMeeting(state: PathwayState, id: string): Meeting | Refusal {
  const meeting = state.meetings.get(id);
  if (!meeting) return { code: 'meetingUnknown' };
  const { completed, cancelled } = meeting;
  if (completed) return { code: 'meetingCompleted', by: completed.by, at: completed.at };
  if (cancelled) return { code: 'meetingCancelled', by: cancelled.by, at: cancelled.at };
  return isOpenMeeting(meeting) ? meeting : { code: 'meetingUnknown' };
}

/** The day on which the meeting was held, when it is completed now: its own, or today when that is still to come. */
export function heldOn(meeting: Meeting, now: DateTime): string {
  const today = toLocalDate(now);
  const planned = readLocalTime(meeting.at, now.zoneName ?? 'utc');
  const day = 'at' in planned ? toLocalDate(planned.at) : today;
  return day < today ? day : today;
}

function checkPlan({ place, minutes }: { place?: string; minutes?: number }): Refusal | undefined {
  if (minutes !== undefined && !(minutes >= minutesRange.from && minutes <= minutesRange.to))
    return { code: 'inputInvalid', input: 'minutes' };
  return checkText('place', place, false);
}

const placeOf = (place: string | undefined): { place?: string } =>
  place === undefined || place.trim() === '' ? {} : { place: place.trim() };

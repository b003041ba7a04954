import { DateTime } from 'luxon';
import { toInstant, toLocalDate } from '../../clock.ts';
import { readLocalTime } from '../../local-time.ts';
import { isTimedMeeting, type ModelDefinition } from '../../models/definition.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { defaultMinutes, generalMeetingKinds, type Meeting, meetingDay, openMeetings } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, maxDeadlineYears, tidyText } from '../rules.ts';
import type { PathwayState, PersonId } from '../state.ts';
import { isPlaceKept } from './known-to-asker.ts';

type MeetingPlanned = Extract<PathwayEvent, { type: 'MeetingPlanned' }>;

/** The shortest and the longest meeting that can be planned. */
const minutesRange = { from: 5, to: 12 * 60 };

/** The kinds of meeting that can be planned: the model's own timed meetings in its order, then the general ones. */
export function meetingKinds(model: ModelDefinition | undefined): string[] {
  const own = (model?.steps ?? []).filter(isTimedMeeting).map(({ id }) => id);
  return [...own, ...generalMeetingKinds];
}

/**
 * Plans a meeting. Refuses a time that does not exist, occurs twice, has passed or lies too far ahead, an unknown kind, and
 * a meeting that is planned already: two people who plan at once mean one meeting.
 */
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
  const event = plannedEvent(state, command.kind, { ...command, at: time.at });
  const already = plannedAlready(state, event);
  if (!already) return decided(event);
  return isSentAgain(already, event, context.by) ? alreadySo : refused(refusalOf(already));
}

/** The event that plans one more meeting. `at` is an instant. */
export function plannedEvent(
  state: PathwayState,
  kind: string,
  { at, minutes, place }: { at: string; minutes?: number; place?: string },
): MeetingPlanned {
  const meeting = `m${state.meetings.size + 1}`;
  return { type: 'MeetingPlanned', meeting, kind, at, minutes: minutes ?? defaultMinutes, ...placeOf(place) };
}

/**
 * The open meeting that stands in the way of planning this one: of a timed step of the model there is one at a time, and at one
 * time there is one meeting. `moving`: the meeting that is to be put there itself.
 */
export function plannedAlready(
  state: PathwayState,
  { at, kind }: { at: string; kind?: string },
  moving?: Meeting,
): Meeting | undefined {
  const isTimed = kind !== undefined && generalMeetingKinds.every((general) => general !== kind);
  const others = openMeetings(state).filter(({ id }) => id !== moving?.id);
  return others.find((other) => isTimed && other.kind === kind) ?? others.find((other) => other.at === at);
}

const refusalOf = ({ id, at, planned }: Meeting): Refusal => ({
  code: 'meetingPlannedAlready',
  meeting: id,
  by: planned.by,
  at,
});

/** The very same plan by the same person: their form has come twice. */
function isSentAgain(meeting: Meeting, event: MeetingPlanned, by: PersonId): boolean {
  const { kind, at, minutes, place } = event;
  const isSame = meeting.kind === kind && meeting.at === at && meeting.minutes === minutes && meeting.place === place;
  return isSame && meeting.planned.by === by;
}

/** The instant of a meeting that is still to come, from what somebody typed or chose. */
export function meetingTime(text: string, now: DateTime, input: string): { at: string } | { refusal: Refusal } {
  const read = readLocalTime(text, now.zone);
  if ('problem' in read) return { refusal: { code: read.problem, input } };
  if (read.at <= now) return { refusal: { code: 'dateInThePast', input } };
  if (read.at > now.plus({ years: maxDeadlineYears })) return { refusal: { code: 'dateTooFar', input } };
  return { at: toInstant(read.at) };
}

/**
 * Another time or place; without a place it has none any longer (where that is kept from the asker it stands as it is: they have not seen it), without minutes it lasts as long as before. One that has been
 * begun too early is to come once more.
 */
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
  const wanted = placeOf(command.place);
  const isKept = command.left?.includes('place') === true || isPlaceKept(state, context);
  const place = isKept && wanted.place === undefined ? placeOf(meeting.place) : wanted;
  if (at === meeting.at && minutes === meeting.minutes && place.place === meeting.place) return alreadySo;
  const other = plannedAlready(state, { at }, meeting);
  if (other) return refused(refusalOf(other));
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
  const note = tidyText(command.note ?? '');
  return decided({ type: 'MeetingCancelled', meeting: open.id, ...(note === '' ? {} : { note }) });
}

/** Begins the meeting: the checklist and the wall open. Again with `renew`: the wall gets another address. */
export function beginMeeting(state: PathwayState, command: CommandOf<'meeting.begin'>): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  if (meeting.status === 'planned') return decided({ type: 'MeetingBegun', meeting: meeting.id });
  return command.renew ? decided({ type: 'WallRenewed', meeting: meeting.id }) : alreadySo;
}

/** Adds to the record of a meeting that has been completed. What was recorded stays as it was. */
export function correctMeeting(
  state: PathwayState,
  command: CommandOf<'meeting.correct'>,
  { by }: DecisionContext,
): Decision {
  const meeting = state.meetings.get(command.meeting);
  if (!meeting) return refused({ code: 'meetingUnknown' });
  if (!meeting.completed) return refused({ code: 'meetingNotCompleted' });
  const refusal = checkText('text', command.text, true);
  if (refusal) return refused(refusal);
  const text = tidyText(command.text);
  const last = meeting.corrections.at(-1);
  if (last?.by === by && last.text === text) return alreadySo;
  return decided({ type: 'MeetingCorrected', meeting: meeting.id, text });
}

/** The meeting, if it is neither completed nor cancelled; else why nothing can be done with it. */
export function openMeeting(state: PathwayState, id: string): Meeting | Refusal {
  const meeting = state.meetings.get(id);
  if (!meeting) return { code: 'meetingUnknown' };
  const { completed, cancelled } = meeting;
  if (completed) return { code: 'meetingCompleted', by: completed.by, at: completed.at };
  if (cancelled) return { code: 'meetingCancelled', by: cancelled.by, at: cancelled.at };
  return meeting;
}

/** Local day on which the meeting is held, as far as one knows by now: its own, or the earlier one on which it was begun. */
export function heldOn(meeting: Meeting, now: DateTime): string {
  const begun = meeting.begun === undefined ? now : DateTime.fromISO(meeting.begun.at, { zone: now.zone });
  const planned = meetingDay(meeting, now);
  const isEarly = toLocalDate(begun) < planned;
  return isEarly ? toLocalDate(begun) : planned;
}

function checkPlan({ place, minutes }: { place?: string; minutes?: number }): Refusal | undefined {
  const { from, to } = minutesRange;
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= from && minutes <= to))
    return { code: 'inputInvalid', input: 'minutes' };
  return checkText('place', place, false);
}

function placeOf(typed = ''): { place?: string } {
  const place = tidyText(typed);
  return place === '' ? {} : { place };
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { ChecklistAnswers } from './answer-book.ts';
import type { ActionTopic, AgendaSource } from './events.ts';
import type { PathwayState, PersonId } from './state.ts';

/** Kinds of meeting that every model has beside its own timed ones. */
export const generalMeetingKinds = ['individual', 'network', 'extra'] as const;
export type GeneralMeetingKind = (typeof generalMeetingKinds)[number];

/** How long a meeting lasts when nobody says. */
export const defaultMinutes = 60;

export type MeetingStatus = 'planned' | 'underWay' | 'completed' | 'cancelled';

export interface AgendaPoint {
  readonly id: string;
  readonly text: string;
  readonly from: AgendaSource;
  /** Absent: the practical that everybody needs. */
  readonly topic?: ActionTopic;
  readonly by: PersonId;
  readonly at: string;
}

/** One answer to one item of the checklist. */
export interface ChecklistAnswer {
  /**
   * As the item's type has it: `yes`, `7`, a choice's value, ids with commas between, `37.5`, an instant in UTC; empty: taken
   * back.
   */
  readonly value: string;
  readonly by: PersonId;
  readonly at: string;
  /** The pathway's version with which it was given. */
  readonly version: number;
}

interface Deed {
  readonly by: PersonId;
  readonly at: string;
}

/** A meeting of the team, from its planning to its record. */
export interface Meeting {
  readonly id: string;
  /** A timed step of the model, or a general kind. */
  readonly kind: string;
  /** When it begins: an instant in UTC. */
  readonly at: string;
  readonly minutes: number;
  readonly place?: string;
  readonly status: MeetingStatus;
  readonly planned: Deed;
  /** How often its time or place has been changed, or it was cancelled: the calendar entry's `SEQUENCE`. */
  readonly revision: number;
  /** When the plan was last changed. */
  readonly revisedAt: string;
  /** The pathway's version with which that happened; 0 while it stands as it was planned. */
  readonly revisedIn: number;
  /** In the order in which they were added; {@link agendaOf} gives the order in which they stand. */
  readonly agenda: ReadonlyMap<string, AgendaPoint>;
  /** Agenda points there have ever been, so that no id comes twice. */
  readonly points: number;
  readonly answers: ChecklistAnswers;
  readonly begun?: Deed;
  /** Addresses of the wall that there have been; only the last one lives. */
  readonly walls: number;
  /** `model` and `checklist`: whose checklist was filled in, and which version of it. The pathway may get another model later. */
  readonly completed?: Deed & { readonly heldOn: string; readonly model: string; readonly checklist: number };
  readonly cancelled?: Deed & { readonly note?: string };
  readonly corrections: readonly (Deed & { readonly text: string })[];
}

/** The agenda as it stands: the young person's own points first. */
export function agendaOf(meeting: Meeting): AgendaPoint[] {
  const points = [...meeting.agenda.values()];
  return [...points.filter(({ from }) => from === 'youngPerson'), ...points.filter(({ from }) => from === 'team')];
}

/** Whether the agenda has, or once had, a point of that id. */
export function hasHadPoint(meeting: Meeting, id: string): boolean {
  return /^p[1-9]\d*$/.test(id) && Number(id.slice(1)) <= meeting.points;
}

/** The answer that shows: the last one; undefined when there is none or it was taken back. */
export function answerTo(meeting: Meeting, key: string): string | undefined {
  const value = meeting.answers.get(key)?.at(-1)?.value;
  return value === '' ? undefined : value;
}

/** The answer that showed at a version of the pathway; empty when there was none. */
export function answerAt(meeting: Meeting, key: string, version: number): string {
  return meeting.answers.get(key)?.findLast((answer) => answer.version <= version)?.value ?? '';
}

/** Whether the meeting is neither completed nor cancelled. */
export function isOpenMeeting(meeting: Meeting): boolean {
  return meeting.status === 'planned' || meeting.status === 'underWay';
}

/** Meetings that are neither completed nor cancelled, the first one first. */
export function openMeetings(state: PathwayState): Meeting[] {
  return [...state.meetings.values()].filter(isOpenMeeting).sort(byTime);
}

/** The meeting that comes next, or is under way, or has been and lacks its checklist. */
export function nextMeeting(state: PathwayState): Meeting | undefined {
  return openMeetings(state)[0];
}

/** The first open meeting that is of today or still to come; undefined when the only open ones lack their checklist. */
export function comingMeeting(state: PathwayState, now: DateTime): Meeting | undefined {
  const today = toLocalDate(now);
  return openMeetings(state).find((meeting) => meetingDay(meeting, now) >= today);
}

/** Completed meetings, the first one first. */
export function completedMeetings(state: PathwayState): Meeting[] {
  return [...state.meetings.values()].filter(({ status }) => status === 'completed').sort(byTime);
}

/** The last meeting that was completed before this one; undefined for the first. */
export function meetingBefore(state: PathwayState, meeting: Meeting): Meeting | undefined {
  return completedMeetings(state).findLast((other) => other.id !== meeting.id && other.at < meeting.at);
}

/** When the meeting is planned to end, as an instant. */
export function endOf(meeting: Meeting): string {
  return DateTime.fromISO(meeting.at, { zone: 'utc' }).plus({ minutes: meeting.minutes }).toISO() ?? meeting.at;
}

/** The local day of the meeting in the zone of `now`. */
export function meetingDay(meeting: Meeting, now: DateTime): string {
  return DateTime.fromISO(meeting.at, { zone: now.zone }).toISODate() ?? meeting.at.slice(0, 10);
}

function byTime(a: Meeting, b: Meeting): number {
  return a.at.localeCompare(b.at) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

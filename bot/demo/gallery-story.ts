import { DateTime } from 'luxon';
import { seenBy } from '../../services/audience/seen-by.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayEvent } from '../../services/pathway/events.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import { type Action, currentMembers, type PathwayState } from '../../services/pathway/state.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { galleryModel } from './gallery-model.ts';
import { galleryPerson } from './gallery-people.ts';

/** The gallery's now: a Sunday evening, on which everything in it was decided to be late, near or done. */
export const galleryNow = DateTime.fromISO('2026-11-22T19:09:00', { zone: 'Europe/Copenhagen' });

/** What happened in one commit: when by the local clock, who did it, and the events. */
export type Told = readonly [at: string, by: string, ...events: PathwayEvent[]];

const sharing = { now: galleryNow, sharing: shippedRules, person: galleryPerson, model: () => galleryModel };

/** The state that a story leads to, as the coordinator may know it. */
export function pathway(id: string, told: readonly Told[]): SeenState {
  const state = toldState(id, told);
  return seenBy(state, { kind: 'person', person: state.coordinator }, sharing);
}

/** The same, as the room of everybody in the team shows it. */
export function pathwayInRoom(id: string, told: readonly Told[]): SeenState {
  const state = toldState(id, told);
  const people = currentMembers(state).map(({ person }) => person);
  return seenBy(state, { kind: 'room', people, strangers: 0 }, sharing);
}

function toldState(id: string, told: readonly Told[]): PathwayState {
  const commits = told.map(([at, by, ...events], index) => ({
    pathwayId: id,
    version: index + 1,
    commandId: `${id}-${index}`,
    at: instantOf(at),
    by,
    via: 'teams' as const,
    events,
  }));
  return foldAll(id, commits);
}

/** The instant of a local time of the gallery. */
export function instantOf(local: string): string {
  return DateTime.fromISO(local, { zone: galleryNow.zone }).toUTC().toISO() ?? '';
}

/** A pathway of the gallery's model begins. */
export const opened = (birthDate: string, coordinator: string, ...members: string[]): PathwayEvent[] => [
  { type: 'PathwayOpened', model: galleryModel.id, birthDate, coordinator, platform: 'teams' },
  ...[coordinator, ...members].map(
    (person): PathwayEvent => ({ type: 'MemberJoined', person, roles: galleryPerson(person).professions }),
  ),
];

/** An action is added; with a meeting, decided in it. */
export const action = (
  id: string,
  title: string,
  deadline: string,
  topic: Action['topic'],
  meeting?: string,
): PathwayEvent => ({
  type: 'ActionAdded',
  action: id,
  title,
  deadline,
  topic,
  ...(meeting === undefined ? {} : { meeting }),
});

/** A meeting is planned for a local time, to last an hour. */
export const planned = (meeting: string, kind: string, at: string, place?: string): PathwayEvent => ({
  type: 'MeetingPlanned',
  meeting,
  kind,
  at: instantOf(at),
  minutes: 60,
  ...(place === undefined ? {} : { place }),
});

/** Somebody puts a point on a meeting's agenda. */
export const point = (meeting: string, id: string, text: string, from: 'team' | 'youngPerson'): PathwayEvent => ({
  type: 'AgendaPointAdded',
  meeting,
  point: id,
  text,
  from,
});

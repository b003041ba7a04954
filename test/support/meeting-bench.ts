import { DateTime } from 'luxon';
import type { Meeting } from '../../services/pathway/meeting.ts';
import { openedPathway, type PathwayBench, testZone } from './domain.ts';

/** When the meeting `m1` of {@link plannedMeeting} begins: the local time, the instant, and as a clock. */
export const meetingAt = '2026-12-03T13:00';
export const meetingInstant = '2026-12-03T12:00:00.000Z';
export const meetingTime: DateTime = DateTime.fromISO(meetingAt, { zone: testZone });

/** The opened pathway (Karen coordinates Uffe and Jonna) with the network meeting `m1`, planned by Uffe. */
export function plannedMeeting({ model = 'test-meetings', birthDate = '2009-05-14', kind = 'network' } = {}) {
  const bench = openedPathway({ model, birthDate });
  bench.do('uffe', { type: 'meeting.plan', at: meetingAt, kind, place: 'Rådhuset, lokale 3' });
  return bench;
}

/** The same, with the meeting begun by Karen at its time. */
export function meetingUnderWay(wish: Parameters<typeof plannedMeeting>[0] = {}): PathwayBench {
  const bench = plannedMeeting(wish);
  bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew: false }, meetingTime);
  return bench;
}

/** A meeting of the pathway; fails when there is none. */
export function meetingOf({ state }: PathwayBench, id = 'm1'): Meeting {
  const meeting = state.meetings.get(id);
  if (!meeting) throw new Error(`there is no ${id}`);
  return meeting;
}

/** Somebody sends a part of the checklist; `base` is the version that their form was made from, the newest unless told. */
export function answer(
  bench: PathwayBench,
  by: string,
  answers: Readonly<Record<string, string>>,
  { base = bench.state.version, meeting = 'm1', now = meetingTime } = {},
) {
  return bench.run(by, { type: 'meeting.answer', meeting, answers, base }, now);
}

/** Somebody completes the meeting with these answers. */
export function complete(
  bench: PathwayBench,
  by: string,
  answers: Readonly<Record<string, string>> = { youngPerson: 'present' },
  { base = bench.state.version, meeting = 'm1', now = meetingTime } = {},
) {
  return bench.run(by, { type: 'meeting.complete', meeting, answers, base }, now);
}

/** Every answer that is on record to an item, the oldest first: `uffe: yes`. */
export function record(bench: PathwayBench, key: string, id = 'm1'): string[] {
  return (meetingOf(bench, id).answers.get(key) ?? []).map(({ by, value }) => `${by}: ${value}`);
}

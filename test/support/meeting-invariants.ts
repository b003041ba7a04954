import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { generalMeetingKinds, type Meeting, openMeetings } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { testZone } from './domain.ts';

/** What is so of the meetings and spells of every pathway, whatever has happened. `now` is an instant. */
export function holdsForMeetings(state: PathwayState, now: string): void {
  const today = DateTime.fromISO(now, { zone: testZone }).toISODate() ?? '';
  const open = openMeetings(state);
  const general: readonly string[] = generalMeetingKinds;
  const timed = open.map(({ kind }) => kind).filter((kind) => !general.includes(kind));
  assert.equal(new Set(timed).size, timed.length, 'of a timed step there is one open meeting at a time');
  assert.equal(new Set(open.map(({ at }) => at)).size, open.length, 'at one time there is one meeting');
  for (const meeting of state.meetings.values()) holdsForMeeting(meeting, today);
  for (const { from, ended } of state.spells.values()) {
    assert.ok(from <= today, 'a spell does not begin in the future');
    if (ended) assert.ok(ended.on >= from && ended.on <= today, 'a spell ends after it began, and not in the future');
  }
}

function holdsForMeeting(meeting: Meeting, today: string): void {
  const { status, begun, completed, cancelled, agenda, points, walls, answers, corrections } = meeting;
  assert.equal(status === 'completed', completed !== undefined);
  assert.equal(status === 'cancelled', cancelled !== undefined);
  if (status === 'planned') assert.equal(begun, undefined);
  if (status === 'underWay') assert.ok(begun && walls > 0);
  if (completed) assert.ok(completed.heldOn <= today, 'nothing is recorded before it was held');
  if (corrections.length > 0) assert.ok(completed, 'only a record is corrected');
  for (const id of agenda.keys()) assert.ok(Number(id.slice(1)) <= points);
  for (const [, given] of answers) {
    const versions = given.map(({ version }) => version);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
  }
}

/** What may become of a pathway's meetings from one state to a later one: what is on record stays there. */
export function followsOn(before: PathwayState, after: PathwayState): void {
  for (const [id, meeting] of before.meetings) {
    const later = after.meetings.get(id);
    assert.ok(later, 'no meeting vanishes');
    assert.ok(later.walls >= meeting.walls, "a wall's number never comes back");
    assert.ok(later.revision >= meeting.revision);
    const changed = later.at !== meeting.at || later.minutes !== meeting.minutes || later.place !== meeting.place;
    if (changed || (later.cancelled && !meeting.cancelled))
      assert.equal(later.revision, meeting.revision + 1, 'calendars learn of each change');
    assert.ok(later.points >= meeting.points);
    for (const [key, given] of meeting.answers)
      assert.deepEqual(later.answers.get(key)?.slice(0, given.length), given, 'an answer stays on record');
    if (meeting.completed) {
      assert.deepEqual({ ...later, corrections: [] }, { ...meeting, corrections: [] }, 'a record is not changed');
      assert.deepEqual(later.corrections.slice(0, meeting.corrections.length), meeting.corrections);
    }
  }
}

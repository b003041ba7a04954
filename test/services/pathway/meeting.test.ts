import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import {
  answerAt,
  answerTo,
  comingMeeting,
  completedMeetings,
  endOf,
  hasHadPoint,
  meetingBefore,
  meetingDay,
  nextMeeting,
  openMeetings,
} from '../../../services/pathway/meeting.ts';
import { type PathwayBench, testNow, testZone } from '../../support/domain.ts';
import { answer, complete, meetingOf, meetingTime, plannedMeeting } from '../../support/meeting-bench.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: testZone });
const ids = (meetings: readonly { id: string }[]) => meetings.map(({ id }) => id);

/** Meetings on 3, 10 and 17 December and on 14 January, planned in another order. */
function fourMeetings(): PathwayBench {
  const bench = plannedMeeting();
  for (const day of ['2027-01-14', '2026-12-17', '2026-12-10'])
    bench.do('uffe', { type: 'meeting.plan', at: `${day}T10:00`, kind: 'network' });
  return bench;
}

describe('the meetings of a pathway', () => {
  it('stand by their time, whatever the order in which they were planned', () => {
    const bench = fourMeetings();
    assert.deepEqual(ids(openMeetings(bench.state)), ['m1', 'm4', 'm3', 'm2']);
    bench.do('uffe', { type: 'meeting.move', meeting: 'm2', at: '2026-12-01T10:00' });
    assert.deepEqual(ids(openMeetings(bench.state)), ['m2', 'm1', 'm4', 'm3']);
  });

  it('have as the next the first that is neither completed nor cancelled, be it long ago', () => {
    const bench = fourMeetings();
    bench.do('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    assert.equal(nextMeeting(bench.state)?.id, 'm4');
    complete(bench, 'karen', undefined, { meeting: 'm4', now: at('2026-12-30T10:00') });
    assert.equal(nextMeeting(bench.state)?.id, 'm3');
  });

  it('have as the coming one the first of today or later', () => {
    const bench = fourMeetings();
    assert.equal(comingMeeting(bench.state, testNow)?.id, 'm1');
    assert.equal(comingMeeting(bench.state, at('2026-12-03T23:59'))?.id, 'm1');
    assert.equal(comingMeeting(bench.state, at('2026-12-04T00:00'))?.id, 'm4');
    assert.equal(comingMeeting(bench.state, at('2027-01-15T00:00')), undefined);
  });

  it('have before one the last that was completed, not one that was cancelled or was never written up', () => {
    const bench = fourMeetings();
    const later = { now: at('2027-01-20T10:00') };
    assert.equal(meetingBefore(bench.state, meetingOf(bench, 'm2')), undefined);
    complete(bench, 'karen', undefined, { meeting: 'm1', ...later });
    complete(bench, 'karen', undefined, { meeting: 'm4', ...later });
    bench.do('uffe', { type: 'meeting.cancel', meeting: 'm3' });
    assert.equal(meetingBefore(bench.state, meetingOf(bench, 'm2'))?.id, 'm4');
    assert.equal(meetingBefore(bench.state, meetingOf(bench, 'm4'))?.id, 'm1');
    assert.equal(meetingBefore(bench.state, meetingOf(bench, 'm1')), undefined);
    assert.deepEqual(ids(completedMeetings(bench.state)), ['m1', 'm4']);
  });
});

describe('the time of a meeting', () => {
  it('ends after its minutes, across a change of the clock as well', () => {
    const bench = plannedMeeting();
    assert.equal(endOf(meetingOf(bench)), '2026-12-03T13:00:00.000Z');
    bench.do('uffe', { type: 'meeting.plan', at: '2027-03-28T01:30', kind: 'extra', minutes: 90 });
    assert.equal(at(endOf(meetingOf(bench, 'm2'))).toFormat('HH:mm'), '04:00');
  });

  it('is on the day of the municipality’s calendar', () => {
    const bench = plannedMeeting();
    bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-12-04T00:30' });
    assert.equal(meetingOf(bench).at.slice(0, 10), '2026-12-03');
    assert.equal(meetingDay(meetingOf(bench), testNow), '2026-12-04');
  });
});

describe('an answer', () => {
  it('shows as the last one, and as what showed when a form was made', () => {
    const bench = plannedMeeting();
    const first = bench.state.version;
    for (const value of ['3', '', '5']) answer(bench, 'uffe', { heard: value }, { now: meetingTime });
    const meeting = meetingOf(bench);
    assert.equal(answerTo(meeting, 'heard'), '5');
    assert.deepEqual(
      [first, first + 1, first + 2, first + 3, 1e9].map((version) => answerAt(meeting, 'heard', version)),
      ['', '3', '', '5', '5'],
    );
    assert.equal(answerTo(meeting, 'mine'), undefined);
    assert.equal(answerTo(meeting, 'constructor'), undefined);
  });

  it('that was taken back shows no more', () => {
    const bench = plannedMeeting();
    for (const value of ['3', '']) answer(bench, 'uffe', { heard: value });
    assert.equal(answerTo(meetingOf(bench), 'heard'), undefined);
  });

  it('is about points that the agenda has or once had', () => {
    const bench = plannedMeeting();
    for (const text of ['Et', 'To']) bench.do('uffe', { type: 'meeting.addAgenda', text, from: 'team' });
    bench.do('uffe', { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p2' });
    const known = ['p1', 'p2', 'p3', 'p0', 'p-1', 'p1.5', 'p01', ' p1', 'p', 'x1', ''].filter((id) =>
      hasHadPoint(meetingOf(bench), id),
    );
    assert.deepEqual(known, ['p1', 'p2']);
  });
});

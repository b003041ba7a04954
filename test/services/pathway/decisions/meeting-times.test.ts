import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { type PathwayBench, testZone } from '../../../support/domain.ts';
import { meetingOf, meetingUnderWay } from '../../../support/meeting-bench.ts';

/** Nights of the two changes of the clock in Copenhagen: the last Sundays of March and October. */
const changes = [
  ['2027-03-28', '2027-10-31'],
  ['2028-03-26', '2028-10-29'],
  ['2029-03-25', '2029-10-28'],
  ['2030-03-31', '2030-10-27'],
  ['2031-03-30', '2031-10-26'],
  ['2032-03-28', '2032-10-31'],
] as const;
const now = DateTime.fromISO('2026-12-03T13:00', { zone: testZone });

/** Each way in which somebody gives the time of a meeting, and what the input is called. */
const ways: readonly [string, string, (at: string) => PathwayCommand][] = [
  ['planned', 'at', (at) => ({ type: 'meeting.plan', at, kind: 'extra' })],
  ['moved', 'at', (at) => ({ type: 'meeting.move', meeting: 'm1', at })],
  [
    'told as the next in the checklist',
    'item.nextAt',
    (nextAt) => ({ type: 'meeting.answer', meeting: 'm1', base: 0, answers: { heard: '7', nextAt } }),
  ],
  [
    'told as the next when completing',
    'item.nextAt',
    (nextAt) => ({ type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present', nextAt } }),
  ],
];

/** What a time is refused with; nothing must have changed. */
function refused(bench: PathwayBench, command: PathwayCommand) {
  const before = bench.state;
  const decision = bench.run('uffe', command, now);
  assert.ok('refusal' in decision, JSON.stringify(command));
  assert.equal(bench.state, before);
  assert.equal(bench.commits.length, before.version);
  return decision.refusal;
}

for (const [way, input, command] of ways) {
  describe(`a meeting ${way}`, () => {
    const bench = meetingUnderWay();

    for (const [spring, autumn] of changes) {
      it(`in the hour that the clock skips or repeats in ${spring.slice(0, 4)} is refused, and nothing is stored`, () => {
        for (const minute of ['00', '01', '30', '59']) {
          assert.deepEqual(refused(bench, command(`${spring}T02:${minute}`)), { code: 'timeSkipped', input });
          assert.deepEqual(refused(bench, command(`${autumn}T02:${minute}`)), { code: 'timeRepeated', input });
        }
        // Both instants at which the clock shows half past two in October: 00:30 and 01:30 in UTC.
        for (const hour of ['00', '01'])
          assert.deepEqual(refused(bench, command(`${autumn}T${hour}:30:00.000Z`)), { code: 'timeRepeated', input });
      });
    }

    for (const text of ['2027-02-30T10:00', '2027-02-29T10:00', '2027-04-31T10:00', '2027-13-01T10:00'])
      it(`on ${text}, a day that no calendar has, is refused`, () => {
        assert.deepEqual(refused(bench, command(text)), { code: 'noSuchDate', input });
      });

    for (const text of ['2027-01-14', '2027-01-14T24:00', '2027-01-14T10:60', '14-01-2027T10:00', 'i morgen', '2027'])
      it(`at "${text}" is refused`, () => {
        assert.deepEqual(refused(bench, command(text)), { code: 'noSuchDate', input });
      });

    it('in the past, or this very minute, is refused, in the town’s time and in UTC', () => {
      for (const at of ['2026-12-03T13:00', '2026-12-03T12:59', '2026-12-02T23:00', '2020-01-01T10:00'])
        assert.deepEqual(refused(bench, command(at)), { code: 'dateInThePast', input });
      assert.deepEqual(refused(bench, command('2026-12-03T12:00:00.000Z')), { code: 'dateInThePast', input });
    });

    it('more than eight years ahead is refused', () => {
      assert.deepEqual(refused(bench, command('2034-12-03T13:01')), { code: 'dateTooFar', input });
    });
  });
}

describe('a meeting just beside a change of the clock', () => {
  const beside = [
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
  ] as const;
  for (const [at, instant] of beside) {
    it(`at ${at} is planned`, () => {
      const bench = meetingUnderWay();
      bench.do('uffe', { type: 'meeting.plan', at, kind: 'extra' }, now);
      assert.equal(meetingOf(bench, 'm2').at, instant);
    });
  }
});

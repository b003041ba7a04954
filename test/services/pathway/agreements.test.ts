import assert from 'node:assert/strict';
import { agreementsAt } from '../../../services/pathway/agreements.ts';
import { meetingDay } from '../../../services/pathway/meeting.ts';
import type { PathwayBench } from '../../support/domain.ts';
import { complete, meetingOf, meetingTime, meetingUnderWay, plannedMeeting } from '../../support/meeting-bench.ts';

const ids = (bench: PathwayBench, id = 'm1') => {
  const meeting = meetingOf(bench, id);
  return agreementsAt(bench.state, meeting, meetingDay(meeting, meetingTime)).map((action) => action.id);
};
const add = (bench: PathwayBench, deadline: string, wish: { responsible?: string; meeting?: string } = {}) =>
  bench.do('karen', { type: 'action.add', title: 'x', deadline, topic: 'other', ...wish });

describe('what a team looks back on in a meeting', () => {
  it('is what somebody has promised and fell due, and what has been done', () => {
    const bench = plannedMeeting();
    add(bench, '2026-12-03', { responsible: 'uffe' });
    add(bench, '2026-12-20', { responsible: 'uffe' });
    add(bench, '2026-12-20', { responsible: 'jonna' });
    bench.do('jonna', { type: 'action.done', action: 'a4' });
    assert.deepEqual(ids(bench), ['a2', 'a4'], 'the first is due and nobody’s, the third is not due');
  });

  it('is not what is decided in the meeting itself, nor what is added after it began', () => {
    const bench = meetingUnderWay();
    const later = meetingTime.plus({ minutes: 20 });
    const wish = {
      type: 'action.add',
      title: 'x',
      deadline: '2026-12-03',
      topic: 'other',
      responsible: 'uffe',
    } as const;
    bench.do('uffe', { ...wish, meeting: 'm1' }, later);
    bench.do('uffe', wish, later);
    assert.deepEqual(ids(bench), []);
  });

  it('is on record as it was when the meeting was completed, whatever is done after it', () => {
    const bench = meetingUnderWay();
    const before = meetingTime.minus({ days: 1 });
    const wish = { type: 'action.add', title: 'x', topic: 'other', responsible: 'uffe' } as const;
    bench.do('uffe', { ...wish, deadline: '2026-12-20' }, before);
    bench.do('uffe', { ...wish, deadline: '2026-12-03' }, before);
    complete(bench, 'karen');
    assert.deepEqual(ids(bench), ['a3']);
    for (const action of ['a2', 'a3']) {
      bench.do('uffe', { type: 'action.done', action }, meetingTime.plus({ days: 2 }));
    }
    assert.deepEqual(ids(bench), ['a3'], 'one that was due and kept too late still was one of the promises');
  });
});

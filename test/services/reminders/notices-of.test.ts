import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { mayHaveNotices, noticesOf } from '../../../services/reminders/notices-of.ts';
import { handOverTo } from '../../support/agreement-bench.ts';
import { openedPathway, type PathwayBench, testNow, testZone } from '../../support/domain.ts';

/** What the last commit of the bench brought that cannot wait. */
function noticesAfter(bench: PathwayBench): string[] {
  const before = foldAll(bench.state.id, bench.commits.slice(0, -1));
  const commit = bench.commits.at(-1) ?? assert.fail();
  const notices = noticesOf(before, commit, bench.state, testNow.zone);
  const now = DateTime.fromISO(commit.at, { zone: testZone });
  // Whatever has a notice must be looked at.
  if (notices.length > 0) assert.ok(mayHaveNotices(bench.state, now));
  return notices.map(({ person, what, about }) => `${person} ${what} ${about}`);
}

/** What comes of it at two minutes past eight on Monday 23 November. */
function broughtBy(by: string, ...commands: PathwayCommand[]): string[] {
  const bench = openedPathway();
  for (const command of commands) bench.do(by, command);
  return noticesAfter(bench);
}

const plan = (at: string): PathwayCommand => ({ type: 'meeting.plan', at, kind: 'network' });
const move = (at: string): PathwayCommand => ({ type: 'meeting.move', meeting: 'm1', at });

describe('what cannot wait', () => {
  it('is a meeting within a day that was planned, to everybody but the one who did', () => {
    assert.deepEqual(broughtBy('uffe', plan('2026-11-24T08:00')), [
      'karen meetingPlanned m1',
      'jonna meetingPlanned m1',
    ]);
    assert.deepEqual(broughtBy('uffe', plan('2026-11-24T08:30')), [], 'a day and half an hour');
  });

  it('is one that was moved to within a day, or away from it', () => {
    assert.deepEqual(broughtBy('karen', plan('2026-12-10T08:00'), move('2026-11-23T13:00')), [
      'uffe meetingMoved m1',
      'jonna meetingMoved m1',
    ]);
    assert.deepEqual(broughtBy('karen', plan('2026-11-23T13:00'), move('2026-12-10T08:00')), [
      'uffe meetingMoved m1',
      'jonna meetingMoved m1',
    ]);
    assert.deepEqual(broughtBy('karen', plan('2026-12-10T08:00'), move('2026-12-11T08:00')), []);
  });

  it('is a young person who wants to talk, to the coordinator', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'talk.request' });
    assert.deepEqual(noticesAfter(bench), [`karen talkWanted ${bench.state.id}`]);
  });

  it('is one who still waits to talk, to whoever takes the coordination over meanwhile and nobody else', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'talk.request' }, testNow.minus({ days: 3 }));
    handOverTo(bench, 'kirsten');
    assert.deepEqual(noticesAfter(bench), [`kirsten talkWanted ${bench.state.id}`]);
    const settled = openedPathway();
    settled.do(youngPersonId, { type: 'talk.request' });
    settled.do('karen', { type: 'talk.settle' });
    handOverTo(settled, 'kirsten');
    assert.deepEqual(noticesAfter(settled), []);
  });

  it('is one that was called off within a day', () => {
    const cancel = { type: 'meeting.cancel', meeting: 'm1' } as const;
    assert.deepEqual(broughtBy('jonna', plan('2026-11-23T13:00'), cancel), [
      'karen meetingCancelled m1',
      'uffe meetingCancelled m1',
    ]);
    assert.deepEqual(broughtBy('jonna', plan('2026-12-10T13:00'), cancel), []);
  });

  it('is an action for today or tomorrow that somebody else gives one', () => {
    const give = (deadline: string, responsible: string): PathwayCommand => {
      return { type: 'action.add', title: 'Ring', deadline, topic: 'other', responsible };
    };
    assert.deepEqual(broughtBy('karen', give('2026-11-24', 'uffe')), ['uffe actionForYou a2']);
    assert.deepEqual(broughtBy('karen', give('2026-11-25', 'uffe')), []);
    assert.deepEqual(broughtBy('uffe', give('2026-11-23', 'uffe')), [], 'not when one takes it oneself');
    assert.deepEqual(
      broughtBy('uffe', give('2026-11-23', 'uffe'), { type: 'action.handOver', action: 'a2', to: 'jonna' }),
      ['jonna actionForYou a2'],
    );
  });

  it('is something shared without a consent as soon as the second person has said yes, to the coordinator who is to tell the young person', () => {
    const share: PathwayCommand = {
      type: 'share.propose',
      topic: 'economy',
      recipients: [{ person: 'jonna' }],
      ground: 'fvl28',
      reason: 'Huslejen',
      until: '2026-12-20',
    };
    assert.deepEqual(broughtBy('uffe', share), [], 'nobody has approved it');
    const approved = openedPathway();
    approved.do('uffe', share);
    approved.do('karen', { type: 'share.approve', share: 'l1' });
    assert.deepEqual(noticesAfter(approved), [], 'she has approved it herself, and has it before her');
    const other = openedPathway();
    other.do('karen', share);
    other.do('uffe', { type: 'share.approve', share: 'l1' });
    assert.deepEqual(noticesAfter(other), ['karen shareToTell l1']);
    assert.equal(mayHaveNotices(other.state, testNow), true);
    other.do('karen', { type: 'share.tell', share: 'l1' });
    assert.equal(mayHaveNotices(other.state, testNow), false, 'the young person knows');
  });

  it('is that the young person says that something is not right, for the coordinator, until it is answered', () => {
    const other = openedPathway();
    other.do('youngPerson', { type: 'correction.ask', about: 'other', text: 'To brødre' });
    assert.deepEqual(noticesAfter(other), ['karen correctionAsked r1']);
    assert.equal(mayHaveNotices(other.state, testNow), true);
    other.do('karen', { type: 'correction.note', correction: 'r1' });
    assert.equal(mayHaveNotices(other.state, testNow), false);
    other.do('karen', { type: 'correction.note', about: 'other', text: 'En søster' });
    assert.deepEqual(noticesAfter(other), [], 'whoever notes it knows');
  });

  it('is nothing else', () => {
    for (const command of [
      { type: 'action.claim', action: 'a1' },
      { type: 'action.move', action: 'a1', deadline: '2026-11-23' },
      { type: 'goal.add', text: 'Min egen lejlighed', topic: 'housing' },
    ] as const)
      assert.deepEqual(broughtBy('uffe', command), [], command.type);
  });

  it('is looked for only where something was changed lately: most pathways are never read for it', () => {
    const { state } = openedPathway();
    assert.equal(mayHaveNotices(state, testNow), false);
    const bench = openedPathway();
    bench.do('karen', plan('2026-11-24T08:00'));
    assert.equal(mayHaveNotices(bench.state, testNow.plus({ hours: 1 })), true);
    assert.equal(mayHaveNotices(bench.state, testNow.plus({ days: 3 })), false);
  });
});

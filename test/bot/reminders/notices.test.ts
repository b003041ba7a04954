import assert from 'node:assert/strict';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { code } from '../../support/rooms.ts';

const minuteMs = 60_000;

describe('what cannot wait', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-21T20:00' });
    bench.timing = {};
    await bench.open();
    await bench.started();
  });
  afterEach(() => bench.end());

  const noticesQueued = async (day: string) => (await bench.queued(day)).filter((id) => id.includes('|notice|'));
  const headings = () => bench.sent.map(({ person, at, heading }) => `${person} ${at.slice(0, 16)} ${heading}`);

  it('is told within seconds, on a Saturday night too, to everybody else', async () => {
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.pass(8000);
    assert.deepEqual(headings().sort(), [
      `jonna 2026-11-21T20:00 meetingPlanned ${code}`,
      `karen 2026-11-21T20:00 meetingPlanned ${code}`,
    ]);
    await bench.pass(60 * minuteMs);
    assert.equal(bench.sent.length, 2);
  });

  it('is what is so when it is told: what was overtaken is not told', async () => {
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-11-22T11:00' });
    await bench.do('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    await bench.pass(minuteMs);
    assert.deepEqual(headings().sort(), [
      `jonna 2026-11-21T20:00 meetingCancelled ${code}`,
      `karen 2026-11-21T20:00 meetingCancelled ${code}`,
    ]);
  });

  it('is one notice of two changes that come together: the later one', async () => {
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.pass(100);
    await bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-11-22T11:00' });
    await bench.pass(minuteMs);
    assert.deepEqual(headings().sort(), [
      `jonna 2026-11-21T20:00 meetingMoved ${code}`,
      `karen 2026-11-21T20:00 meetingMoved ${code}`,
    ]);
  });

  it('is not told to somebody who has left the team, or whose rights have ended, in between', async () => {
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.do('karen', { type: 'member.remove', person: 'jonna' });
    const karen = bench.people.get('karen') ?? assert.fail();
    bench.people.set('karen', { ...karen, endedAt: '2026-11-21T19:00:30.000Z' });
    await bench.pass(minuteMs);
    assert.deepEqual(bench.sent, []);
    assert.deepEqual(await noticesQueued('2026-11-21'), []);
  });

  it('is an action for tomorrow, unless it is done or somebody else’s by then', async () => {
    const add = { type: 'action.add', title: 'Ring', deadline: '2026-11-22', topic: 'other' } as const;
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await bench.do('karen', { ...add, responsible: 'uffe' });
    await bench.do('karen', { ...add, responsible: 'uffe' });
    await bench.do('uffe', { type: 'action.handOver', action: 'a2', to: 'jonna' });
    await bench.pass(minuteMs);
    assert.deepEqual(headings().sort(), [
      `jonna 2026-11-21T20:00 actionForYou ${code}`,
      `uffe 2026-11-21T20:00 actionForYou ${code}`,
    ]);
  });

  it('is a young person who wants to talk, unless somebody has by then', async () => {
    await bench.do('youngPerson', { type: 'talk.request' });
    await bench.pass(8000);
    assert.deepEqual(headings(), [`karen 2026-11-21T20:00 talkWanted ${code}`]);
    await bench.do('karen', { type: 'talk.settle' });
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await bench.do('youngPerson', { type: 'talk.request' });
    await bench.do('karen', { type: 'talk.settle' });
    await bench.pass(minuteMs);
    assert.equal(bench.sent.length, 1);
  });

  it('is that the young person still waits to talk, to whoever becomes the coordinator; and nobody is told twice', async () => {
    const handOver = async (from: string, to: string) => {
      await bench.do(from, { type: 'coordinator.propose', to });
      await bench.do(to, { type: 'coordinator.accept' });
    };
    await bench.do('youngPerson', { type: 'talk.request' });
    await bench.pass(minuteMs);
    await handOver('karen', 'kirsten');
    await bench.pass(minuteMs);
    const told = (who: string) =>
      headings().filter((heading) => heading.startsWith(`${who} `) && heading.includes('talk'));
    assert.deepEqual([told('karen').length, told('kirsten').length], [1, 1]);
    await bench.do('kirsten', { type: 'action.add', title: 'Ring', deadline: '2026-12-01', topic: 'other' });
    const other = await bench.started();
    await other.notices.queueFor(await other.pathways.current(code), 1);
    await bench.pass(10 * minuteMs);
    assert.deepEqual([told('karen').length, told('kirsten').length], [1, 1]);
  });

  it('is told to the new coordinator alone where the one before had not been reached yet, and of a new wish once', async () => {
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 100_000);
    await bench.do('youngPerson', { type: 'talk.request' });
    await bench.pass(1000);
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.do('kirsten', { type: 'coordinator.accept' });
    await bench.pass(1000);
    await bench.do('kirsten', { type: 'talk.settle' });
    await bench.pass(1000);
    await bench.do('youngPerson', { type: 'talk.request' });
    bench.teams.heal();
    await bench.pass(10 * minuteMs);
    assert.deepEqual(
      headings()
        .filter((heading) => heading.includes('talk'))
        .map((heading) => heading.split(' ')[0]),
      ['kirsten'],
    );
  });

  it('is told once, however often the feed brings it up, and although two processes see it', async () => {
    const other = await bench.started();
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.pass(minuteMs);
    const state = await other.pathways.current(code);
    for (let times = 0; times < 3; times++) {
      await other.notices.queueFor(state, 1);
      await bench.pass(minuteMs);
    }
    assert.equal(bench.sent.length, 2);
    assert.deepEqual(await bench.queued('2026-11-21'), []);
  });

  it('is told over midnight, and no longer after a day', async () => {
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 100_000);
    bench.jump('2026-11-21T23:58');
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T22:00', kind: 'network' });
    await bench.pass(10 * minuteMs);
    assert.equal((await bench.queued('2026-11-22')).length, 2);
    bench.teams.heal();
    await bench.pass(2 * minuteMs);
    assert.equal(bench.sent.length, 2);
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 100_000);
    await bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-11-22T23:30' });
    await bench.passTo('2026-11-24T00:30');
    assert.deepEqual(await noticesQueued('2026-11-24'), []);
  });

  it('is not told by a replay of what is long past', async () => {
    await bench.do('uffe', { type: 'meeting.plan', at: '2026-11-22T10:00', kind: 'network' });
    await bench.pass(minuteMs);
    bench.sent.length = 0;
    const add = { type: 'action.add', title: 'Ring', deadline: '2026-11-22', topic: 'other' } as const;
    await bench.do('karen', { ...add, responsible: 'uffe' });
    await bench.pass(minuteMs);
    bench.jump('2026-11-23T06:00');
    // Something new and urgent has all commits of the pathway looked at.
    await bench.do('karen', { ...add, deadline: '2026-11-23', responsible: 'jonna' });
    const process = await bench.started();
    for (const id of await noticesQueued('2026-11-23')) await bench.store.delete('outgoing:2026-11-23', id);
    await process.notices.queueFor(await process.pathways.current(code), 1);
    assert.deepEqual(await noticesQueued('2026-11-23'), [`00:00|notice|${code}-4|jonna`]);
  });
});

import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { toLocalDate } from '../../services/clock.ts';
import { duePartition } from '../../services/projections/due-day.ts';
import { StoreError } from '../../storage/ports.ts';
import { testZone } from '../support/domain.ts';
import { Mortal } from '../support/mortal.ts';
import { Program } from '../support/program.ts';
import { code, RoomBench } from '../support/rooms.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the clock', () => {
  let bench: RoomBench;
  let program: Program;
  beforeEach(async () => {
    bench = new RoomBench();
    await bench.worker.stop();
    program = new Program(bench);
    bench.pathways = program.pathways;
    await program.start();
  });
  afterEach(() => bench.end());

  const due = (day: string) => Object.keys(bench.store.contents(duePartition(day)));

  /** Sets the machine's clock to a local time; nothing happens in between. */
  function jump(local: string): void {
    bench.clock.setSystemTime(DateTime.fromISO(local, { zone: testZone }).toMillis());
  }

  /** The process ends, and another starts. */
  async function restart(): Promise<void> {
    await program.stop();
    program = new Program(bench);
    bench.pathways = program.pathways;
    await program.start();
  }

  it('shows an action as overdue within a minute of local midnight, and notes the next day', async () => {
    await bench.open();
    await bench.addAction('Ring', '2026-11-23');
    await bench.addAction('Bolig', '2026-11-25');
    await bench.pass(minuteMs);
    assert.deepEqual(due('2026-11-24'), [code]);
    jump('2026-11-23T23:59:30');
    await bench.pass(25_000);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free', 'a2 open free']);
    await bench.pass(70_000);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue', 'a2 open free']);
    assert.deepEqual([due('2026-11-24'), due('2026-11-26')], [[], [code]]);
  });

  it('keeps to the local day when the clocks are put forward or back', async () => {
    await bench.open();
    for (const day of ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31']) await bench.addAction(day, day);
    await bench.pass(minuteMs);
    for (const [night, overdue] of [
      ['2027-03-27', 1],
      ['2027-03-28', 2],
      ['2027-10-30', 3],
      ['2027-10-31', 4],
    ] as const) {
      jump(`${night}T23:58:30`);
      await bench.pass(minuteMs);
      assert.equal(bench.teams.headings(code).filter((heading) => heading.endsWith('overdue')).length, overdue - 1);
      await bench.pass(3 * minuteMs);
      assert.equal(bench.teams.headings(code).filter((heading) => heading.endsWith('overdue')).length, overdue, night);
    }
  });

  it('catches up days of downtime', async () => {
    await bench.open();
    for (const day of ['2026-11-24', '2026-11-26', '2026-12-24']) await bench.addAction(day, day);
    await bench.pass(minuteMs);
    await program.stop();
    jump('2026-12-01T07:00:00');
    program = new Program(bench);
    await program.start();
    await bench.pass(20_000);
    assert.deepEqual(bench.teams.headings(code).slice(1), [
      'a1 open free overdue',
      'a2 open free overdue',
      'a3 open free',
    ]);
    assert.deepEqual([due('2026-11-25'), due('2026-12-02')], [[], [code]]);
  });

  it('reads what is due and hardly more, however many pathways there are', async () => {
    async function readsOfATick(pathways: number, dueToday: number): Promise<number> {
      const bench = new RoomBench();
      await bench.worker.stop();
      try {
        const tomorrow = toLocalDate(bench.now().plus({ days: 1 }));
        const program = new Program(bench);
        for (let i = 0; i < pathways; i++) {
          const command = {
            type: 'pathway.open',
            model: 'test-model',
            birthDate: '2009-05-14',
            platform: 'teams',
            members: [],
          } as const;
          const pathwayId = `P${i}`;
          await program.pathways.perform({ pathwayId, commandId: `c${i}`, by: 'karen', via: 'teams', command });
          const day = i < dueToday ? '2026-11-23' : '2026-12-23';
          const add = { type: 'action.add', title: 'x', deadline: day, topic: 'other' } as const;
          await program.pathways.perform({ pathwayId, commandId: `a${i}`, by: 'karen', via: 'teams', command: add });
        }
        await program.rooms.start();
        await program.minutes.tick();
        for (let i = 0; i < 200 && !program.rooms.isIdle; i++) await bench.pass(1000);
        bench.clock.setSystemTime(DateTime.fromISO(`${tomorrow}T00:00:10`, { zone: testZone }).toMillis());
        const { store } = bench;
        const reads = () => store.calls.get + store.calls.list + store.calls.read + store.calls.changesSince;
        const before = reads();
        const tick = program.minutes.tick();
        for (let i = 0; i < 100; i++) await bench.pass(1000);
        await tick;
        await program.stop();
        return reads() - before;
      } finally {
        bench.end();
      }
    }
    bench.end();
    const [few, many, more] = [await readsOfATick(40, 10), await readsOfATick(400, 10), await readsOfATick(400, 20)];
    assert.equal(many, few, 'ten times the pathways, as many due');
    assert.ok(more > many && more <= 2.2 * many, `twice as many due: ${more} against ${many}`);
  });

  it('does no harm when two processes tick', async () => {
    const other = new Program(bench);
    await other.start();
    await bench.open();
    await bench.addAction('Ring', '2026-11-23');
    await bench.pass(minuteMs);
    const edits = bench.teams.count('edit');
    jump('2026-11-24T00:00:10');
    await bench.pass(3 * minuteMs);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue']);
    assert.equal(bench.teams.count('edit') - edits, 1, 'the one card that has changed');
    assert.deepEqual(due('2026-11-24'), []);
    await other.stop();
  });

  it('finds what a process with a slower clock notes for a day that has begun here already', async () => {
    await bench.open();
    await bench.addAction('Ring', '2026-11-23');
    await bench.pass(minuteMs);
    jump('2026-11-24T00:00:05');
    await bench.pass(2 * minuteMs);
    await bench.store.put(duePartition('2026-11-24'), code, { version: 2 }, 'any');
    bench.teams.room(code).messages.splice(1);
    await bench.pass(2 * minuteMs);
    assert.deepEqual(due('2026-11-24'), [], 'looked at again');
  });

  it('loses nothing when its clock is a year ahead for a while', async () => {
    await bench.open();
    for (const day of ['2026-11-25', '2026-12-24']) await bench.addAction(day, day);
    await bench.pass(minuteMs);
    const calls = bench.teams.log.length;
    jump('2027-11-23T08:00:00');
    await bench.pass(5 * minuteMs);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue', 'a2 open free overdue']);
    jump('2026-11-23T08:10:00');
    await bench.pass(5 * minuteMs);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free', 'a2 open free'], 'as on the day that it is');
    assert.deepEqual(due('2026-11-26'), [code]);
    assert.ok(bench.teams.log.length - calls < 12, 'and nobody is flooded');
    assert.equal(bench.teams.count('post'), 3);
    jump('2026-11-26T00:00:05');
    await bench.pass(2 * minuteMs);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue', 'a2 open free']);
  });

  it('looks at everything again after a jump back even if it is killed meanwhile', async () => {
    for (let i = 0; i < 130; i++) {
      const command = {
        type: 'pathway.open',
        model: 'test-model',
        birthDate: '2009-05-14',
        platform: 'teams',
        members: [],
      } as const;
      await program.pathways.perform({ pathwayId: `P${i}`, commandId: `c${i}`, by: 'karen', via: 'teams', command });
      const add = { type: 'action.add', title: 'x', deadline: '2026-12-24', topic: 'other' } as const;
      await program.pathways.perform({
        pathwayId: `P${i}`,
        commandId: `a${i}`,
        by: 'karen',
        via: 'teams',
        command: add,
      });
    }
    await bench.pass(5 * minuteMs);
    jump('2027-11-23T08:00:00');
    await bench.pass(20 * minuteMs);
    assert.deepEqual(due('2026-11-30'), []);
    await program.stop();
    jump('2026-11-23T10:00:00');
    for (const call of [40, 300]) {
      const mortal = new Mortal(call, 'after');
      const dying = new Program(bench, mortal);
      await Promise.race([dying.start(), bench.pass(10)]);
      await bench.pass(5 * minuteMs);
      assert.ok(mortal.isDead);
    }
    program = new Program(bench);
    await program.start();
    await bench.pass(20 * minuteMs);
    assert.equal(due('2026-11-30').length, 130);
  });

  it('does not look at everything again because another clock is a few seconds ahead at midnight', async () => {
    await bench.open();
    await bench.pass(minuteMs);
    jump('2026-11-24T00:00:05');
    await bench.pass(2 * minuteMs);
    jump('2026-11-23T23:59:50');
    await bench.pass(5000);
    await restart();
    await bench.pass(1000);
    assert.doesNotMatch(bench.logged.join(''), /gone back/);
  });

  it('tries again when the store does not answer, and skips no day', async () => {
    await bench.open();
    await bench.addAction('Ring', '2026-11-23');
    await bench.pass(minuteMs);
    const { list } = bench.store;
    bench.store.list = () => Promise.reject(new StoreError('unavailable'));
    jump('2026-11-24T00:00:10');
    await bench.pass(5 * minuteMs);
    bench.store.list = list;
    await bench.pass(2 * minuteMs);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue']);
    assert.deepEqual(due('2026-11-24'), []);
  });

  it('keeps a day until its rooms are shown or noted, so that a crash loses none', async () => {
    await bench.open();
    await bench.addAction('Ring', '2026-11-23');
    await bench.pass(minuteMs);
    bench.teams.fail('edit', { kind: 'hang' }, 100);
    jump('2026-11-24T00:00:10');
    await bench.pass(62_000);
    assert.deepEqual(due('2026-11-24').length + Object.keys(bench.store.contents('rooms-pending')).length, 1);
    program.mortal.isDead = true;
    bench.teams.heal();
    program = new Program(bench);
    await program.start();
    await bench.pass(hourMs / 30);
    assert.deepEqual(bench.teams.headings(code).slice(1), ['a1 open free overdue']);
  });

  /** Kills the process that is there when a day begins at one of its calls, and has another go on. */
  async function killedAt(call: number, dies: 'before' | 'after'): Promise<'died' | 'survived'> {
    const bench = new RoomBench();
    try {
      await bench.worker.stop();
      const before = new Program(bench);
      bench.pathways = before.pathways;
      await before.start();
      await bench.open();
      await bench.addAction('Ring', '2026-11-23');
      await bench.addAction('Bolig', '2026-12-24');
      await bench.pass(minuteMs);
      await before.stop();
      bench.clock.setSystemTime(DateTime.fromISO('2026-11-24T00:00:05', { zone: testZone }).toMillis());
      const mortal = new Mortal(call, dies);
      const dying = new Program(bench, mortal);
      await Promise.race([dying.start(), bench.pass(10)]);
      for (let i = 0; i < 200 && !mortal.isDead; i++) await bench.pass(100);
      if (!mortal.isDead) return 'survived';
      const next = new Program(bench);
      await next.start();
      await bench.pass(30_000);
      assert.deepEqual(
        bench.teams.headings(code).slice(1),
        ['a1 open free overdue', 'a2 open free'],
        `${dies} call ${call}`,
      );
      assert.deepEqual(bench.store.contents(duePartition('2026-11-24')), {}, `${dies} call ${call}`);
      assert.deepEqual(Object.keys(bench.store.contents(duePartition('2026-11-26'))), [code], `${dies} call ${call}`);
      return 'died';
    } finally {
      bench.end();
    }
  }

  for (const dies of ['before', 'after'] as const) {
    it(`loses no day when the process is killed ${dies} any of its calls`, async function () {
      this.timeout(60_000);
      bench.end();
      let deaths = 0;
      // Further calls are those of looking again, minute by minute.
      for (let call = 1; call < 45 && (await killedAt(call, dies)) === 'died'; call++) deaths++;
      assert.ok(deaths > 15, `${deaths} moments to die at`);
    });
  }
});

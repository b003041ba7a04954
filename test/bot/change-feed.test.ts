import assert from 'node:assert/strict';
import { dueDayOf, duePartition } from '../../services/projections/due-day.ts';
import { pathwaysOf } from '../../services/projections/memberships.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { StoreError } from '../../storage/ports.ts';
import { Mortal } from '../support/mortal.ts';
import { Program } from '../support/program.ts';
import { accountsOf, code, RoomBench } from '../support/rooms.ts';

describe('the change feed', () => {
  let bench: RoomBench;
  beforeEach(async () => {
    bench = new RoomBench();
    await bench.worker.stop();
  });
  afterEach(() => bench.end());

  const checkpoint = () => Object(bench.store.contents('checkpoint')['projections-and-rooms']).position;

  async function started(program = new Program(bench)): Promise<Program> {
    await program.start();
    await bench.pass(0);
    bench.pathways = program.pathways;
    return program;
  }

  it('shows what this process commits at once', async () => {
    await started();
    await bench.open();
    await bench.pass(3000);
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen']);
    assert.equal((await pathwaysOf(bench.store, 'uffe')).length, 1);
  });

  it('finds within seconds what another process has committed, and shows it', async () => {
    const other = bench.pathways;
    const program = await started();
    await bench.open();
    await bench.addAction();
    await bench.pass(10_000);
    bench.pathways = other;
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: [] } });
    await bench.pass(8000);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
    assert.equal((await program.pathways.known(code)).version, 4, 'and knows it');
    assert.equal((await pathwaysOf(bench.store, 'sofus')).length, 1);
  });

  it('moves its checkpoint on only when everything before it is projected and shown', async () => {
    await started();
    bench.teams.fail('createRoom', { kind: 'unavailable' }, 2);
    await bench.open();
    await bench.pass(2500);
    assert.equal(checkpoint(), undefined);
    await bench.pass(10_000);
    assert.equal(checkpoint(), '1');
    await bench.addAction();
    await bench.pass(10_000);
    assert.equal(checkpoint(), '2');
  });

  it('is not held up by a room that needs a person: that is noted', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 100_000);
    await started();
    await bench.open();
    await bench.pass(20_000);
    assert.equal(checkpoint(), '1');
    assert.deepEqual(Object.keys(bench.store.contents('rooms-pending')), [`${code}:teams`]);
  });

  it('asks the store for changes and for nothing else while nothing happens', async () => {
    const program = await started();
    await bench.open();
    await bench.pass(20_000);
    await program.minutes.stop();
    const before = { ...bench.store.calls };
    await bench.pass(60_000);
    const { calls } = bench.store;
    assert.ok(calls.changesSince - before.changesSince >= 20);
    assert.deepEqual({ ...calls, changesSince: 0 }, { ...before, changesSince: 0 });
  });

  it('reads hardly more about what this process has committed and shown', async () => {
    const program = await started();
    await bench.open();
    await bench.addAction();
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.pass(20_000);
    await program.minutes.stop();
    const before = { ...bench.store.calls };
    await bench.do('uffe', { type: 'action.handOver', action: 'a1', to: 'jonna' });
    await bench.pass(10_000);
    const { calls } = bench.store;
    assert.deepEqual([calls.read - before.read, calls.get - before.get], [0, 0]);
    assert.ok(calls.list - before.list <= 1, 'the room once, when the look comes while it is being worked on');
    assert.deepEqual(
      [calls.append - before.append, calls.put - before.put],
      [1, 3],
      'a lease, the card, the checkpoint',
    );
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open jonna']);
  });

  it('goes on when the store is there again', async () => {
    const { changesSince, put } = bench.store;
    await started();
    await bench.open();
    await bench.pass(10_000);
    bench.store.changesSince = () => Promise.reject(new StoreError('unavailable'));
    bench.store.put = () => Promise.reject(new StoreError('unavailable'));
    await bench.addAction();
    await bench.pass(60_000);
    assert.equal(checkpoint(), '1');
    Object.assign(bench.store, { changesSince, put });
    await bench.pass(60_000);
    assert.equal(checkpoint(), '2');
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
    assert.deepEqual(Object.keys(bench.store.contents(duePartition('2026-11-30'))), [code]);
  });

  it('is not held up for good by one pathway that cannot be read', async () => {
    const { read } = bench.store;
    await bench.open();
    bench.store.read = async (id, from) =>
      id === code ? Promise.reject(new StoreError('damaged')) : read.call(bench.store, id, from);
    await started();
    await bench.pass(20_000);
    assert.equal(checkpoint(), '1');
    assert.match(bench.logged.join(''), /change given up/);
  });

  it('catches up page by page after a downtime', async () => {
    for (let i = 0; i < 450; i++) {
      const command = {
        type: 'pathway.open',
        model: 'test-model',
        birthDate: '2009-05-14',
        platform: 'teams',
        members: [],
      } as const;
      await bench.pathways.perform({ pathwayId: `P${i}`, commandId: `c${i}`, by: 'karen', via: 'teams', command });
    }
    await started();
    await bench.pass(180_000);
    assert.equal(bench.teams.channels.size, 450);
    assert.equal(checkpoint(), '450');
    assert.equal((await pathwaysOf(bench.store, 'karen')).length, 450);
  });

  it('ends at once when told to, whatever is under way', async () => {
    const program = await started();
    bench.teams.fail('createRoom', { kind: 'hang' }, 100);
    await bench.open();
    await bench.pass(3000);
    let isStopped = false;
    program.feed.stop().then(() => {
      isStopped = true;
    });
    await bench.pass(1);
    assert.ok(isStopped);
    await bench.pass(5000);
    assert.equal(checkpoint(), undefined, 'and what was under way is left to the next process');
  });
});

describe('a program that is killed at any moment', () => {
  /** A day in the life of a pathway, each step at its time. */
  async function happens(bench: RoomBench, program: Program): Promise<void> {
    bench.pathways = program.pathways;
    const steps = [
      () => bench.open(['uffe', 'jonna']),
      () => bench.addAction(),
      () => bench.do('jonna', { type: 'action.claim', action: 'a1' }),
      () => bench.do('karen', { type: 'member.remove', person: 'jonna' }),
      () => bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-10' }),
    ];
    for (const step of steps) {
      if (program.mortal.isDead) return;
      await Promise.race([step(), new Promise((resolve) => setTimeout(resolve, 50)), bench.pass(50)]);
      await bench.pass(1700);
    }
    for (let i = 0; i < 120 && !program.mortal.isDead; i++) await bench.pass(100);
  }

  function newBench(): RoomBench {
    const bench = new RoomBench();
    bench.worker.stop();
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
    return bench;
  }

  /** Kills a process at a call, starts another, and sees whether everything is true half a minute later. */
  async function killedAt(call: number, dies: 'before' | 'after'): Promise<'died' | 'survived'> {
    const bench = newBench();
    try {
      const program = new Program(bench, new Mortal(call, dies));
      await Promise.race([program.start(), bench.pass(10)]);
      await happens(bench, program);
      if (!program.mortal.isDead) return 'survived';

      const next = new Program(bench);
      await next.start();
      await bench.pass(30_000);
      await isTrue(bench, next, `killed ${dies} call ${call}`);
      return 'died';
    } finally {
      bench.end();
    }
  }

  /** Rooms and derived documents are what the stream says. */
  async function isTrue(bench: RoomBench, program: Program, what: string): Promise<void> {
    const state = await program.pathways.current(code);
    if (state.status === 'none') return assert.equal(bench.teams.channels.size, 0, what);
    const taken = [...state.actions.values()].filter(({ responsible }) => responsible).length;
    const headings = [`open ${taken}/${state.actions.size} karen`];
    for (const action of state.actions.values()) headings.push(`a1 open ${action.responsible?.person ?? 'free'}`);
    let extra = 0;
    for (const platform of [bench.teams, bench.slack]) {
      const shown = platform.headings(code);
      for (const heading of headings) assert.ok(shown.includes(heading), `${what}: ${heading} in ${shown}`);
      extra += shown.length - headings.length;
    }
    assert.ok(extra <= 1, `${what}: ${extra} cards stand twice`);
    const jonna = state.members.get('jonna');
    assert.equal(bench.teams.room(code).members.has('teams:jonna'), jonna?.leftAt === undefined, what);
    for (const id of ['karen', 'uffe', 'jonna']) {
      const isIn = state.members.get(id)?.leftAt === undefined;
      assert.equal((await pathwaysOf(bench.store, id)).length, isIn ? 1 : 0, `${what}: ${id}`);
    }
    const due = dueDayOf(state, { now: bench.now(), model: undefined, escalation: defaultEscalation });
    const days = bench.store.partitions().filter((name) => name.startsWith('due:'));
    assert.deepEqual(days, due === undefined ? [] : [duePartition(due)], what);
  }

  for (const dies of ['before', 'after'] as const) {
    it(`${dies} any of its calls: within half a minute of the next start everything is true again`, async function () {
      this.timeout(60_000);
      let deaths = 0;
      for (let call = 1; (await killedAt(call, dies)) === 'died'; call++) deaths++;
      assert.ok(deaths > 60, `${deaths} moments to die at`);
    });
  }
});

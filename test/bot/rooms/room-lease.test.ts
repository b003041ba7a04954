import assert from 'node:assert/strict';
import { roomsPartition } from '../../../bot/rooms/room-store.ts';
import type { RoomWorker } from '../../../bot/rooms/room-worker.ts';
import type { Store } from '../../../storage/ports.ts';
import { Mortal } from '../../support/mortal.ts';
import { code, RoomBench } from '../../support/rooms.ts';

/** A small generator of numbers between 0 and 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The same thing at a distance: every call takes a while, and calls overtake each other. */
function distant<T extends object>(thing: T, random: () => number, upToMs: number): T {
  return new Proxy(thing, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'link' || name === 'roomId') return (...args: unknown[]) => Reflect.apply(value, target, args);
      return async (...args: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, random() * upToMs));
        const result = await Reflect.apply(value, target, args);
        await new Promise((resolve) => setTimeout(resolve, random() * upToMs));
        return result;
      };
    },
  });
}

describe('two processes on one store', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  /** A process that hears of every change, at its own pace. */
  function processAt(random: () => number, upToMs: number): RoomWorker {
    const store: Store = distant(bench.store, random, upToMs);
    return bench.newWorker(store, bench.newPathways(store), [distant(bench.teams, random, upToMs)]);
  }

  for (let seed = 1; seed <= 30; seed++) {
    it(`post no card twice and end right (seed ${seed})`, async () => {
      const random = numbers(seed);
      const workers = [processAt(random, 40), processAt(random, 40 + 300 * random())];
      await bench.worker.stop();
      const happens = [
        () => bench.open(),
        () => bench.addAction(),
        () => bench.do('uffe', { type: 'action.claim', action: 'a1' }),
        () => bench.do('karen', { type: 'member.remove', person: 'jonna' }),
        () => bench.addAction('Bolig'),
        () => bench.do('uffe', { type: 'action.done', action: 'a1' }),
      ];
      for (const step of happens) {
        await step();
        for (const worker of workers) {
          await bench.pass(random() * 1500);
          worker.wake(code);
        }
      }
      for (const worker of workers) {
        await bench.quiet(60_000, worker);
        // A process that has not heard of the newest looks at the store when it is woken by the change feed.
        worker.wake(code);
      }
      const last = bench.newWorker();
      last.wake(code);
      for (const worker of [...workers, last]) await bench.quiet(60_000, worker);
      assert.deepEqual(bench.teams.headings(code), ['open 1/2 karen', 'a1 done uffe', 'a2 open free']);
      assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:karen', 'teams:uffe']);
      assert.equal(bench.teams.count('createRoom'), 1);
      assert.equal(bench.teams.count('post'), 3);
    });
  }

  it('keep the pace of a room together', async () => {
    const other = bench.newWorker(bench.store, bench.pathways);
    await bench.open();
    for (let i = 0; i < 6; i++) {
      await bench.addAction(`Opgave ${i}`);
      other.wake(code);
      await bench.pass(700);
    }
    await bench.quiet();
    await bench.quiet(60_000, other);
    const times = bench.teams.log.filter(({ call }) => call === 'post' || call === 'edit').map(({ atMs }) => atMs);
    for (const [i, atMs] of times.entries()) assert.ok(i === 0 || atMs - (times[i - 1] ?? 0) >= 1000);
  });

  it('leave a room to the one that is at work on it, however long the platform takes', async () => {
    await bench.open();
    await bench.quiet();
    const post = bench.teams.post.bind(bench.teams);
    bench.teams.post = async (ref, card) => {
      await new Promise((resolve) => setTimeout(resolve, 19_000));
      return post(ref, card);
    };
    await bench.addAction();
    await bench.pass(500);
    const other = bench.newWorker();
    other.wake(code);
    await bench.quiet();
    await bench.quiet(60_000, other);
    assert.equal(bench.teams.count('post'), 2, 'the overview, and the action once');
  });

  it('take over after fifteen seconds without a sign of life, and not before', async () => {
    await bench.open();
    await bench.quiet();
    await bench.worker.stop();
    await bench.addAction();
    const mortal = new Mortal(3, 'before');
    const dying = bench.newWorker(mortal.sees(bench.store), bench.pathways, [mortal.sees(bench.teams)]);
    dying.wake(code);
    await bench.pass(500);
    assert.ok(mortal.isDead);
    const { lease } = Object(bench.store.contents(roomsPartition(code)).teams);
    assert.ok(lease, 'it died with the lease');
    bench.worker = bench.newWorker();
    bench.worker.wake(code);
    await bench.pass(14_000);
    assert.deepEqual(bench.teams.headings(code).length, 1);
    await bench.pass(5000);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  it('correct what a process shows late that got no time for longer than its lease', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    await bench.worker.stop();
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });

    const slow = new Mortal();
    let thaw = (): void => undefined;
    let setBackTo: string[] = [];
    const edit = bench.teams.edit.bind(bench.teams);
    bench.teams.edit = async (...args) => {
      slow.frozen = new Promise((resolve) => {
        thaw = resolve;
      });
      bench.teams.edit = edit;
      await slow.frozen;
      await edit(...args);
      setBackTo = bench.teams.headings(code);
    };
    const frozen = bench.newWorker(slow.sees(bench.store), bench.newPathways(slow.sees(bench.store)), [
      slow.sees(bench.teams),
    ]);
    frozen.wake(code);
    await bench.pass(2000);
    await bench.do('uffe', { type: 'action.done', action: 'a1' });
    const quick = bench.newWorker();
    quick.wake(code);
    await bench.quiet(60_000, quick);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 done uffe']);
    thaw();
    slow.frozen = undefined;
    await bench.pass(100);
    assert.deepEqual(setBackTo, ['open 1/1 karen', 'a1 open uffe'], 'the late edit has set it back');
    await bench.quiet(60_000, frozen);
    assert.deepEqual(
      bench.teams.headings(code),
      ['open 1/1 karen', 'a1 done uffe'],
      'and it has seen to it that it is corrected',
    );
  });

  it('do not set a room back to an older state that one of them still has in memory', async () => {
    const behind = bench.newPathways(bench.store);
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    await behind.known(code);
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    const other = bench.newWorker(bench.store, behind);
    other.wake(code);
    await bench.quiet(60_000, other);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
  });

  it('look at the room before they believe that there is nothing to do', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const [here, knownHere] = [bench.worker, bench.pathways];
    bench.pathways = bench.newPathways(bench.store);
    bench.worker = bench.newWorker(bench.store, bench.pathways);
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    await bench.worker.stop();
    await bench.do('uffe', { type: 'action.release', action: 'a1' });
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
    // The card is to show again what it showed when this process last saw it.
    await knownHere.current(code);
    here.wake(code);
    await bench.quiet(60_000, here);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  it('end within seconds although the platform does not answer', async () => {
    bench.teams.fail('createRoom', { kind: 'hang' });
    await bench.open();
    await bench.pass(1000);
    let isStopped = false;
    bench.worker.stop().then(() => {
      isStopped = true;
    });
    await bench.pass(5000);
    assert.ok(isStopped);
  });

  it('free a room at once when they stop', async () => {
    await bench.open();
    await bench.pass(2500);
    assert.ok(Object(bench.store.contents(roomsPartition(code)).teams).lease);
    const stopped = bench.worker.stop();
    await bench.pass(100);
    await stopped;
    assert.equal(Object(bench.store.contents(roomsPartition(code)).teams).lease, undefined);
    bench.worker.wake(code);
    assert.ok(bench.worker.isIdle, 'and begin nothing more');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DateTime } from 'luxon';
import type { Commit } from '../../../services/pathway/events.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { duePartition } from '../../../services/projections/due-day.ts';
import { membershipsPartition, pathwaysOf } from '../../../services/projections/memberships.ts';
import { Projector } from '../../../services/projections/projector.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { openedPathway, type PathwayBench, testNow } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const code = 'K7F3XQ';

class Projecting {
  readonly store = new MemoryStore();
  now: DateTime = testNow;
  projector = this.restart();

  /** A process with nothing in memory. */
  restart(): Projector {
    this.projector = new Projector({
      documents: this.store,
      clock: () => this.now,
      model: () => undefined,
      escalation: defaultEscalation,
      current: async (id) => foldAll(id, await this.store.read(id, 1)),
    });
    return this.projector;
  }

  async commit(commits: readonly Commit[]): Promise<void> {
    for (const commit of commits) await this.store.append(commit);
  }

  /** Everything that stands in the derived documents, less the versions. */
  derived(): Record<string, unknown> {
    const partitions = this.store.partitions().filter((name) => /^(memberships|due):/.test(name));
    return Object.fromEntries(
      partitions
        .sort()
        .flatMap((name) =>
          Object.entries(this.store.contents(name)).map(([id, body]) => [
            `${name}/${id}`,
            { ...Object(body), version: undefined },
          ]),
        ),
    );
  }
}

/** The states of a pathway after each of its commits. */
function statesOf(bench: PathwayBench): PathwayState[] {
  return bench.commits.map((_, i) => foldAll(code, bench.commits.slice(0, i + 1)));
}

/** Jonna has taken `a1`, whose last day is Tuesday 1 December: on Friday 27 November she is reminded. */
function takenPathway(): PathwayBench {
  const bench = openedPathway();
  bench.do('jonna', { type: 'action.claim', action: 'a1' });
  return bench;
}

/** A pathway in which people come and go, deadlines move, and the coordinator changes. */
function eventfulPathway(): PathwayBench {
  const bench = takenPathway();
  bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: ['supportContact'] } });
  bench.do('karen', { type: 'member.remove', person: 'uffe' });
  bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-10' });
  bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
  bench.do('kirsten', { type: 'coordinator.accept' });
  bench.do('kirsten', { type: 'action.move', action: 'a1', deadline: '2026-12-01' });
  bench.do('kirsten', { type: 'pathway.close', reason: 'goalReached' });
  bench.do('kirsten', { type: 'pathway.reopen' });
  return bench;
}

describe('what is derived from a pathway', () => {
  it("stands in each member's list, and on the day on which the pathway needs something", async () => {
    const on = new Projecting();
    const { state, commits } = takenPathway();
    await on.commit(commits);
    await on.projector.project(state);
    assert.deepEqual(await pathwaysOf(on.store, 'karen'), [{ pathwayId: code, coordinator: true, status: 'open' }]);
    assert.deepEqual(await pathwaysOf(on.store, 'uffe'), [{ pathwayId: code, coordinator: false, status: 'open' }]);
    assert.deepEqual(Object.keys(on.store.contents(duePartition('2026-11-27'))), [code]);
  });

  it('follows: who left is gone, the day moves, the coordinator is the new one', async () => {
    const on = new Projecting();
    const bench = eventfulPathway();
    await on.commit(bench.commits);
    for (const state of statesOf(bench)) await on.projector.project(state);
    assert.deepEqual(await pathwaysOf(on.store, 'uffe'), []);
    assert.equal((await pathwaysOf(on.store, 'kirsten'))[0]?.coordinator, true);
    assert.equal((await pathwaysOf(on.store, 'karen'))[0]?.coordinator, false);
    assert.deepEqual(on.store.contents(duePartition('2026-12-08')), {}, 'the day that was moved away from is empty');
    assert.deepEqual(Object.keys(on.store.contents(duePartition('2026-11-27'))), [code]);
  });

  it('costs nothing when a commit changes none of it', async () => {
    const on = new Projecting();
    const bench = takenPathway();
    await on.commit(bench.commits);
    await on.projector.project(bench.state);
    bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-12-24', topic: 'housing' });
    await on.commit(bench.commits.slice(-1));
    const before = { ...on.store.calls };
    await on.projector.project(bench.state);
    assert.deepEqual(on.store.calls, before);
  });

  it('is written again when the day has come, although nothing was committed', async () => {
    const on = new Projecting();
    const bench = takenPathway();
    bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-12-24', topic: 'housing' });
    await on.commit(bench.commits);
    await on.projector.project(bench.state);
    on.now = testNow.set({ day: 27 });
    await on.projector.project(bench.state);
    assert.deepEqual(Object.keys(on.store.contents(duePartition('2026-11-30'))), [code], 'nobody has taken the other');
    assert.deepEqual(
      Object.keys(on.store.contents(duePartition('2026-11-27'))),
      [code],
      'the day that has come stays until the clock has dealt with it',
    );
  });

  it('is not set back by an older state that comes late, in this process or another', async () => {
    const on = new Projecting();
    const bench = eventfulPathway();
    await on.commit(bench.commits);
    await on.projector.project(bench.state);
    const right = on.derived();
    for (const state of statesOf(bench)) await on.projector.project(state);
    assert.deepEqual(on.derived(), right);
    on.restart();
    for (const state of statesOf(bench)) await on.projector.project(state);
    assert.deepEqual(on.derived(), right);
  });

  it('is not taken from memory by a process that has not seen every version', async () => {
    const on = new Projecting();
    const bench = takenPathway();
    await on.commit(bench.commits);
    const here = on.projector;
    await here.project(bench.state);
    bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-10' });
    await on.commit(bench.commits.slice(-1));
    await on.restart().project(bench.state);
    bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-01' });
    await on.commit(bench.commits.slice(-1));
    await here.project(bench.state);
    assert.deepEqual(Object.keys(on.store.contents(duePartition('2026-11-27'))), [code]);
    assert.deepEqual(on.store.contents(duePartition('2026-12-08')), {});
  });

  it('comes out the same in any order, any number of times, from several processes at once', async () => {
    const bench = eventfulPathway();
    const states = statesOf(bench);
    const expected = new Projecting();
    await expected.commit(bench.commits);
    await expected.projector.project(bench.state);
    const right = expected.derived();
    const order = fc.array(fc.record({ state: fc.nat(states.length - 1), process: fc.nat(2) }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(order, async (steps) => {
        const on = new Projecting();
        await on.commit(bench.commits);
        const processes = [on.restart(), on.restart(), on.restart()];
        const calls = steps.map(({ state, process }) => processes[process]?.project(states[state] ?? bench.state));
        await Promise.all([...calls, on.restart().project(bench.state)]);
        assert.deepEqual(on.derived(), right);
      }),
      { numRuns: 150 },
    );
  });

  it('is completed by the next try when the process dies at any write', async () => {
    const bench = eventfulPathway();
    const right = new Projecting();
    await right.commit(bench.commits);
    await right.projector.project(bench.state);
    for (let writes = 0; writes < 12; writes++) {
      const on = new Projecting();
      await on.commit(bench.commits);
      await on.projector.project(foldAll(code, bench.commits.slice(0, 3)));
      const put = on.store.put.bind(on.store);
      let left = writes;
      on.store.put = async (...args) => (left-- > 0 ? put(...args) : Promise.reject(new Error('died')));
      await on.projector.project(bench.state).catch(() => undefined);
      on.store.put = put;
      await on.restart().project(bench.state);
      assert.deepEqual(on.derived(), right.derived(), `died at write ${writes}`);
    }
  });

  it('is rewritten where it was lost, when asked to write anew', async () => {
    const on = new Projecting();
    const { state, commits } = takenPathway();
    await on.commit(commits);
    await on.projector.project(state);
    const right = on.derived();
    await on.store.delete(membershipsPartition('uffe'), code);
    await on.store.delete(duePartition('2026-11-27'), code);
    await on.projector.projectAnew(state);
    assert.deepEqual(on.derived(), right);
  });
});

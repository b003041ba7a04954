import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { foldAll } from '../../services/pathway/fold.ts';
import { duePartition } from '../../services/projections/due-day.ts';
import { membershipsPartition } from '../../services/projections/memberships.ts';
import { projectedPartition } from '../../services/projections/projection.ts';
import { Projector } from '../../services/projections/projector.ts';
import { rebuild } from '../../services/rebuild.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { saveSubject, subjectsPartition } from '../../services/subjects.ts';
import { openedPathway, type PathwayBench, testNow } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

describe('rebuilding what is derived', () => {
  let store: MemoryStore;
  let waitedMs: number[];
  const clock = (): DateTime => testNow;
  const model = () => undefined;

  beforeEach(() => {
    store = new MemoryStore();
    waitedMs = [];
  });

  const run = () =>
    rebuild({ store, clock, model, escalation: defaultEscalation, wait: async (ms) => void waitedMs.push(ms) });

  /** Stores a pathway under a code, without deriving anything from it. */
  async function commit(bench: PathwayBench, pathwayId: string): Promise<void> {
    for (const one of bench.commits) await store.append({ ...one, pathwayId });
  }

  async function project(pathwayId: string): Promise<void> {
    const current = async (id: string) => foldAll(id, await store.read(id, 1));
    await new Projector({ documents: store, clock, model, escalation: defaultEscalation, current }).project(
      await current(pathwayId),
    );
  }

  function derived(): string[] {
    const names = store.partitions().filter((name) => /^(memberships|due):|^projected$/.test(name));
    return names
      .flatMap((name) =>
        Object.entries(store.contents(name)).map(([id, body]) => `${name}/${id} ${JSON.stringify(body)}`),
      )
      .sort();
  }

  it('makes from the streams alone what was made commit by commit', async () => {
    const left = openedPathway();
    left.do('karen', { type: 'member.remove', person: 'uffe' });
    const closed = openedPathway();
    closed.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    for (const [id, bench] of [
      ['P1', openedPathway()],
      ['P2', left],
      ['P3', closed],
    ] as const) {
      await commit(bench, id);
      await project(id);
    }
    const right = derived();
    for (const name of store.partitions().filter((one) => /^(memberships|due):|^projected$/.test(one)))
      for (const id of Object.keys(store.contents(name))) await store.delete(name, id);
    assert.deepEqual(derived(), []);
    assert.deepEqual(await run(), { pathways: 3, stale: 0, subjects: 0 });
    assert.deepEqual(derived(), right);
    await run();
    assert.deepEqual(derived(), right, 'and does no harm a second time');
  });

  it('notes which pathways are closed, so that their time can come though they were closed before anybody noted it', async () => {
    const closed = openedPathway();
    closed.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    await commit(closed, 'P1');
    await commit(openedPathway(), 'P2');
    await store.put('closed-pathways', 'P2', { closedAt: '2026-11-01T08:00:00.000Z', version: 1 }, 'any');
    await run();
    assert.deepEqual(Object.keys(store.contents('closed-pathways')), ['P1']);
  });

  it('corrects what is wrong, and removes what nothing stands behind', async () => {
    await commit(openedPathway(), 'P1');
    await project('P1');
    const right = derived();
    await store.put(membershipsPartition('karen'), 'P1', { coordinator: false, status: 'closed', version: 1 }, 'any');
    await store.put(membershipsPartition('karen'), 'P9', { coordinator: true, status: 'open', version: 1 }, 'any');
    await store.put(membershipsPartition('uffe'), 'P8', { coordinator: true, status: 'open', version: 1 }, 'any');
    await store.put(duePartition('2027-01-15'), 'P1', { version: 1 }, 'any');
    await store.put(duePartition('2033-01-15'), 'P9', { version: 1 }, 'any');
    await store.put(projectedPartition, 'P9', { version: 1, memberships: {} }, 'any');
    assert.deepEqual(await run(), { pathways: 1, stale: 5, subjects: 0 });
    assert.deepEqual(derived(), right);
  });

  it('finds what is left of somebody who is only in the staff directory', async () => {
    await store.put('people', 'sofus', {}, 'any');
    await store.put(membershipsPartition('sofus'), 'P9', { coordinator: true, status: 'open', version: 1 }, 'any');
    assert.equal((await run()).stale, 1);
  });

  it('leaves days that have come to the clock', async () => {
    await commit(openedPathway(), 'P1');
    await store.put(duePartition('2026-11-23'), 'P1', { version: 1 }, 'any');
    await store.put(duePartition('2026-11-20'), 'P1', { version: 1 }, 'any');
    await run();
    for (const day of ['2026-11-20', '2026-11-23'])
      assert.deepEqual(Object.keys(store.contents(duePartition(day))), ['P1']);
  });

  it('does not undo what the bot does meanwhile', async () => {
    await commit(openedPathway(), 'P1');
    const bench = openedPathway();
    const list = store.list.bind(store);
    let isDone = false;
    store.list = async (partition, options) => {
      if (!isDone && partition.startsWith('memberships:')) {
        isDone = true;
        await commit(bench, 'P2');
        await project('P2');
      }
      return list(partition, options);
    };
    assert.equal((await run()).stale, 0);
    assert.deepEqual(Object.keys(store.contents(membershipsPartition('karen'))), ['P1', 'P2']);
    assert.deepEqual(Object.keys(store.contents(duePartition('2026-11-30'))), ['P1', 'P2']);
  });

  it('removes a name whose pathway was never opened, but only when nobody can be about to open it', async () => {
    await commit(openedPathway(), 'P1');
    for (const id of ['P1', 'P7', 'P8']) await saveSubject(store, id, { name: 'En Ung', commandId: `c-${id}` });
    const counts = rebuild({
      store,
      clock,
      model,
      escalation: defaultEscalation,
      wait: async (ms) => {
        waitedMs.push(ms);
        await commit(openedPathway(), 'P8');
      },
    });
    assert.equal((await counts).subjects, 1);
    assert.deepEqual(Object.keys(store.contents(subjectsPartition)), ['P1', 'P8'], 'P8 was opened while it waited');
    assert.deepEqual(waitedMs, [60_000]);
  });

  it('waits for nothing when there is no such name', async () => {
    await commit(openedPathway(), 'P1');
    await saveSubject(store, 'P1', { name: 'En Ung', commandId: 'c1' });
    await run();
    assert.deepEqual(waitedMs, []);
  });

  it('reads each stream once or twice, however many members there are', async () => {
    for (let i = 0; i < 700; i++) await commit(openedPathway(), `P${i}`);
    store.calls.read = 0;
    assert.equal((await run()).pathways, 700);
    assert.ok(store.calls.read <= 1400, `${store.calls.read} reads`);
  });
});

import assert from 'node:assert/strict';
import { eraseAgain } from '../../../services/erasure/erase-again.ts';
import { allPlans } from '../../../services/erasure/erasure-plan.ts';
import { allProofs } from '../../../services/erasure/tombstone.ts';
import { saveSubject } from '../../../services/subjects.ts';
import type { KeptStore } from '../../../storage/ports.ts';
import { eachFresh, type FreshStore } from '../../contract/store-contract.ts';
import { ErasureBench, MemoryList, marks } from '../../support/erasure-bench.ts';
import { engines } from '../../support/fresh-stores.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { Mortal } from '../../support/mortal.ts';

const inMemory = async (): Promise<FreshStore> => {
  const store = new MemoryStore();
  return { store, reopen: async () => store, close: async () => {} };
};

/** Everything that a store holds, put into another: an old copy of it that is put back. */
async function putBack(from: KeptStore, to: KeptStore): Promise<void> {
  const { documents, commits } = await from.search('');
  for (const { partition, id } of documents) await to.put(partition, id, (await from.get(partition, id))?.body, 'any');
  for (const { pathwayId, version } of commits)
    for (const commit of await from.read(pathwayId, version)) if (commit.version === version) await to.append(commit);
}

for (const [name, openFresh] of Object.entries({ memory: inMemory, ...engines })) {
  describe(`an old copy that is put back after an erasure, in ${name}`, () => {
    const fresh = eachFresh(openFresh);

    it('brings nothing back that was erased, and everything else', async () => {
      const { store } = fresh();
      const old = new MemoryStore();
      const bench = new ErasureBench(old);
      const code = await bench.fill('K');
      const other = await bench.fill('L', { isNeighbour: true });
      const copy = new MemoryStore();
      await putBack(old, copy);
      await bench.closeAndRecord(code);
      await bench.run();
      await putBack(copy, store);
      assert.ok((await store.search(code)).documents.length > 10, 'it is back');
      const again = { store, list: bench.list, now: bench.now, keepLooksDays: 365 };
      assert.deepEqual(await eraseAgain(again), { pathways: 1, left: [] });
      for (const mark of [code, ...marks])
        assert.deepEqual(await store.search(mark), { documents: [], commits: [] }, mark);
      assert.deepEqual(await store.read(other, 1), await old.read(other, 1));
      assert.ok((await store.search(other)).documents.length > 10);
      const [proof] = [...(await allProofs(store)).values()];
      assert.ok(proof?.erasedAt !== undefined && proof.scrubbedAt !== undefined);
      assert.deepEqual(await eraseAgain(again), { pathways: 0, left: [] });
    });
  });
}

describe('what was erased', () => {
  it('is looked for only when the store does not know of all of it: another start reads no stream', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const code = await bench.fill('K');
    await bench.fill('L');
    await bench.closeAndRecord(code);
    await bench.run();
    const reads = store.calls.read;
    const again = { store, list: bench.list, now: bench.now, keepLooksDays: 365 };
    await eraseAgain(again);
    assert.equal(store.calls.read, reads);
    await eraseAgain({ ...again, list: new MemoryList() });
    assert.equal(store.calls.read, reads);
  });

  it('stays erased where only the name had come back, of a pathway that was never opened in the copy', async () => {
    const bench = new ErasureBench(new MemoryStore());
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    await bench.run();
    const store = new MemoryStore();
    await saveSubject(store, code, { name: marks[0], commandId: 'K' });
    const result = await eraseAgain({ store, list: bench.list, now: bench.now, keepLooksDays: 365 });
    assert.equal(result.pathways, 1);
    assert.deepEqual(await store.search(code), { documents: [], commits: [] });
  });

  it('is not taken for a pathway that was given the same code later', async () => {
    const bench = new ErasureBench(new MemoryStore());
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    await bench.run();
    const store = new MemoryStore();
    await saveSubject(store, code, { name: 'En anden', commandId: 'en anden åbning' });
    const result = await eraseAgain({ store, list: bench.list, now: bench.now, keepLooksDays: 365 });
    assert.deepEqual(result, { pathways: 0, left: [] });
    assert.equal((await store.search('En anden')).documents.length, 1);
  });

  it('is left to the erasure that goes on in this very store, which has rooms to empty first', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    bench.rooms.left = 'unavailable';
    await bench.run();
    assert.equal(bench.list.all().size, 1);
    const result = await eraseAgain({ store, list: bench.list, now: bench.now, keepLooksDays: 365 });
    assert.deepEqual(result, { pathways: 0, left: [] });
    assert.ok((await store.read(code, 1)).length > 0);
    assert.equal((await allPlans(store)).length, 1);
    bench.rooms.left = undefined;
    assert.equal((await bench.run()).erased, 1);
  });

  it('and is in a place that nobody knows what to do with is said, and tried again by the next', async () => {
    const bench = new ErasureBench(new MemoryStore());
    const code = await bench.fill('K');
    const store = new MemoryStore();
    await putBack(bench.store, store);
    await store.put('noget-nyt', code, {}, 'any');
    await bench.closeAndRecord(code);
    await bench.run();
    const again = { store, list: bench.list, now: bench.now, keepLooksDays: 365 };
    for (let n = 0; n < 2; n++) assert.deepEqual(await eraseAgain(again), { pathways: 1, left: ['noget-nyt'] });
    await store.delete('noget-nyt', code);
    assert.deepEqual(await eraseAgain(again), { pathways: 1, left: [] });
    assert.deepEqual(await store.search(code), { documents: [], commits: [] });
  });

  it('is erased again whenever whoever does it dies', async function () {
    this.timeout(60_000);
    const bench = new ErasureBench(new MemoryStore());
    const code = await bench.fill('K');
    const copy = new MemoryStore();
    await putBack(bench.store, copy);
    await bench.closeAndRecord(code);
    await bench.run();
    const again = { list: bench.list, now: bench.now, keepLooksDays: 365 };
    let deaths = 0;
    for (let call = 1, calls = Number.POSITIVE_INFINITY; call <= calls; call++)
      for (const dies of ['before', 'after'] as const) {
        const store = new MemoryStore();
        await putBack(copy, store);
        const mortal = new Mortal(call, dies);
        const finished = await mortal.unlessDead(eraseAgain({ ...again, store: mortal.sees(store) }));
        if (!finished) deaths++;
        if (finished) calls = Math.min(calls, call);
        await eraseAgain({ ...again, store });
        assert.deepEqual(await store.search(code), { documents: [], commits: [] }, `${dies} ${call}`);
        assert.deepEqual([...(await allProofs(store)).keys()], [...bench.list.all()]);
        assert.deepEqual(await allPlans(store), []);
      }
    assert.ok(deaths > 80);
  });
});

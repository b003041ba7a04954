import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ErasedFile } from '../../../services/erasure/erased-list.ts';
import { allPlans } from '../../../services/erasure/erasure-plan.ts';
import { allProofs } from '../../../services/erasure/tombstone.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { startErasingChild } from '../../support/erasing-child.ts';
import { contentsOf, ErasureBench, FakeRooms, MemoryList, marks } from '../../support/erasure-bench.ts';
import { FakeCaseSystem } from '../../support/journal-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { Mortal } from '../../support/mortal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function nothingIsLeft(bench: ErasureBench, code: string, when: string): Promise<void> {
  for (const mark of [code, ...marks]) {
    const { documents, commits } = await bench.store.search(mark);
    assert.deepEqual({ documents, commits }, { documents: [], commits: [] }, `${when}: ${mark}`);
  }
  assert.deepEqual(await allPlans(bench.store), [], when);
  const proofs = [...(await allProofs(bench.store))];
  assert.equal(proofs.length, 1, when);
  assert.ok(proofs[0]?.[1].erasedAt !== undefined && proofs[0][1].scrubbedAt !== undefined, when);
  assert.deepEqual([...bench.list.all()], [proofs[0][0]], when);
}

describe('an erasure whose process dies', () => {
  it('before or after any call to the store or the rooms is finished by the next one, and nobody else is touched', async function () {
    this.timeout(240_000);
    // A prepared store, made anew for each death from its contents.
    const prepared = new ErasureBench(new MemoryStore());
    const code = await prepared.fill('K');
    const other = await prepared.fill('L', { isNeighbour: true });
    await prepared.closeAndRecord(code);
    const documents = [...(await prepared.store.search('')).documents];
    const streams = await Promise.all([code, other].map((id) => prepared.store.read(id, 1)));
    const copy = async (): Promise<MemoryStore> => {
      const store = new MemoryStore();
      for (const commit of streams.flat()) await store.append(commit);
      for (const { partition, id } of documents)
        await store.put(partition, id, (await prepared.store.get(partition, id))?.body, 'any');
      return store;
    };
    const options = () => ({ list: new MemoryList(), caseSystem: new FakeCaseSystem(), rooms: new FakeRooms() });
    const startOn = (store: MemoryStore, mortal: Mortal, shared: ReturnType<typeof options>): ErasureBench => {
      const bench = new ErasureBench(mortal.sees(store), { ...shared, rooms: mortal.sees(shared.rooms) });
      bench.now = prepared.now;
      return bench;
    };
    const whole = new Mortal();
    const untouched = await copy();
    const undisturbed = startOn(untouched, whole, options());
    await undisturbed.run();
    await nothingIsLeft(undisturbed, code, 'undisturbed');
    const expected = await contentsOf(untouched);
    assert.ok(whole.calls > 80);
    for (let call = 1; call <= whole.calls; call++)
      for (const dies of ['before', 'after'] as const) {
        const when = `${dies} call ${call}`;
        const store = await copy();
        const shared = options();
        const mortal = new Mortal(call, dies);
        await mortal.unlessDead(startOn(store, mortal, shared).run());
        const next = startOn(store, new Mortal(), shared);
        await next.run();
        await nothingIsLeft(next, code, when);
        assert.deepEqual(await store.read(other, 1), streams[1], when);
        const left = await contentsOf(store);
        assert.deepEqual([...left.keys()].sort(), [...expected.keys()].sort(), when);
      }
  });

  it('by kill -9, in a process of its own on a SQLite file, is finished by the next one to the last byte', async function () {
    this.timeout(180_000);
    const folder = await temporaryFolder();
    const original = join(folder.path, 'forlaeg.db');
    const store = await openSqliteStore({ path: original });
    const bench = new ErasureBench(store);
    const code = await bench.fill('K');
    const other = await bench.fill('L', { isNeighbour: true });
    await bench.closeAndRecord(code);
    const commits = await store.read(other, 1);
    await store.close();
    const now = bench.now.toISO() ?? '';

    const path = join(folder.path, 'vejviser.db');
    const list = join(folder.path, 'erased');
    const ends = ['', '-wal', '-shm'];
    const startOver = (): void => {
      for (const end of ends) rmSync(path + end, { force: true });
      rmSync(list, { force: true });
      copyFileSync(original, path);
    };
    startOver();
    const whole = startErasingChild({ path, list, now });
    assert.equal(await whole.ended(), 0);
    const calls = whole.asked.length;
    assert.ok(calls > 80);
    assert.ok(whole.asked.some((line) => line.startsWith('scrub')));

    // The test above dies at each of them; here some, from the first to the last, are met by a real death.
    const step = Math.ceil(calls / 9);
    for (let at = 2; at <= calls; at += step) {
      startOver();
      const child = startErasingChild({ path, list, now });
      await child.after(at);
      await child.kill();
      assert.equal(await startErasingChild({ path, list, now }).ended(), 0);
      const bytes = ends
        .map((end) => path + end)
        .filter(existsSync)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      for (const mark of [code, ...marks.map((text) => JSON.stringify(text).slice(1, -1))])
        assert.ok(!bytes.includes(mark), `killed after ${child.asked.at(-1)} (${at}): ${mark}`);
      const opened = await openSqliteStore({ path });
      const after = new ErasureBench(opened, { list: new ErasedFile(list) });
      await nothingIsLeft(after, code, `killed at ${at}`);
      assert.deepEqual(await opened.read(other, 1), commits);
      await opened.close();
    }
    await folder.remove();
  });
});

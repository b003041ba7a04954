import assert from 'node:assert/strict';
import { loadCheckpoint, saveCheckpoint } from '../../../services/projections/checkpoint.ts';
import { deleteVersioned, putVersioned } from '../../../services/projections/versioned-document.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('a derived document', () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });

  const contents = () => store.contents('p').d;

  it('is replaced by one of the same or a newer version, and never by an older one', async () => {
    await putVersioned(store, 'p', 'd', { version: 3 });
    await putVersioned(store, 'p', 'd', { version: 2 });
    assert.deepEqual(contents(), { version: 3 });
    await putVersioned(store, 'p', 'd', { version: 5 });
    assert.deepEqual(contents(), { version: 5 });
  });

  it('is removed from the same or a newer version on, and not by an older one', async () => {
    await putVersioned(store, 'p', 'd', { version: 3 });
    await deleteVersioned(store, 'p', 'd', 2);
    assert.deepEqual(contents(), { version: 3 });
    await deleteVersioned(store, 'p', 'd', 3);
    assert.equal(contents(), undefined);
    await deleteVersioned(store, 'p', 'd', 9);
  });

  it('keeps the newer version when two processes write at the same moment', async () => {
    for (const act of [
      () => putVersioned(store, 'p', 'd', { version: 3 }),
      () => deleteVersioned(store, 'p', 'd', 3),
    ]) {
      await store.put('p', 'd', { version: 2 }, 'any');
      const { get } = store;
      store.get = async (...args) => {
        const stored = await get.apply(store, args);
        store.get = get;
        await putVersioned(store, 'p', 'd', { version: 4 });
        return stored;
      };
      await act();
      assert.deepEqual(contents(), { version: 4 });
    }
  });
});

describe('a checkpoint', () => {
  it('is where the last process was, for each purpose', async () => {
    const store = new MemoryStore();
    assert.equal(await loadCheckpoint(store, 'rooms'), undefined);
    await saveCheckpoint(store, 'rooms', '7');
    await saveCheckpoint(store, 'rooms', '9');
    assert.equal(await loadCheckpoint(store, 'rooms'), '9');
    assert.equal(await loadCheckpoint(store, 'another'), undefined);
  });
});

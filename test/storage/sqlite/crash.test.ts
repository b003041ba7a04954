import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Store } from '../../../storage/ports.ts';
import { StoreError } from '../../../storage/ports.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { claimCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a database thread that dies', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  /** Threads in the order in which they were started; the writer is the first. */
  let threads: Worker[];
  const remember = (worker: Worker) => threads.push(worker);

  beforeEach(async () => {
    threads = [];
    process.on('worker', remember);
    folder = await temporaryFolder();
    store = await openSqliteStore({ path: join(folder.path, 'vejviser.db'), busyTimeoutMs: 500 });
  });
  afterEach(async () => {
    process.off('worker', remember);
    await store.close();
    await folder.remove();
  });

  /** Ends the newest thread as a crash would; resolves when it is gone. */
  const kill = () => threads.at(-1)?.terminate();

  it('leaves every write that it has not answered unknown, and nothing that it has answered lost', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `P${n}`);
    const results = new Map<string, string>();
    const appends = ids.map((id) =>
      store.append(claimCommit(id, 1)).then(
        (result) => results.set(id, result),
        (error) => results.set(id, error instanceof StoreError ? error.code : String(error)),
      ),
    );
    // The calls leave in this turn of the event loop; the thread is ended in the next.
    await new Promise(setImmediate);
    await kill();
    await Promise.all(appends);
    assert.ok([...results.values()].every((result) => result === 'unknown' || result === 'appended'));
    for (const id of ids) {
      const stored = await store.read(id, 1);
      if (results.get(id) === 'appended') assert.equal(stored.length, 1);
      // What is unknown can be settled, as a caller would, by trying again.
      const again = await store.append(claimCommit(id, 1));
      assert.equal(again, stored.length === 1 ? 'conflict' : 'appended');
    }
  });

  it('is started again by the next call', async () => {
    await store.append(claimCommit('K7F3XQ', 1));
    for (let version = 2; version < 5; version++) {
      await kill();
      assert.equal(await store.append(claimCommit('K7F3XQ', version)), 'appended');
    }
    assert.equal(threads.length, 4);
    assert.equal((await store.read('K7F3XQ', 1)).length, 4);
  });

  it('fails a read plainly, and the next read is answered', async () => {
    await store.append(claimCommit('K7F3XQ', 1));
    await store.read('K7F3XQ', 1);
    assert.equal(threads.length, 2, 'reads have a thread of their own');
    const read = store.read('K7F3XQ', 1);
    const outcome = read.then(
      () => 'read',
      (error) => error.code,
    );
    await new Promise(setImmediate);
    await kill();
    assert.ok(['unavailable', 'read'].includes(await outcome));
    assert.equal((await store.read('K7F3XQ', 1)).length, 1);
  });

  it('does not hold the file locked after it', async () => {
    const appends = Array.from({ length: 100 }, (_, n) => store.append(claimCommit(`P${n}`, 1)).catch(() => {}));
    await new Promise(setImmediate);
    const [writer] = threads;
    const exit = writer && once(writer, 'exit');
    void kill();
    await exit;
    await Promise.all(appends);
    await store.ping();
  });

  it('refuses every call after the store has been closed', async () => {
    await store.append(claimCommit('K7F3XQ', 1));
    await store.close();
    await assert.rejects(store.append(claimCommit('K7F3XQ', 2)), { code: 'unavailable' });
    await assert.rejects(store.read('K7F3XQ', 1), { code: 'unavailable' });
  });

  it('closing answers what was asked before it', async () => {
    const appended = Promise.all(Array.from({ length: 50 }, (_, n) => store.append(claimCommit(`P${n}`, 1))));
    await store.close();
    assert.ok((await appended).every((result) => result === 'appended'));
  });
});

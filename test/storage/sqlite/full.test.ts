import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Store, StoreError } from '../../../storage/ports.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { claimCommit, textCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const full = { name: 'StoreError', code: 'full' };

describe('a SQLite file that may not grow any more', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openSqliteStore({ path: join(folder.path, 'vejviser.db'), maxPages: 30 });
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  /** Appends until there is no room; gives how many there was room for. */
  async function fill(): Promise<number> {
    for (let version = 1; version < 1000; version++) {
      try {
        await store.append(textCommit('K7F3XQ', version, 'x'.repeat(3000)));
      } catch (error) {
        assert.equal(error instanceof StoreError && error.code, 'full');
        return version - 1;
      }
    }
    return assert.fail('never full');
  }

  it('says so, has stored nothing of what it refused, and still reads', async () => {
    const stored = await fill();
    assert.ok(stored > 3);
    assert.equal((await store.read('K7F3XQ', 1)).length, stored);
    await assert.rejects(store.put('p', 'i', 'x'.repeat(9000), 'any'), full);
    assert.equal(await store.get('p', 'i'), undefined);
  });

  it('refuses only what finds no room among what arrives together', async () => {
    const results = await Promise.allSettled([
      store.append(claimCommit('BBBBBB', 1)),
      store.append(textCommit('CCCCCC', 1, 'x'.repeat(1_000_000))),
      store.append(claimCommit('DDDDDD', 1)),
    ]);
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.code)),
      ['appended', 'full', 'appended'],
    );
    assert.equal((await store.read('DDDDDD', 1)).length, 1);
  });

  it('is not ready while it is full, and ready again when there is room', async () => {
    await store.ping();
    await fill();
    await assert.rejects(
      (async () => {
        for (let n = 0; n < 5; n++) await store.put('p', `${n}`, 'x'.repeat(3000), 'any');
      })(),
      full,
    );
    await store.eraseStream('K7F3XQ');
    await store.ping();
    assert.equal(await store.append(claimCommit('K7F3XQ', 1)), 'appended');
  });
});

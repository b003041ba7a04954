import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeptStore } from '../../../storage/ports.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { textCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('scrubbing a SQLite file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let store: KeptStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'vejviser.db');
    store = await openSqliteStore({ path, busyTimeoutMs: 200 });
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  /** How often a text stands in the file and its log. */
  const remnants = (text: string): number =>
    ['', '-wal', '-shm']
      .map((end) => path + end)
      .filter(existsSync)
      .reduce((sum, file) => sum + readFileSync(file, 'latin1').split(text).length - 1, 0);

  /** Documents and streams of many sizes among each other, so that pages are split and merged. */
  async function fill(): Promise<void> {
    const pad = (n: number) => 'x'.repeat((n * 97) % 900);
    for (let round = 0; round < 12; round++) {
      const all = Array.from({ length: 200 }, (_, n) => [
        store.put(
          `p${n % 9}`,
          `${(n * 7919) % 997}-${round}`,
          { text: `${n % 8 === 0 ? 'HEMMELIGT' : ''}${pad(n + round)}` },
          'any',
        ),
        store.append(textCommit(`${n % 8 === 0 ? 'SLETTES' : 'BLIVER'}${n}`, round + 1, pad(n * round))),
      ]);
      await Promise.all(all.flat());
    }
  }

  async function eraseMarked(): Promise<void> {
    for (let n = 0; n < 200; n += 8) {
      await store.eraseStream(`SLETTES${n}`);
      for (let round = 0; round < 12; round++) await store.delete(`p${n % 9}`, `${(n * 7919) % 997}-${round}`);
    }
  }

  it('leaves no byte of what was deleted, in the file or in its log, and everything else', async function () {
    this.timeout(60_000);
    await fill();
    assert.ok(remnants('HEMMELIGT') > 0 && remnants('SLETTES') > 0);
    await eraseMarked();
    assert.equal(await store.scrub(), 'done');
    assert.equal(remnants('HEMMELIGT'), 0);
    assert.equal(remnants('SLETTES'), 0);
    assert.ok(remnants('BLIVER') > 0);
    assert.equal((await store.read('BLIVER1', 1)).length, 12);
  });

  it('waits for nobody for long: while another reads an old state it is busy, and done afterwards', async () => {
    await store.put('p', 'i', { text: 'HEMMELIGT' }, 'any');
    const other = new DatabaseSync(path);
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM documents').get();
    await store.delete('p', 'i');
    assert.equal(await store.scrub(), 'busy');
    other.exec('COMMIT');
    other.close();
    assert.equal(await store.scrub(), 'done');
    assert.equal(remnants('HEMMELIGT'), 0);
  });

  it('while another writes is busy and changes nothing', async () => {
    await store.put('p', 'i', { text: 'x' }, 'any');
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    assert.equal(await store.scrub(), 'busy');
    other.exec('ROLLBACK');
    other.close();
    assert.deepEqual((await store.get('p', 'i'))?.body, { text: 'x' });
  });

  it('keeps the order of calls that come together with it', async () => {
    const results = await Promise.all([
      store.put('p', 'a', 1, 'absent'),
      store.scrub(),
      store.put('p', 'a', 2, 'absent'),
      store.scrub(),
      store.delete('p', 'a'),
    ]);
    assert.deepEqual(results.slice(1), ['done', 'conflict', 'done', true]);
  });
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { startAppendingChild } from '../../support/appending-child.ts';
import { claimCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('several processes on one SQLite file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'vejviser.db');
  });
  afterEach(() => folder.remove());

  it('open a file that is not there yet at the same time, and each version of a stream has one winner among them', async () => {
    const streams = ['K7F3XQ', 'BBBBBB'];
    const children = ['one', 'two', 'three'].map((name) => startAppendingChild({ path, name, streams, upTo: 40 }));
    const codes = await Promise.all(children.map((child) => child.ended()));
    assert.deepEqual(codes, [0, 0, 0]);
    const store = await openSqliteStore({ path });
    for (const pathwayId of streams) {
      const commits = await store.read(pathwayId, 1);
      const winners = children
        .flatMap((child) => child.acknowledged)
        .filter((line) => line.pathwayId === pathwayId && line.result === 'appended')
        .sort((a, b) => a.version - b.version);
      assert.equal(winners.length, 40);
      assert.deepEqual(
        commits.map(({ commandId }) => commandId),
        winners.map(({ commandId }) => commandId),
      );
    }
    await store.close();
  });

  it('wait for each other, and no longer than they were told: then nothing has been written', async () => {
    const store = await openSqliteStore({ path, busyTimeoutMs: 50 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const writes = [store.append(claimCommit('K7F3XQ', 1)), store.put('p', 'i', {}, 'any'), store.ping()];
    for (const write of writes) await assert.rejects(write, { name: 'StoreError', code: 'unavailable' });
    assert.deepEqual(await store.read('K7F3XQ', 1), [], 'reading goes on meanwhile');
    other.exec('ROLLBACK');
    await store.ping();
    assert.equal(await store.append(claimCommit('K7F3XQ', 1)), 'appended');
    other.close();
    await store.close();
  });

  it('see each other’s documents under the same etags', async () => {
    const one = await openSqliteStore({ path });
    const two = await openSqliteStore({ path });
    const put = await one.put('rooms', 'r1', { step: 1 }, 'absent');
    const seen = await two.get('rooms', 'r1');
    assert.deepEqual(put, { etag: seen?.etag });
    assert.notEqual(await two.put('rooms', 'r1', { step: 2 }, { etag: seen?.etag ?? '' }), 'conflict');
    assert.equal(await one.put('rooms', 'r1', { step: 3 }, { etag: seen?.etag ?? '' }), 'conflict');
    await one.close();
    await two.close();
  });
});

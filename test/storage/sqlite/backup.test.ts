import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeptStore } from '../../../storage/ports.ts';
import { backupSqlite } from '../../../storage/sqlite/backup.ts';
import { restoreSqlite } from '../../../storage/sqlite/restore.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { claimCommit, textCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const nothing = async () => {};

describe('a copy of a SQLite store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let copy: string;
  let store: KeptStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'vejviser.db');
    copy = join(folder.path, 'kopier', 'mandag.db');
    store = await openSqliteStore({ path, busyTimeoutMs: 200 });
    await store.append(claimCommit('K7F3XQ', 1));
    await store.append(claimCommit('K7F3XQ', 2));
    await store.put('subjects', 'K7F3XQ', { name: 'Ida' }, 'any');
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  it('is made while the program runs, for the account that runs it and nobody else, and is whole', async () => {
    assert.deepEqual(backupSqlite(path, copy), { counts: { pathways: 1, commits: 2, documents: 1 } });
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(join(folder.path, 'kopier')), ['mandag.db'], 'and nothing beside it');
    await store.append(claimCommit('K7F3XQ', 3));
    const opened = await openSqliteStore({ path: copy });
    assert.equal((await opened.read('K7F3XQ', 1)).length, 2);
    await opened.close();
  });

  it('is one moment, whatever is written meanwhile: of two documents that change together never one alone', async () => {
    const streams = Array.from({ length: 50 }, (_, n) => `P${n}`);
    for (const id of streams) await store.append(textCommit(id, 1, 'x'.repeat(2000)));
    let version = 1;
    let isDone = false;
    const writing = (async () => {
      while (!isDone) {
        version++;
        // What is appended together is committed together.
        await Promise.all(streams.map((id) => store.append(claimCommit(id, version))));
      }
    })();
    for (let n = 0; n < 5; n++) {
      backupSqlite(path, `${copy}${n}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    isDone = true;
    await writing;
    for (let n = 0; n < 5; n++) {
      const database = new DatabaseSync(`${copy}${n}`);
      const counts = database
        .prepare("SELECT count(*) AS n FROM commits WHERE pathway LIKE 'P%' GROUP BY pathway")
        .all();
      assert.equal(new Set(counts.map((row) => row.n)).size, 1);
      database.close();
    }
  });

  it('holds nothing of what was deleted before', async () => {
    await store.put('subjects', 'P2', { name: 'HEMMELIGT' }, 'any');
    await store.delete('subjects', 'P2');
    backupSqlite(path, copy);
    assert.ok(!readFileSync(copy, 'latin1').includes('HEMMELIGT'));
  });

  it('never takes the place of a file that is there, and is not made of one that is not', () => {
    writeFileSync(join(folder.path, 'min.db'), 'noget andet');
    assert.deepEqual(backupSqlite(path, join(folder.path, 'min.db')), { problem: 'exists' });
    assert.equal(readFileSync(join(folder.path, 'min.db'), 'utf8'), 'noget andet');
    assert.deepEqual(backupSqlite(join(folder.path, 'ingen.db'), copy), { problem: 'missing' });
    assert.ok(!existsSync(join(folder.path, 'ingen.db')) && !existsSync(copy));
  });

  it('made once more after one that was interrupted is whole', () => {
    writeFileSync(join(folder.path, 'tirsdag.db.part'), 'half');
    const tuesday = join(folder.path, 'tirsdag.db');
    assert.ok('counts' in backupSqlite(path, tuesday));
    assert.ok(!existsSync(`${tuesday}.part`));
  });

  describe('that is restored', () => {
    beforeEach(() => {
      backupSqlite(path, copy);
    });

    it('is what the store holds from then on, and nothing of what came later', async () => {
      await store.append(claimCommit('K7F3XQ', 3));
      await store.append(claimCommit('P2', 1));
      await store.put('subjects', 'P2', { name: 'SENERE' }, 'any');
      await store.close();
      const result = await restoreSqlite({ from: copy, to: path, prepare: nothing });
      assert.deepEqual(result, { counts: { pathways: 1, commits: 2, documents: 1 } });
      store = await openSqliteStore({ path });
      assert.equal((await store.read('K7F3XQ', 1)).length, 2);
      assert.deepEqual(await store.read('P2', 1), []);
      assert.equal(await store.get('subjects', 'P2'), undefined);
      assert.ok(!readFileSync(path, 'latin1').includes('SENERE'));
      assert.equal(await store.append(claimCommit('K7F3XQ', 3)), 'appended');
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.includes('restoring')),
        [],
      );
    });

    it('tells of every change that comes after it, to whoever had read all changes before', async () => {
      const { position } = await store.changesSince(undefined, 100);
      await store.append(claimCommit('P2', 1));
      await store.close();
      await restoreSqlite({ from: copy, to: path, prepare: nothing });
      store = await openSqliteStore({ path });
      await store.append(claimCommit('P3', 1));
      const { changes } = await store.changesSince(position, 100);
      assert.deepEqual(changes, [{ pathwayId: 'P3', version: 1 }]);
    });

    it('under a program that runs lets that program read and write no more, until it is started anew', async () => {
      await store.append(claimCommit('K7F3XQ', 3));
      await store.read('K7F3XQ', 1);
      await restoreSqlite({ from: copy, to: path, prepare: nothing });
      // It remembers version 3: with that, version 4 would be a stream with a hole.
      for (const call of [
        () => store.append(claimCommit('K7F3XQ', 4)),
        () => store.put('subjects', 'K7F3XQ', {}, 'any'),
        () => store.read('K7F3XQ', 1),
        () => store.get('subjects', 'K7F3XQ'),
        () => store.search('K7F3XQ'),
        () => store.ping(),
      ])
        await assert.rejects(call, { name: 'StoreError', code: 'unavailable' });
      await store.close();
      store = await openSqliteStore({ path });
      assert.equal((await store.read('K7F3XQ', 1)).length, 2);
    });

    it('into a place where nothing is makes the store', async () => {
      const fresh = join(folder.path, 'ny', 'vejviser.db');
      assert.ok('counts' in (await restoreSqlite({ from: copy, to: fresh, prepare: nothing })));
      assert.equal(statSync(fresh).mode & 0o777, 0o600);
      const opened = await openSqliteStore({ path: fresh });
      assert.equal((await opened.read('K7F3XQ', 1)).length, 2);
      await opened.close();
    });

    it('is prepared before anything of it is in the store, and is not changed itself', async () => {
      const before = readFileSync(copy);
      await restoreSqlite({
        from: copy,
        to: path,
        prepare: async (own) => {
          assert.equal((await store.read('K7F3XQ', 1)).length, 2, 'the store is as it was');
          const opened = await openSqliteStore({ path: own });
          await opened.eraseStream('K7F3XQ');
          await opened.close();
        },
      });
      await store.close();
      store = await openSqliteStore({ path });
      assert.deepEqual(await store.read('K7F3XQ', 1), []);
      assert.deepEqual(readFileSync(copy), before);
    });

    it('is not restored when preparing it fails: the store is as it was, and works on', async () => {
      await store.append(claimCommit('K7F3XQ', 3));
      const prepare = () => Promise.reject(new Error('nej'));
      await assert.rejects(restoreSqlite({ from: copy, to: path, prepare }), /nej/);
      assert.equal((await store.read('K7F3XQ', 1)).length, 3);
      assert.equal(await store.append(claimCommit('K7F3XQ', 4)), 'appended');
    });

    it('waits for a program that writes, and says when that lasts too long', async () => {
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      const result = await restoreSqlite({ from: copy, to: path, prepare: nothing, busyTimeoutMs: 100 });
      assert.deepEqual(result, { problem: 'held' });
      other.exec('ROLLBACK');
      other.close();
      assert.equal((await store.read('K7F3XQ', 1)).length, 2);
    });
  });

  it('that is none, is cut off, is of another program or of a newer one, is refused, and the store is as it was', async () => {
    backupSqlite(path, copy);
    const whole = readFileSync(copy);
    const at = (name: string, bytes: Uint8Array | string): string => {
      const file = join(folder.path, name);
      writeFileSync(file, bytes);
      return file;
    };
    const foreign = join(folder.path, 'fremmed.db');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE andet (id)');
    other.close();
    const newer = at('nyere.db', whole);
    const future = new DatabaseSync(newer);
    future.exec('PRAGMA user_version = 99');
    future.close();
    const cases = [
      [join(folder.path, 'ingen.db'), 'missing'],
      [at('tekst.db', 'ikke en database'), 'damaged'],
      [at('tom.db', ''), 'damaged'],
      [at('halv.db', whole.subarray(0, whole.length - 5000)), 'damaged'],
      [foreign, 'damaged'],
      [newer, 'newer'],
    ] as const;
    for (const [from, problem] of cases)
      assert.deepEqual(await restoreSqlite({ from, to: path, prepare: nothing }), { problem });
    assert.equal((await store.read('K7F3XQ', 1)).length, 2);
    assert.equal(await store.append(claimCommit('K7F3XQ', 3)), 'appended');
  });
});

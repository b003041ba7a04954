import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../../storage/ports.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { claimCommit, textCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the SQLite file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const inFolder = (...names: string[]) => join(folder.path, ...names);

  it('is made with its folders, for the account that runs the program and nobody else', async () => {
    const store = await openSqliteStore({ path: inFolder('data', 'deep', 'vejviser.db') });
    await store.append(claimCommit('K7F3XQ', 1));
    assert.equal((await stat(inFolder('data', 'deep'))).mode & 0o777, 0o700);
    for (const name of await readdir(inFolder('data', 'deep'))) {
      assert.equal((await stat(inFolder('data', 'deep', name))).mode & 0o777, 0o600, name);
    }
    await store.close();
    assert.deepEqual(await readdir(inFolder('data', 'deep')), ['vejviser.db'], 'closing leaves one file');
  });

  it('holds nothing of an erased stream any more, byte for byte, while the store goes on', async () => {
    const store = await openSqliteStore({ path: inFolder('vejviser.db') });
    const secret = 'Ring til Ida Testesens farbror';
    for (let version = 1; version <= 30; version++) {
      await store.append(textCommit('K7F3XQ', version, `${secret} ${version}`));
      await store.append(claimCommit('BBBBBB', version));
    }
    assert.ok(await contains(secret));
    await store.eraseStream('K7F3XQ');
    assert.ok(!(await contains(secret)));
    assert.ok(!(await contains('K7F3XQ')));
    assert.equal((await store.read('BBBBBB', 1)).length, 30);
    await store.close();
  });

  it('holds nothing of a deleted or corrected document when one of two who have it open has closed it', async () => {
    const store = await openSqliteStore({ path: inFolder('vejviser.db') });
    await store.put('subjects', 'K7F3XQ', { name: 'Ida Testesen' }, 'absent');
    await store.put('subjects', 'BBBBBB', { name: 'Per Testesen' }, 'absent');
    await store.delete('subjects', 'K7F3XQ');
    await store.put('subjects', 'BBBBBB', { name: 'Bo Testesen' }, 'any');
    assert.ok(await contains('Ida Testesen'), 'not at once, for that would slow everybody down');
    const other = await openSqliteStore({ path: inFolder('vejviser.db') });
    await store.close();
    assert.ok(!(await contains('Ida Testesen')));
    assert.ok(!(await contains('Per Testesen')));
    assert.ok(await contains('Bo Testesen'));
    await other.close();
  });

  it('is written once for what arrives together', async () => {
    const path = inFolder('vejviser.db');
    const store = await openSqliteStore({ path });
    await Promise.all(Array.from({ length: 200 }, (_, n) => store.append(claimCommit(`P${n}`, 1))));
    const database = new DatabaseSync(path);
    // 200 commits one by one are at least 200 pages of log.
    const pages = Number(database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.log);
    database.close();
    assert.ok(pages < 100, `${pages} pages`);
    await store.close();
  });

  it('that cannot be opened is reported, with what the system said and no path', async () => {
    await writeFile(inFolder('a-file'), 'not a database, and long enough to be looked at as one: '.repeat(20));
    await mkdir(inFolder('a-folder'));
    for (const path of [inFolder('a-file', 'vejviser.db'), inFolder('a-folder'), inFolder('a-file')]) {
      await assert.rejects(openSqliteStore({ path }), (error) => {
        assert.ok(error instanceof StoreError && error.cause instanceof Error);
        assert.equal(error.code, 'unavailable');
        assert.match(error.cause.message, /EEXIST|EISDIR|not a database/);
        assert.ok(!`${error.message} ${error.cause.message}`.includes(folder.path));
        return true;
      });
    }
  });

  it('of a newer program is left alone', async () => {
    const database = new DatabaseSync(inFolder('vejviser.db'));
    database.exec('PRAGMA user_version = 99; CREATE TABLE tomorrow (id)');
    database.close();
    await assert.rejects(openSqliteStore({ path: inFolder('vejviser.db') }), (error) => {
      assert.match(error instanceof Error ? String(error.cause) : '', /ERR_NEWER_SCHEMA/);
      return true;
    });
  });

  async function contains(text: string): Promise<boolean> {
    const names = await readdir(folder.path);
    const contents = await Promise.all(names.map((name) => readFile(inFolder(name))));
    return contents.some((content) => content.includes(text));
  }
});

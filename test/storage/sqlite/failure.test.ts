import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sinon from 'sinon';
import { isBusy, toFailure } from '../../../storage/sqlite/failure.ts';
import { migrate } from '../../../storage/sqlite/schema.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { Writer } from '../../../storage/sqlite/writer.ts';
import { textCommit } from '../../support/commits.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An error as `node:sqlite` throws it. https://www.sqlite.org/rescode.html */
function sqliteError(errcode: number): Error {
  return Object.assign(new Error('what SQLite says'), { code: 'ERR_SQLITE_ERROR', errcode, errstr: 'its name' });
}
const busy = sqliteError(5);
const busySnapshot = sqliteError(517);
const fsyncFailed = sqliteError(1034);
const diskFull = sqliteError(13);
const malformed = sqliteError(11);

describe('what an error of SQLite means', () => {
  it('a failed fsync while committing leaves open whether it was done; a failed write before does not', () => {
    assert.equal(toFailure(fsyncFailed, 'commit').code, 'unknown');
    assert.equal(toFailure(fsyncFailed, 'writing').code, 'unavailable');
  });

  it('a full disk and a busy file are known to have stored nothing, whenever they come', () => {
    for (const during of ['writing', 'commit'] as const) {
      assert.equal(toFailure(diskFull, during).code, 'full');
      assert.equal(toFailure(busy, during).code, 'unavailable');
    }
    assert.ok(isBusy(busy) && isBusy(busySnapshot) && !isBusy(diskFull) && !isBusy(new Error('other')));
  });

  it('a malformed file is damaged to whoever reads', () => {
    assert.equal(toFailure(malformed, 'reading').code, 'damaged');
    assert.equal(toFailure(malformed, 'writing').code, 'unavailable');
  });

  it('is told by its name and number, and never by its message', () => {
    assert.equal(toFailure(fsyncFailed, 'commit').detail, 'its name (1034)');
    assert.equal(toFailure(new TypeError('of Ida Testesen'), 'reading').detail, 'TypeError');
    assert.equal(toFailure('of Ida Testesen', 'reading').detail, 'string');
  });
});

describe('a transaction that fails at its last step', () => {
  it('is unknown to everybody in it, is not repeated, and stands in nobody’s way', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database);
    const prepare = database.prepare.bind(database);
    const commits: sinon.SinonStub[] = [];
    sinon.stub(database, 'prepare').callsFake((sql) => {
      const statement = prepare(sql);
      if (sql === 'COMMIT') commits.push(sinon.stub(statement, 'run').onFirstCall().throws(fsyncFailed).callThrough());
      return statement;
    });
    const writer = new Writer(database);
    const replies = writer.run([
      [1, ['append', 'K7F3XQ', 1, '{}']],
      [2, ['append', 'BBBBBB', 1, '{}']],
    ]);
    const failure = { code: 'unknown', detail: 'its name (1034)' };
    assert.deepEqual(replies, [
      [1, null, failure],
      [2, null, failure],
    ]);
    assert.equal(commits[0]?.callCount, 1);
    assert.deepEqual(writer.run([[3, ['append', 'K7F3XQ', 1, '{}']]]), [[3, true]]);
    database.close();
  });
});

describe('a file of which a part has been overwritten', () => {
  it('is reported as damaged and not read as something else', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'vejviser.db');
    const store = await openSqliteStore({ path });
    for (let version = 1; version <= 40; version++) {
      await store.append(textCommit('K7F3XQ', version, 'x'.repeat(2000)));
    }
    await store.close();
    const file = await open(path, 'r+');
    const { size } = await file.stat();
    // From the sixth page of 4 KB on: the file opens, and what is in it is gone.
    await file.write(Buffer.alloc(size - 5 * 4096, 0xab), 0, size - 5 * 4096, 5 * 4096);
    await file.close();
    const again = await openSqliteStore({ path });
    await assert.rejects(again.read('K7F3XQ', 1), { name: 'StoreError', code: 'damaged' });
    await again.close();
    await folder.remove();
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openForReading, openForWriting } from '../../../storage/sqlite/database.ts';
import type { WriterRequest } from '../../../storage/sqlite/protocol.ts';
import { Writer } from '../../../storage/sqlite/writer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the writer', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let database: DatabaseSync;
  let writer: Writer;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'vejviser.db');
    database = openForWriting({ path, busyTimeoutMs: 100 });
    writer = new Writer(database);
  });
  afterEach(async () => {
    database.close();
    await folder.remove();
  });

  const run = (...requests: WriterRequest[]) => writer.run(requests.map((request, n) => [n, request] as const));
  const answers = (...requests: WriterRequest[]) => run(...requests).map(([, value]) => value);

  it('answers what comes together in its order, each by its own result', () => {
    const replies = answers(
      ['append', 'K7F3XQ', 1, '{}'],
      ['append', 'K7F3XQ', 1, '{}'],
      ['append', 'K7F3XQ', 2, '{}'],
      ['eraseStream', 'K7F3XQ'],
      ['append', 'K7F3XQ', 1, '{}'],
      ['delete', 'p', 'k', undefined],
      ['ping'],
    );
    assert.deepEqual(replies, [true, false, true, 2, true, false, true]);
  });

  it('carries out any number of calls, in groups', () => {
    const requests = Array.from({ length: 1500 }, (_, n): WriterRequest => ['append', `P${n}`, 1, '{}']);
    assert.ok(answers(...requests).every((value) => value === true));
    assert.equal(database.prepare('SELECT count(*) AS n FROM commits').get()?.n, 1500);
  });

  it('waits long for a file that another process holds once, and then hardly, until a write gets through', () => {
    database.exec('PRAGMA busy_timeout = 700');
    writer = new Writer(database);
    const other = new DatabaseSync(path);
    const waitMs = (): number => {
      const startMs = performance.now();
      run(['append', 'K7F3XQ', 1, '{}']);
      return performance.now() - startMs;
    };
    other.exec('BEGIN IMMEDIATE');
    assert.ok(waitMs() >= 690);
    assert.ok(waitMs() < 500);
    writer.tidy();
    assert.ok(waitMs() < 500);
    other.exec('ROLLBACK');
    assert.deepEqual(answers(['append', 'K7F3XQ', 1, '{}']), [true]);
    other.exec('BEGIN IMMEDIATE');
    assert.ok(waitMs() >= 690, 'and long again');
    other.close();
  });

  it('shows nothing of a group to others before all of it is stored', () => {
    const other = openForReading({ path, busyTimeoutMs: 100 });
    const count = other.prepare('SELECT count(*) AS n FROM commits');
    const seen: unknown[] = [];
    database.function('look', () => {
      seen.push(count.get()?.n);
      return null;
    });
    database.exec('CREATE TEMP TRIGGER look AFTER INSERT ON commits BEGIN SELECT look(); END');
    run(['append', 'K7F3XQ', 1, '{}'], ['append', 'K7F3XQ', 2, '{}'], ['append', 'K7F3XQ', 3, '{}']);
    assert.deepEqual(seen, [0, 0, 0]);
    assert.equal(count.get()?.n, 3);
    other.close();
  });

  it('is untidy after a deletion or a replacement, and not after what only adds', () => {
    run(['append', 'K7F3XQ', 1, '{}'], ['put', 'p', 'k', '{}', { absent: true }]);
    assert.equal(writer.untidy, false);
    for (const request of [
      ['put', 'p', 'k', '1', { any: true }],
      ['delete', 'p', 'k', undefined],
      ['eraseStream', 'K7F3XQ'],
    ] satisfies WriterRequest[]) {
      run(request);
      assert.equal(writer.untidy, true);
      writer.tidy();
      assert.equal(writer.untidy, false);
    }
  });

  it('tidies away what was deleted from the file and from its log', async () => {
    const found = async () =>
      (await Promise.all([path, `${path}-wal`].map((name) => readFile(name)))).some((bytes) =>
        bytes.includes('Ida Testesen'),
      );
    run(['put', 'subjects', 'K7F3XQ', '"Ida Testesen"', { absent: true }]);
    run(['delete', 'subjects', 'K7F3XQ', undefined]);
    assert.ok(await found());
    writer.tidy();
    assert.ok(!(await found()));
  });

  it('stays untidy while another reads, waits not long for it, and can be tidied after', () => {
    run(['put', 'p', 'k', '"secret"', { absent: true }]);
    const other = new DatabaseSync(path);
    other.exec('BEGIN; SELECT * FROM documents');
    run(['delete', 'p', 'k', undefined]);
    const before = performance.now();
    writer.tidy();
    assert.ok(performance.now() - before < 1000);
    assert.equal(writer.untidy, true);
    assert.deepEqual(answers(['append', 'K7F3XQ', 1, '{}']), [true], 'writing goes on');
    other.exec('COMMIT');
    other.close();
    writer.tidy();
    assert.equal(writer.untidy, false);
  });
});

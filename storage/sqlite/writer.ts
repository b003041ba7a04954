import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isBusy, toFailure } from './failure.ts';
import { FileRestoredError, generationReader } from './generation.ts';
import type { Call, Given, PutCondition, Reply, WriterRequest } from './protocol.ts';

/** Calls in one transaction. Enough for a disk's pace; few enough that the first does not wait long for the last. */
const largestGroup = 512;
/**
 * Once another process has held the file for as long as a write waits, the next ones wait only this long, until one gets
 * through: those behind them want their answer too, and each would come later than the one before.
 */
const heldTimeoutMs = 200;

/**
 * Carries out writes on one connection. What has arrived together is committed together: one fsync for all of it. A conflict of
 * one is that one's own result and never disturbs the others.
 */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #generation: () => number;
  readonly #opened: number;
  #lastFailed = false;
  #isHeld = false;
  #erased = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = prepareAll(database);
    this.#generation = generationReader(database);
    this.#opened = this.#generation();
  }

  /** Whether something was deleted or replaced whose old text may still stand in the log: {@link tidy} is due. */
  get untidy(): boolean {
    return this.#erased;
  }

  /** The answers to some calls, in their order; everything that they report as stored is on the disk. */
  run(calls: readonly Call<WriterRequest>[]): Reply[] {
    const replies: Reply[] = [];
    for (let start = 0; start < calls.length; ) {
      const scrubAt = calls.findIndex(([, [name]], index) => index >= start && name === 'scrub');
      const end = Math.min(start + largestGroup, scrubAt === -1 ? calls.length : scrubAt);
      if (end > start) replies.push(...this.#runGroup(calls.slice(start, end)));
      const [id] = calls[end] ?? [];
      const isScrub = end === scrubAt && id !== undefined;
      if (isScrub) replies.push(this.#scrubAlone(id));
      start = isScrub ? end + 1 : end;
    }
    return replies;
  }

  #scrubAlone(id: number): Reply {
    try {
      return [id, this.scrub()];
    } catch (error) {
      return [id, null, toFailure(error, 'writing')];
    }
  }

  /**
   * Moves everything from the log into the file and empties the log, so that what was erased is nowhere. Gives up at once when
   * another process is at work; the log is then emptied another time.
   */
  tidy(): void {
    this.#wait(50);
    try {
      if (this.#statements.checkpoint.get()?.busy === 0) this.#erased = false;
    } catch {
      // Still untidy: it is tried again, and everything committed is safe in the log meanwhile.
    } finally {
      this.#waitAsUsual();
    }
  }

  /**
   * Writes the file anew, page by page from what is in it, and empties the log. `secure_delete` overwrites what is deleted where it
   * stands; but when pages are merged and split, copies stay behind in the free parts of other pages, and go only with this.
   * False when another process was at work.
   */
  scrub(): boolean {
    this.#erased = true;
    try {
      this.#database.exec('VACUUM');
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
    this.tidy();
    return !this.#erased;
  }

  #waitAsUsual(): void {
    const { busyTimeoutMs } = this.#statements;
    this.#wait(this.#isHeld ? Math.min(heldTimeoutMs, busyTimeoutMs) : busyTimeoutMs);
  }

  #wait(busyTimeoutMs: number): void {
    this.#database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  }

  #noteHeld(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.#waitAsUsual();
  }

  #runGroup(calls: readonly Call<WriterRequest>[]): Reply[] {
    let committing = false;
    try {
      this.#statements.begin.run();
      this.#checkGeneration();
      const replies = calls.map(([id, request]): Reply => [id, this.#perform(request)]);
      committing = true;
      this.#statements.commit.run();
      this.#lastFailed = false;
      this.#noteHeld(false);
      return replies;
    } catch (error) {
      // A failed COMMIT may leave the transaction open; whatever the error, nothing of it may linger.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      const failure = toFailure(error, committing ? 'commit' : 'writing');
      this.#lastFailed = true;
      this.#noteHeld(isBusy(error));
      // One that fails by itself (too large for what is left, say) must not take the others with it.
      const together = calls.length > 1 && failure.code !== 'unknown' && !isBusy(error);
      if (together) return calls.flatMap((call) => this.#runGroup([call]));
      return calls.map(([id]): Reply => [id, null, failure]);
    }
  }

  /** Inside the transaction: nobody can restore the file between this look and what is written. */
  #checkGeneration(): void {
    if (this.#generation() !== this.#opened) throw new FileRestoredError();
  }

  #perform(request: WriterRequest): Given {
    const { append, eraseStream, remove, removeExact, probe } = this.#statements;
    switch (request[0]) {
      case 'append':
        return append.run(request[1], request[2], request[3]).changes === 1;
      case 'put':
        return this.#put(request[1], request[2], request[3], request[4]);
      case 'eraseStream':
        this.#erased = true;
        return Number(eraseStream.run(request[1]).changes);
      case 'delete': {
        const [, partition, key, etag] = request;
        this.#erased = true;
        const { changes } = etag === undefined ? remove.run(partition, key) : removeExact.run(partition, key, etag);
        return changes === 1;
      }
      case 'ping':
        // After a failure only a real write tells whether writing works again; otherwise the lock alone says enough.
        if (this.#lastFailed) probe.run();
        return true;
      case 'scrub':
        throw new Error('not inside a transaction');
    }
  }

  #put(partition: string, key: string, body: string, condition: PutCondition): string | null {
    const { insert, upsert, replace } = this.#statements;
    const etag = randomUUID();
    if ('absent' in condition) return insert.run(partition, key, body, etag).changes === 1 ? etag : null;
    this.#erased = true;
    if ('any' in condition) upsert.run(partition, key, body, etag);
    else if (replace.run(body, etag, partition, key, condition.etag).changes !== 1) return null;
    return etag;
  }
}

function prepareAll(database: DatabaseSync) {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  const insertDocument =
    'INSERT INTO documents (partition, key, body, etag) VALUES (?, ?, ?, ?) ON CONFLICT (partition, key)';
  return {
    busyTimeoutMs: Number(prepare('PRAGMA busy_timeout').get()?.timeout),
    // IMMEDIATE takes the one lock for writing at the start, where waiting for another process is possible.
    begin: prepare('BEGIN IMMEDIATE'),
    commit: prepare('COMMIT'),
    append: prepare(
      'INSERT INTO commits (pathway, version, body) VALUES (?, ?, ?) ON CONFLICT (pathway, version) DO NOTHING',
    ),
    eraseStream: prepare('DELETE FROM commits WHERE pathway = ?'),
    insert: prepare(`${insertDocument} DO NOTHING`),
    upsert: prepare(`${insertDocument} DO UPDATE SET body = excluded.body, etag = excluded.etag`),
    replace: prepare('UPDATE documents SET body = ?, etag = ? WHERE partition = ? AND key = ? AND etag = ?'),
    remove: prepare('DELETE FROM documents WHERE partition = ? AND key = ?'),
    removeExact: prepare('DELETE FROM documents WHERE partition = ? AND key = ? AND etag = ?'),
    probe: prepare('UPDATE probe SET times = times + 1'),
    checkpoint: prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
  };
}

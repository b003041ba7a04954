import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openForWriting } from './database.ts';
import { beginGeneration } from './generation.ts';
import { countsOf, looksWhole, type StoreCounts } from './whole-file.ts';

/**
 * `missing`: there is no such copy. `damaged`: it is no store, or not whole. `newer`: a newer program has made it. `held`: another
 * program has held the store for longer than we wait.
 */
export type RestoreProblem = 'missing' | 'damaged' | 'newer' | 'held';

export type RestoreResult = { readonly counts: StoreCounts } | { readonly problem: RestoreProblem };

export interface Restore {
  /** The copy that {@link backupSqlite} has made. It is not changed. */
  readonly from: string;
  /** The store's file; made when it is not there. */
  readonly to: string;
  /** Does to the copy what must be done before any of it is seen: it is handed the path of a file of its own. */
  readonly prepare: (path: string) => Promise<void>;
  readonly busyTimeoutMs?: number;
}

/**
 * Puts a copy in the place of everything that a SQLite store holds, in one transaction: killed at any moment, the store holds
 * what it held before, or what was restored. A program that has the store open is refused every call from then on, and must be
 * started anew: what it has in memory belongs to what was there before.
 */
export async function restoreSqlite({ from, to, prepare, busyTimeoutMs = 5000 }: Restore): Promise<RestoreResult> {
  const [source, target] = [resolve(from), resolve(to)];
  if (!existsSync(source)) return { problem: 'missing' };
  if (!looksWhole(source)) return { problem: 'damaged' };
  const copy = `${target}.restoring`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  removeStore(copy);
  try {
    copyFileSync(source, copy, constants.COPYFILE_EXCL);
    chmodSync(copy, 0o600);
    if (!migrated(copy, busyTimeoutMs)) return { problem: 'newer' };
    await prepare(copy);
    const counts = countsOf(copy);
    if (!counts) return { problem: 'damaged' };
    return replaceAll(target, copy, busyTimeoutMs) ? { counts } : { problem: 'held' };
  } finally {
    removeStore(copy);
  }
}

/** Brings the copy's tables up to date. False when they are ahead of this program. */
function migrated(copy: string, busyTimeoutMs: number): boolean {
  try {
    openForWriting({ path: copy, busyTimeoutMs }).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_NEWER_SCHEMA') return false;
    throw error;
  }
}

function replaceAll(target: string, copy: string, busyTimeoutMs: number): boolean {
  const database = openForWriting({ path: target, busyTimeoutMs });
  try {
    database.prepare('ATTACH ? AS copy').run(copy);
    if (!begin(database)) return false;
    database.exec('DELETE FROM main.commits; DELETE FROM main.documents');
    database.exec('INSERT INTO main.commits SELECT * FROM copy.commits ORDER BY sequence');
    database.exec('INSERT INTO main.documents SELECT * FROM copy.documents');
    beginGeneration(database);
    database.exec('COMMIT');
    database.exec('DETACH copy');
    tidy(database);
    return true;
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
    database.close();
  }
}

function begin(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
}

/** What was there before goes from the file and from its log; when somebody reads at this moment, with the next scrubbing. */
function tidy(database: DatabaseSync): void {
  try {
    database.exec('VACUUM');
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  } catch {
    // Everything that was restored is committed.
  }
}

function removeStore(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

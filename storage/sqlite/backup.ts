import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { countsOf, looksWhole, type StoreCounts } from './whole-file.ts';

/** `missing`: there is nothing to copy. `exists`: a file is there already, and is left alone. `damaged`: the copy is not whole. */
export type BackupProblem = 'missing' | 'exists' | 'damaged';

export type BackupResult = { readonly counts: StoreCounts } | { readonly problem: BackupProblem };

/**
 * Copies a SQLite store into a new file, as it is at one moment, whoever reads and writes meanwhile. Nothing is in the copy that
 * has been deleted. The file appears under its name only when all of it is on the disk; until then it is called `….part`.
 * https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export function backupSqlite(from: string, to: string, busyTimeoutMs = 5000): BackupResult {
  const [source, target] = [resolve(from), resolve(to)];
  if (!existsSync(source)) return { problem: 'missing' };
  if (existsSync(target)) return { problem: 'exists' };
  const part = `${target}.part`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  rmSync(part, { force: true });
  // Made beforehand and empty, so that it is never there for anybody else.
  closeSync(openSync(part, 'wx', 0o600));
  try {
    copyInto(source, part, busyTimeoutMs);
    const counts = looksWhole(part) ? countsOf(part) : undefined;
    if (!counts) return { problem: 'damaged' };
    sync(part);
    return publish(part, target) ? { counts } : { problem: 'exists' };
  } finally {
    rmSync(part, { force: true });
  }
}

function copyInto(source: string, part: string, busyTimeoutMs: number): void {
  const database = new DatabaseSync(source, { timeout: busyTimeoutMs });
  try {
    database.prepare('VACUUM INTO ?').run(part);
  } finally {
    database.close();
  }
}

/** Gives the file its name unless one of that name has come meanwhile. */
function publish(part: string, target: string): boolean {
  try {
    linkSync(part, target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  sync(dirname(target));
  return true;
}

/** Waits until a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

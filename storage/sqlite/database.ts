import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FileRestoredError, generationOf } from './generation.ts';
import type { ThreadData } from './protocol.ts';
import { migrate } from './schema.ts';

/** Only the account that runs the program may read what is kept about young people. */
const folderMode = 0o700;
const fileMode = 0o600;

/**
 * Opens the file for writing, and makes it and its folder when missing. Write-ahead log, so that readers and the writer do not
 * wait for each other; `synchronous = FULL`, so that what is committed is on the disk; `secure_delete`, so that what is erased
 * is overwritten and not only forgotten.
 */
export function openForWriting(data: Omit<ThreadData, 'role'>): DatabaseSync {
  const { path, busyTimeoutMs, maxPages } = data;
  mkdirSync(dirname(path), { recursive: true, mode: folderMode });
  // SQLite gives its log files the mode of the main file, so it is enough to make this one.
  closeSync(openSync(path, 'a', fileMode));
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database);
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
    checkGeneration(database, data);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens the file, which must be there, for reading only. */
export function openForReading(data: Pick<ThreadData, 'path' | 'busyTimeoutMs' | 'generation'>): DatabaseSync {
  const database = new DatabaseSync(data.path, { timeout: data.busyTimeoutMs, readOnly: true });
  try {
    checkGeneration(database, data);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkGeneration(database: DatabaseSync, { generation }: Pick<ThreadData, 'generation'>): void {
  if (generation !== undefined && generationOf(database) !== generation) throw new FileRestoredError();
}

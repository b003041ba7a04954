import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/**
 * Which of its lives a file is in: another number after each restore. What a program that was running meanwhile has in memory
 * belongs to the life before, and nothing of it may be written on top of what was restored. Kept in the header's number for
 * applications, which is read without touching a table and changes with the transaction that restores.
 */
export function generationOf(database: DatabaseSync): number {
  return generationReader(database)();
}

/** The same, for whoever asks often. */
export function generationReader(database: DatabaseSync): () => number {
  const statement = database.prepare('PRAGMA application_id');
  return () => Number(statement.get()?.application_id);
}

/** Begins a new life; inside the transaction that puts in what was restored. */
export function beginGeneration(database: DatabaseSync): void {
  const before = generationOf(database);
  let next = before;
  while (next === before) next = randomInt(1, 2 ** 31 - 1);
  database.exec(`PRAGMA application_id = ${next}`);
}

/** The file was restored while it was open: whoever opened it before must be started anew. */
export class FileRestoredError extends Error {
  override readonly name = 'FileRestoredError';
  readonly code = 'ERR_FILE_RESTORED';
}

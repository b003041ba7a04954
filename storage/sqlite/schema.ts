import type { DatabaseSync } from 'node:sqlite';

/**
 * Each entry brings the file from the version of its place in the list to the next; `user_version` holds how many have been
 * applied. An entry that has been released is never changed: what comes next is a new entry.
 */
const migrations: readonly string[] = [
  `CREATE TABLE commits (
     -- AUTOINCREMENT: a number is never given twice, even after an erasure, so that nobody who reads changes misses one.
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     pathway TEXT NOT NULL,
     version INTEGER NOT NULL,
     body TEXT NOT NULL,
     UNIQUE (pathway, version)
   ) STRICT;
   CREATE TABLE documents (
     partition TEXT NOT NULL,
     key TEXT NOT NULL,
     body TEXT NOT NULL,
     etag TEXT NOT NULL,
     PRIMARY KEY (partition, key)
   ) STRICT, WITHOUT ROWID;
   -- One row that is written to find out whether writing works again.
   CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), times INTEGER NOT NULL) STRICT;
   INSERT INTO probe VALUES (1, 0);`,
];

/**
 * Brings the file's tables up to date, whoever else opens it at the same time. Refuses a file that a newer program has brought
 * further than this one knows.
 */
export function migrate(database: DatabaseSync, steps: readonly string[] = migrations): void {
  if (versionOf(database) === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again inside: another process may have migrated while we waited.
    const from = versionOf(database);
    if (from > steps.length) throw new NewerSchemaError();
    for (const step of steps.slice(from)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The file was written by a newer program. */
class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
  readonly code = 'ERR_NEWER_SCHEMA';
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** How much is in a store. */
export interface StoreCounts {
  readonly pathways: number;
  readonly commits: number;
  readonly documents: number;
}

/** Whether a file is a store of Vejviser, and every page of it can be read and fits the others. */
export function looksWhole(path: string): boolean {
  if (!existsSync(path)) return false;
  return withFile(path, false, (database) => {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const names = new Set(tables.map(({ name }) => name));
    if (!names.has('commits') || !names.has('documents')) return false;
    const found = database.prepare('PRAGMA integrity_check(1)').get();
    return found?.integrity_check === 'ok';
  });
}

/** How much is in a file; undefined when it cannot be read. */
export function countsOf(path: string): StoreCounts | undefined {
  return withFile(path, undefined, (database) => {
    const row = database
      .prepare(
        `SELECT (SELECT count(DISTINCT pathway) FROM commits) AS pathways,
                (SELECT count(*) FROM commits) AS commits,
                (SELECT count(*) FROM documents) AS documents`,
      )
      .get();
    return {
      pathways: Number(row?.pathways),
      commits: Number(row?.commits),
      documents: Number(row?.documents),
    };
  });
}

function withFile<T>(path: string, otherwise: T, look: (database: DatabaseSync) => T): T {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    return look(database);
  } catch {
    return otherwise;
  } finally {
    database?.close();
  }
}

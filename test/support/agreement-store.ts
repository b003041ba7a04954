import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { PathwayEvent } from '../../services/pathway/events.ts';
import type { Store } from '../../storage/ports.ts';
import { toSortKey } from '../../storage/sort-key.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import type { PathwayBench } from './domain.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A commit as it lies in the file: what somebody sees there who opens it with any SQLite program. */
const row = z.object({
  s: z.number(),
  c: z.string(),
  t: z.string(),
  b: z.string(),
  v: z.string(),
  e: z.array(z.record(z.string(), z.unknown())),
});
export type Row = z.infer<typeof row>;

/** A store on disk that somebody can get at behind the program's back. */
export class OpenStore {
  readonly path: string;
  readonly store: Store;
  readonly #remove: () => Promise<void>;

  private constructor(path: string, store: Store, remove: () => Promise<void>) {
    this.path = path;
    this.store = store;
    this.#remove = remove;
  }

  /** With the streams of these pathways in it. */
  static async with(...benches: readonly PathwayBench[]): Promise<OpenStore> {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'vejviser.sqlite');
    const store = await openSqliteStore({ path });
    for (const { commits } of benches) for (const commit of commits) await store.append(commit);
    return new OpenStore(path, store, folder.remove);
  }

  /** One that is there already, and that somebody else closes. */
  static at(path: string, store: Store): OpenStore {
    return new OpenStore(path, store, async () => undefined);
  }

  /** The version of the commit in which the pathway's n-th event of a type lies, the first unless told. */
  find(pathwayId: string, type: PathwayEvent['type'], nth = 1): number {
    let found = 0;
    for (const { version, body } of this.#rows(pathwayId))
      for (const event of body.e) if (event.type === type && ++found === nth) return version;
    throw new Error(`there is no ${type} ${nth}`);
  }

  /** A commit as it lies there. */
  read(pathwayId: string, version: number): Row {
    const found = this.#rows(pathwayId).find((one) => one.version === version);
    if (!found) throw new Error(`there is no commit ${version}`);
    return found.body;
  }

  /** Puts something else in a commit's place. */
  change(pathwayId: string, version: number, change: (body: Row) => unknown): void {
    const body = JSON.stringify(change(this.read(pathwayId, version)));
    this.#sql('UPDATE commits SET body = ? WHERE pathway = ? AND version = ?', body, toSortKey(pathwayId), version);
  }

  /** Puts a commit behind the last one. */
  add(pathwayId: string, body: Row): number {
    const version = this.#rows(pathwayId).length + 1;
    const json = JSON.stringify(body);
    this.#sql('INSERT INTO commits (pathway, version, body) VALUES (?, ?, ?)', toSortKey(pathwayId), version, json);
    return version;
  }

  /** Takes a commit out. */
  remove(pathwayId: string, version: number): void {
    this.#sql('DELETE FROM commits WHERE pathway = ? AND version = ?', toSortKey(pathwayId), version);
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.#remove();
  }

  #rows(pathwayId: string): { version: number; body: Row }[] {
    const database = new DatabaseSync(this.path);
    const found = database
      .prepare('SELECT version, body FROM commits WHERE pathway = ? ORDER BY version')
      .all(toSortKey(pathwayId));
    database.close();
    return found.map(({ version, body }) => ({ version: Number(version), body: row.parse(JSON.parse(String(body))) }));
  }

  #sql(statement: string, ...values: (string | number)[]): void {
    const database = new DatabaseSync(this.path);
    database.prepare(statement).run(...values);
    database.close();
  }
}

import { resolve } from 'node:path';
import type { Commit } from '../../services/pathway/events.ts';
import {
  type AppendResult,
  type ChangePage,
  type DocumentPage,
  type Found,
  type KeptStore,
  type Precondition,
  type StoredDocument,
  StoreError,
} from '../ports.ts';
import { fromSortKey, toSortKey } from '../sort-key.ts';
import { checkUnbroken, parseStoredCommit, parseStoredJson, toJsonText, toStoredCommit } from '../stored-commit.ts';
import type { DocumentRow, PutCondition, ThreadData } from './protocol.ts';
import { Thread } from './thread.ts';

/** How long a write waits for another process before it is refused as `unavailable`. */
const busyTimeoutMs = 5000;
const defaultPageSize = 100;

export interface SqliteOptions extends Partial<Omit<ThreadData, 'role' | 'path'>> {
  /** The file; it and its folder are made when missing. Several processes may use the same one. */
  readonly path: string;
}

/** Opens the store in a file. Rejects with a {@link StoreError} that names what SQLite or the system said. */
export async function openSqliteStore({ path, ...options }: SqliteOptions): Promise<KeptStore> {
  const data = { path: resolve(path), busyTimeoutMs, ...options };
  const writer = new Thread({ ...data, role: 'writer' });
  await writer.open();
  const { generation } = writer;
  // Started by the first read: the file must be there by then, and starting gets quicker.
  const readers = () => new Thread({ ...data, role: 'reader', ...(generation === undefined ? {} : { generation }) });
  return new SqliteStore(writer, readers);
}

/** The store in one SQLite file, through a thread that writes and a thread that reads. */
class SqliteStore implements KeptStore {
  readonly #writer: Thread;
  readonly #reader: Thread;
  readonly #newReader: () => Thread;

  constructor(writer: Thread, newReader: () => Thread) {
    this.#writer = writer;
    this.#reader = newReader();
    this.#newReader = newReader;
  }

  async append(commit: Commit): Promise<AppendResult> {
    const body = JSON.stringify(toStoredCommit(commit));
    const stored = await this.#writer.call(['append', toSortKey(commit.pathwayId), commit.version, body]);
    return stored ? 'appended' : 'conflict';
  }

  async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    const rows = await this.#reader.call(['read', toSortKey(pathwayId), fromVersion]);
    const commits = rows.map(([version, body]) => parseStoredCommit(pathwayId, version, parseStoredJson(body)));
    return checkUnbroken(pathwayId, fromVersion, commits);
  }

  /** The position is the number of the last change; a text that is none begins anew, which leaves nothing out. */
  async changesSince(position: string | undefined, limit: number): Promise<ChangePage> {
    const from = /^\d{1,15}$/.test(position ?? '') ? Number(position) : 0;
    const { changes, sequence, more } = await this.#reader.call(['changesSince', from, limit]);
    const named = changes.map(({ pathwayId, version }) => ({ pathwayId: fromSortKey(pathwayId), version }));
    return { changes: named, position: String(sequence), more };
  }

  eraseStream(pathwayId: string): Promise<number> {
    return this.#writer.call(['eraseStream', toSortKey(pathwayId)]);
  }

  async get(partition: string, id: string): Promise<StoredDocument | undefined> {
    const row = await this.#reader.call(['get', toSortKey(partition), toSortKey(id)]);
    return row === null ? undefined : toDocument(row);
  }

  async put(partition: string, id: string, body: unknown, precondition: Precondition) {
    const json = JSON.stringify(body);
    if (json === undefined) throw new TypeError('a document is JSON');
    const etag = await this.#writer.call(['put', toSortKey(partition), toSortKey(id), json, toCondition(precondition)]);
    return etag === null ? 'conflict' : { etag };
  }

  async list(partition: string, options: { limit?: number; next?: string } = {}): Promise<DocumentPage> {
    const limit = options.limit ?? defaultPageSize;
    const after = options.next ?? '';
    // One more than asked for tells whether a further page is worth a call.
    const rows = await this.#reader.call(['list', toSortKey(partition), after, limit + 1]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { documents: page.map(toDocument), ...(rows.length > limit && last ? { next: last[0] } : {}) };
  }

  delete(partition: string, id: string, etag?: string): Promise<boolean> {
    return this.#writer.call(['delete', toSortKey(partition), toSortKey(id), etag]);
  }

  /** In a thread of its own: it reads the whole file, and no click waits for it. */
  async search(text: string): Promise<Found> {
    const searcher = this.#newReader();
    try {
      const { documents, commits } = await searcher.call(['search', toSortKey(text), toJsonText(text)]);
      return {
        documents: documents.map(([partition, key]) => ({ partition: fromSortKey(partition), id: fromSortKey(key) })),
        commits: commits.map(({ pathwayId, version }) => ({ pathwayId: fromSortKey(pathwayId), version })),
      };
    } finally {
      await searcher.close();
    }
  }

  async scrub(): Promise<'done' | 'busy'> {
    return (await this.#writer.call(['scrub'])) ? 'done' : 'busy';
  }

  async ping(): Promise<void> {
    await this.#writer.call(['ping']);
  }

  async close(): Promise<void> {
    // The writer last: whoever closes the file last moves the log into it.
    await this.#reader.close();
    await this.#writer.close();
  }
}

function toDocument([key, body, etag]: DocumentRow): StoredDocument {
  return { id: fromSortKey(key), body: parseStoredJson(body), etag };
}

function toCondition(precondition: Precondition): PutCondition {
  if (precondition === 'absent') return { absent: true };
  if (precondition === 'any') return { any: true };
  return { etag: precondition.etag };
}

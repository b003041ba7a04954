import { type Commit, commit as commitSchema } from '../../services/pathway/events.ts';
import type {
  AppendResult,
  ChangePage,
  DocumentPage,
  Found,
  KeptStore,
  Precondition,
  StoredDocument,
} from '../../storage/ports.ts';

const defaultPageSize = 100;

/**
 * The store's ports in memory, for tests that need a store and not an engine. Keeps JSON and not objects, so that a test
 * cannot pass by sharing one. Passes the engines' contract suite.
 */
export class MemoryStore implements KeptStore {
  /** How often each method was asked, for tests that count reads and writes. */
  readonly calls = { append: 0, read: 0, changesSince: 0, get: 0, put: 0, list: 0, delete: 0 };
  readonly #streams = new Map<string, string[]>();
  readonly #log: { pathwayId: string; version: number }[] = [];
  readonly #partitions = new Map<string, Map<string, { json: string; etag: string }>>();
  #etags = 0;

  async append(commit: Commit): Promise<AppendResult> {
    this.calls.append++;
    const stream = this.#streams.get(commit.pathwayId) ?? [];
    if (commit.version !== stream.length + 1) return 'conflict';
    this.#streams.set(commit.pathwayId, [...stream, JSON.stringify(commit)]);
    this.#log.push({ pathwayId: commit.pathwayId, version: commit.version });
    return 'appended';
  }

  async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    this.calls.read++;
    const stream = this.#streams.get(pathwayId) ?? [];
    return stream.slice(Math.max(0, fromVersion - 1)).map((json) => commitSchema.parse(JSON.parse(json)));
  }

  async changesSince(position: string | undefined, limit: number): Promise<ChangePage> {
    this.calls.changesSince++;
    const from = /^\d+$/.test(position ?? '') ? Number(position) : 0;
    const changes = this.#log.slice(from, from + limit).filter(({ pathwayId }) => this.#streams.has(pathwayId));
    const next = Math.min(from + limit, this.#log.length);
    return { changes, position: String(next), more: next < this.#log.length };
  }

  async eraseStream(pathwayId: string): Promise<number> {
    const count = this.#streams.get(pathwayId)?.length ?? 0;
    this.#streams.delete(pathwayId);
    return count;
  }

  async get(partition: string, id: string): Promise<StoredDocument | undefined> {
    this.calls.get++;
    const stored = this.#partitions.get(partition)?.get(id);
    return stored && { id, body: JSON.parse(stored.json), etag: stored.etag };
  }

  async put(partition: string, id: string, body: unknown, precondition: Precondition) {
    this.calls.put++;
    const documents = this.#partitions.get(partition) ?? new Map<string, { json: string; etag: string }>();
    const stored = documents.get(id);
    if (precondition === 'absent' && stored) return 'conflict' as const;
    if (typeof precondition === 'object' && stored?.etag !== precondition.etag) return 'conflict' as const;
    const etag = `e${++this.#etags}`;
    documents.set(id, { json: JSON.stringify(body), etag });
    this.#partitions.set(partition, documents);
    return { etag };
  }

  async list(partition: string, options: { limit?: number; next?: string } = {}): Promise<DocumentPage> {
    this.calls.list++;
    const { limit = defaultPageSize, next } = options;
    const ids = [...(this.#partitions.get(partition)?.keys() ?? [])]
      .sort()
      .filter((id) => next === undefined || id > next);
    const page = ids.slice(0, limit);
    const documents = page.flatMap((id) => this.#document(partition, id));
    const last = page.at(-1);
    return ids.length > page.length && last !== undefined ? { documents, next: last } : { documents };
  }

  async delete(partition: string, id: string, etag?: string): Promise<boolean> {
    this.calls.delete++;
    const stored = this.#partitions.get(partition)?.get(id);
    if (!stored || (etag !== undefined && etag !== stored.etag)) return false;
    return this.#partitions.get(partition)?.delete(id) ?? false;
  }

  async search(text: string): Promise<Found> {
    const needle = JSON.stringify(text).slice(1, -1);
    const documents = [...this.#partitions].flatMap(([partition, stored]) =>
      [...stored]
        .filter(([id, { json }]) => partition.includes(text) || id.includes(text) || json.includes(needle))
        .map(([id]) => ({ partition, id })),
    );
    const commits = [...this.#streams].flatMap(([pathwayId, stream]) =>
      stream.flatMap((json, index) =>
        pathwayId.includes(text) || json.includes(needle) ? [{ pathwayId, version: index + 1 }] : [],
      ),
    );
    return { documents, commits };
  }

  async scrub(): Promise<'done'> {
    return 'done';
  }

  async ping(): Promise<void> {}
  async close(): Promise<void> {}

  /** Everything in a partition, for a test to look at. */
  contents(partition: string): Record<string, unknown> {
    const documents = this.#partitions.get(partition) ?? new Map<string, { json: string; etag: string }>();
    return Object.fromEntries([...documents].sort().map(([id, { json }]) => [id, JSON.parse(json)]));
  }

  /** Names of the partitions that hold something. */
  partitions(): string[] {
    return [...this.#partitions].filter(([, documents]) => documents.size > 0).map(([name]) => name);
  }

  #document(partition: string, id: string): StoredDocument[] {
    const stored = this.#partitions.get(partition)?.get(id);
    return stored ? [{ id, body: JSON.parse(stored.json), etag: stored.etag }] : [];
  }
}

import type { Commit } from '../../../services/pathway/events.ts';
import type { AppendResult, Precondition, Store } from '../../../storage/ports.ts';

/** A call of the store, with the bytes of what it wrote. */
export interface StoreCall {
  readonly method: 'append' | 'read' | 'changesSince' | 'eraseStream' | 'get' | 'put' | 'list' | 'delete';
  readonly partition: string;
  readonly bytes: number;
}

const writing: ReadonlySet<StoreCall['method']> = new Set(['append', 'eraseStream', 'put', 'delete']);

/** A store that notes what is asked of it and leaves the work to the real one. */
export class CountingStore implements Store {
  readonly #store: Store;
  calls: StoreCall[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** How many of the calls since the last {@link clear} were reads, and how many writes. */
  get counts(): { reads: number; writes: number } {
    const writes = this.calls.filter(({ method }) => writing.has(method)).length;
    return { reads: this.calls.length - writes, writes };
  }

  clear(): void {
    this.calls = [];
  }

  append(commit: Commit): Promise<AppendResult> {
    this.#note('append', commit.pathwayId, commit);
    return this.#store.append(commit);
  }

  read(pathwayId: string, fromVersion: number) {
    this.#note('read', pathwayId);
    return this.#store.read(pathwayId, fromVersion);
  }

  changesSince(position: string | undefined, limit: number) {
    this.#note('changesSince', '');
    return this.#store.changesSince(position, limit);
  }

  eraseStream(pathwayId: string): Promise<number> {
    this.#note('eraseStream', pathwayId);
    return this.#store.eraseStream(pathwayId);
  }

  get(partition: string, id: string) {
    this.#note('get', partition);
    return this.#store.get(partition, id);
  }

  put(partition: string, id: string, body: unknown, precondition: Precondition) {
    this.#note('put', partition, body);
    return this.#store.put(partition, id, body, precondition);
  }

  list(partition: string, options?: { limit?: number; next?: string }) {
    this.#note('list', partition);
    return this.#store.list(partition, options);
  }

  delete(partition: string, id: string, etag?: string): Promise<boolean> {
    this.#note('delete', partition);
    return this.#store.delete(partition, id, etag);
  }

  ping(): Promise<void> {
    return this.#store.ping();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #note(method: StoreCall['method'], partition: string, body?: unknown): void {
    this.calls.push({ method, partition, bytes: body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body)) });
  }
}

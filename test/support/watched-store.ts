import type { Commit } from '../../services/pathway/events.ts';
import { type AppendResult, type ChangePage, type EventStore, StoreError } from '../../storage/ports.ts';

/**
 * What happens to one append:
 * - `fine`: it is carried out and answered;
 * - `lost`: it is carried out, and the answer is lost;
 * - `never`: it is not carried out, and nobody can tell;
 * - `late`: it is carried out, but only after the next read (a write that was given up and arrives all the same);
 * - `refused`: it is not carried out, and the store says so.
 */
export type Mishap = 'fine' | 'lost' | 'never' | 'late' | 'refused';

/** A store between a caller and an engine, which counts, and does to each append what it is told. */
export class WatchedStore implements EventStore {
  readonly #store: EventStore;
  readonly #mishaps: Mishap[] = [];
  readonly #reads: boolean[] = [];
  readonly #late: Commit[] = [];
  /** What was tried to be appended, in order. */
  readonly tried: Commit[] = [];
  reads = 0;

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** What happens to the next appends, one after the other; everything after them is fine. */
  next(...mishaps: Mishap[]): void {
    this.#mishaps.push(...mishaps);
  }

  /** Whether each of the next reads is answered; everything after them is. */
  nextReads(...answered: boolean[]): void {
    this.#reads.push(...answered);
  }

  /** Begins to count anew. */
  reset(): void {
    this.tried.length = 0;
    this.reads = 0;
  }

  async append(commit: Commit): Promise<AppendResult> {
    this.tried.push(commit);
    const mishap = this.#mishaps.shift() ?? 'fine';
    if (mishap === 'late') this.#late.push(commit);
    if (mishap === 'refused') throw new StoreError('unavailable');
    if (mishap === 'late' || mishap === 'never') throw new StoreError('unknown');
    const result = await this.#store.append(commit);
    if (mishap === 'lost') throw new StoreError('unknown');
    return result;
  }

  async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    this.reads++;
    if (this.#reads.shift() === false) throw new StoreError('unavailable');
    const found = await this.#store.read(pathwayId, fromVersion);
    for (const commit of this.#late.splice(0)) await this.#store.append(commit);
    return found;
  }

  changesSince(position: string | undefined, limit: number): Promise<ChangePage> {
    return this.#store.changesSince(position, limit);
  }

  eraseStream(pathwayId: string): Promise<number> {
    return this.#store.eraseStream(pathwayId);
  }
}

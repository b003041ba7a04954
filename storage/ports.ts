import type { Commit } from '../services/pathway/events.ts';

/**
 * The two ports of the store. Every engine passes the same suite (`test/contract/`). Nothing here is about a young person
 * in particular: an engine stores and finds, and never reads what it stores.
 */

/** What an append came to. `conflict`: somebody else has created that version; nothing was stored. */
export type AppendResult = 'appended' | 'conflict';

export interface Change {
  readonly pathwayId: string;
  readonly version: number;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Where to go on. Later pages may bring a change again, and never leave one out. */
  readonly position: string;
  /** Whether another page may be had at once. */
  readonly more: boolean;
}

/** Streams of commits, one per pathway. */
export interface EventStore {
  /** Creates the commit as the next of its stream, durably before it resolves. Throws {@link StoreError} when it is not known to be stored. */
  append(commit: Commit): Promise<AppendResult>;
  /** The stream's commits from a version on, in order and without a gap, each parsed. Empty when there is none. */
  read(pathwayId: string, fromVersion: number): Promise<Commit[]>;
  /** What was committed since a position (`undefined`: from the beginning), at most about `limit` changes. */
  changesSince(position: string | undefined, limit: number): Promise<ChangePage>;
  /** Removes a whole stream for good; resolves to the number of commits removed. */
  eraseStream(pathwayId: string): Promise<number>;
}

export interface StoredDocument {
  readonly id: string;
  readonly body: unknown;
  /** Changes with every put. */
  readonly etag: string;
}

/** What must be true for a put: nothing there yet, exactly this one there, or anything. */
export type Precondition = 'absent' | 'any' | { readonly etag: string };

export interface DocumentPage {
  readonly documents: readonly StoredDocument[];
  /** Hand it in again for the following page; absent on the last. */
  readonly next?: string;
}

/** Small documents, found by partition and id. Both may hold any characters; bodies are JSON. */
export interface DocumentStore {
  get(partition: string, id: string): Promise<StoredDocument | undefined>;
  /** Resolves to the new etag, or to `conflict` when the precondition does not hold. */
  put(partition: string, id: string, body: unknown, precondition: Precondition): Promise<{ etag: string } | 'conflict'>;
  /**
   * A partition's documents in pages, ordered by id as JavaScript compares texts. (Ids of more than some 800 characters that
   * begin alike may come in any order among themselves.)
   */
  list(partition: string, options?: { limit?: number; next?: string }): Promise<DocumentPage>;
  /** Resolves to whether it was there (and, with an etag, was that one). */
  delete(partition: string, id: string, etag?: string): Promise<boolean>;
}

export interface Store extends EventStore, DocumentStore {
  /** Rejects when the store cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Where a document is. */
export interface Place {
  readonly partition: string;
  readonly id: string;
}

/** Where a text was found: documents of which partition, id or body has it, and commits of which pathway or body has it. */
export interface Found {
  readonly documents: readonly Place[];
  readonly commits: readonly Change[];
}

/** What is done with the whole store, and rarely: both read all of it. */
export interface Upkeep {
  /** Where a text stands, exactly as it was written. For what is erased, to know that nothing of it is left. */
  search(text: string): Promise<Found>;
  /**
   * Takes away what an engine still keeps of what has been deleted or replaced. `busy`: others were at work, and something may
   * be left; to be asked again later.
   */
  scrub(): Promise<'done' | 'busy'>;
}

/** A store with its upkeep: what an engine opens. */
export interface KeptStore extends Store, Upkeep {}

/** The store did not do what it was asked, or it is not known whether it did. Carries no content. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** `unknown`: a write may or may not have happened. `unavailable`: it did not. `full`: no room. `damaged`: what was read is no commit. */
  readonly code: 'unknown' | 'unavailable' | 'full' | 'damaged';
  constructor(code: StoreError['code'], options?: ErrorOptions) {
    super(`store: ${code}`, options);
    this.code = code;
  }
}

/** The store is not set up as it must be. The message is a sentence for whoever operates it, and holds no content. */
export class StoreSetupError extends Error {
  override readonly name = 'StoreSetupError';
}

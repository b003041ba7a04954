import type { Change, StoreError } from '../ports.ts';

/**
 * What the event loop and the two database threads say to each other. Everything that has come together is sent as one message,
 * since a message costs more than what is in it. Keys are escaped (`storage/sort-key.ts`), bodies are JSON texts.
 */

/** A document as the threads hand it over: key, body, etag. */
export type DocumentRow = readonly [key: string, body: string, etag: string];

/** `absent` and `any` as in the port; else the etag that must be there. */
export type PutCondition = { readonly absent: true } | { readonly any: true } | { readonly etag: string };

/** Every call, its arguments and what it gives. */
interface WriterCalls {
  /** Whether it was stored; false is a conflict. */
  append: { args: [pathway: string, version: number, body: string]; gives: boolean };
  eraseStream: { args: [pathway: string]; gives: number };
  /** The new etag; null is a conflict. */
  put: { args: [partition: string, key: string, body: string, condition: PutCondition]; gives: string | null };
  delete: { args: [partition: string, key: string, etag: string | undefined]; gives: boolean };
  ping: { args: []; gives: true };
  /** Whether the file was written anew and the log emptied. Not in a transaction, so it travels alone. */
  scrub: { args: []; gives: boolean };
}
interface ReaderCalls {
  /** Versions and bodies, in order. */
  read: { args: [pathway: string, fromVersion: number]; gives: (readonly [version: number, body: string])[] };
  changesSince: {
    args: [sequence: number, limit: number];
    gives: { changes: Change[]; sequence: number; more: boolean };
  };
  get: { args: [partition: string, key: string]; gives: DocumentRow | null };
  /** At most `limit` documents after a key. */
  list: { args: [partition: string, afterKey: string, limit: number]; gives: DocumentRow[] };
  /** Where a text stands: as a key would have it, and as JSON has it. */
  search: {
    args: [inKeys: string, inBodies: string];
    gives: { documents: (readonly [partition: string, key: string])[]; commits: Change[] };
  };
}
type Requests<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends { args: infer Args extends unknown[] } ? readonly [Name, ...Args] : never;
}[keyof Calls];
/** What is asked: the call's name and its arguments. */
export type WriterRequest = Requests<WriterCalls>;
export type ReaderRequest = Requests<ReaderCalls>;
export type ThreadRequest = WriterRequest | ReaderRequest;
/** What a request gives. */
export type Gives<R extends ThreadRequest> = (WriterCalls & ReaderCalls)[R[0]]['gives'];
export type Given = (WriterCalls & ReaderCalls)[keyof (WriterCalls & ReaderCalls)]['gives'];

/** A request under the number to which its answer belongs. */
export type Call<R extends ThreadRequest = ThreadRequest> = readonly [id: number, request: R];

/** Why a call failed. `detail` is SQLite's own name for it and quotes nothing. */
export interface Failure {
  readonly code: StoreError['code'];
  readonly detail: string;
}
/** The answer to one call. */
export type Reply<Value = Given> = readonly [id: number, value: Value, failure?: Failure];

/** What a thread sends: that it is open, that it could not open, or answers. */
export type FromThread<Value = Given> =
  | { readonly ready: true; readonly generation: number }
  | { readonly failed: Failure }
  | { readonly replies: readonly Reply<Value>[] };
/** What a thread is sent: calls, or that it may end. */
export type ToThread<R extends ThreadRequest = ThreadRequest> = readonly Call<R>[] | 'close';

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly role: 'writer' | 'reader';
  readonly path: string;
  /** How long to wait for another process that writes to the same file. */
  readonly busyTimeoutMs: number;
  /** The file may have at most so many pages of 4 KB; beyond, writes are refused as `full`. */
  readonly maxPages?: number;
  /** Which of the file's lives this is (`generation.ts`). Absent: the one that is found. */
  readonly generation?: number;
}

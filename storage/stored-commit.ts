import { z } from 'zod';
import { type Commit, commit as commitSchema } from '../services/pathway/events.ts';
import { eventLayout, upcast } from '../services/pathway/upcast.ts';
import { StoreError } from './ports.ts';

/**
 * A commit as both engines keep it, without what is its key already (pathway and version). Short names: Cosmos DB charges by
 * the size of a document, and a claim must stay under 1 KB.
 */
export interface StoredCommit {
  /** Layout of the events, see `services/pathway/upcast.ts`. */
  readonly s: number;
  /** commandId */
  readonly c: string;
  /** at */
  readonly t: string;
  /** by */
  readonly b: string;
  /** via */
  readonly v: Commit['via'];
  readonly e: Commit['events'];
}

const envelope = z.object({
  s: z.number(),
  c: z.unknown(),
  t: z.unknown(),
  b: z.unknown(),
  v: z.unknown(),
  e: z.unknown(),
});

/** What is written for a commit. */
export function toStoredCommit(commit: Commit): StoredCommit {
  return { s: eventLayout, c: commit.commandId, t: commit.at, b: commit.by, v: commit.via, e: commit.events };
}

/** The commit behind what was read under its key. Throws {@link StoreError} `damaged` when it is none. */
export function parseStoredCommit(pathwayId: string, version: number, stored: unknown): Commit {
  const parsed = envelope.safeParse(stored);
  const upcasted = parsed.success ? upcast(parsed.data.s, parsed.data.e) : undefined;
  if (!parsed.success || !upcasted) throw damaged(pathwayId, version);
  const { c: commandId, t: at, b: by, v: via } = parsed.data;
  const commit = commitSchema.safeParse({ pathwayId, version, commandId, at, by, via, events: upcasted.events });
  if (!commit.success) throw damaged(pathwayId, version);
  return commit.data;
}

/**
 * Makes sure that commits follow each other without a gap, beginning with `fromVersion`. A stream with a hole is damaged: what
 * follows the hole must not be taken for the present state.
 */
export function checkUnbroken(pathwayId: string, fromVersion: number, commits: readonly Commit[]): Commit[] {
  const gap = commits.findIndex((commit, index) => commit.version !== Math.max(fromVersion, 1) + index);
  if (gap !== -1) throw damaged(pathwayId, Math.max(fromVersion, 1) + gap);
  return [...commits];
}

/** JSON as it was stored. Throws {@link StoreError} `damaged` when it is none. */
export function parseStoredJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's message quotes what it read, so it goes no further than this line.
    throw new StoreError('damaged', { cause: new Error(cause instanceof SyntaxError ? 'not JSON' : 'not readable') });
  }
}

/** A text as it stands inside of JSON that was written by us. */
export function toJsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Where it is broken, in ids only. */
function damaged(pathwayId: string, version: number): StoreError {
  return new StoreError('damaged', { cause: new Error(`pathway ${pathwayId}, version ${version}`) });
}

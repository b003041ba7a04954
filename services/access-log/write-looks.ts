import { type DocumentStore, StoreError } from '../../storage/ports.ts';
import { isOutsider } from '../policy.ts';
import {
  dayOfLooks,
  dayOfReader,
  isGlance,
  type Look,
  looksId,
  looksPartition,
  readerPartition,
  withLooks,
} from './look.ts';

/** Each lost round means that another process has written, so more than there are processes are hardly ever needed. */
const maxRounds = 50;

/** One viewer's looks of one day into one pathway. */
export interface LookBatch {
  readonly pathwayId: string;
  readonly viewer: string;
  readonly day: string;
  readonly looks: readonly Look[];
}

/** Looks put together as they are kept. */
export function batchesOf(looks: readonly Look[], dayOf: (at: string) => string): LookBatch[] {
  const batches = new Map<string, LookBatch & { readonly looks: Look[] }>();
  for (const look of looks) {
    const { pathwayId, viewer } = look;
    const day = dayOf(look.at);
    const key = JSON.stringify([pathwayId, viewer, day]);
    const batch = batches.get(key) ?? { pathwayId, viewer, day, looks: [] };
    batch.looks.push(look);
    batches.set(key, batch);
  }
  return [...batches.values()];
}

/**
 * Puts a batch on record: in what is kept of the pathway, and in what is kept of the reader. Resolves to how many pathways the
 * reader has looked into that day; undefined for somebody who is none of the staff,
 * and for what they have not opened.
 */
export async function writeBatch(documents: DocumentStore, batch: LookBatch): Promise<number | undefined> {
  const { pathwayId, viewer, day, looks } = batch;
  await change(documents, looksPartition(pathwayId), looksId(day, viewer), (stored) => {
    const seen = stored === undefined ? [] : dayOfLooks.parse(stored).seen;
    return { viewer, day, seen: withLooks(seen, looks) };
  });
  const opened = looks.filter(({ what }) => !isGlance(what)).length;
  if (!isStaff(viewer) || opened === 0) return undefined;
  let count = 0;
  await change(documents, readerPartition(viewer), day, (stored) => {
    const pathways = stored === undefined ? {} : dayOfReader.parse(stored).pathways;
    const next = { ...pathways, [pathwayId]: (pathways[pathwayId] ?? 0) + opened };
    count = Object.keys(next).length;
    return { pathways: next };
  });
  return count;
}

/** A person of the staff directory: neither somebody on a page of their own, nor an account that nobody knows. */
function isStaff(viewer: string): boolean {
  return !isOutsider(viewer) && !viewer.includes(':');
}

async function change(
  documents: DocumentStore,
  partition: string,
  id: string,
  next: (stored: unknown) => unknown,
): Promise<void> {
  for (let round = 0; round < maxRounds; round++) {
    const stored = await documents.get(partition, id);
    const precondition = stored ? { etag: stored.etag } : 'absent';
    if ((await documents.put(partition, id, next(stored?.body), precondition)) !== 'conflict') return;
  }
  throw new StoreError('unavailable');
}

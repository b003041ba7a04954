import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';

const partition = 'checkpoint';
const checkpoint = z.object({ position: z.string() });

/** How far the changes have been dealt with for a purpose, for good; undefined: from the beginning. */
export async function loadCheckpoint(documents: DocumentStore, purpose: string): Promise<string | undefined> {
  const stored = await documents.get(partition, purpose);
  return stored && checkpoint.parse(stored.body).position;
}

/**
 * Notes that everything up to this position has been dealt with. Several processes may note theirs: the one that is further
 * back only has some changes dealt with again.
 */
export async function saveCheckpoint(documents: DocumentStore, purpose: string, position: string): Promise<void> {
  await documents.put(partition, purpose, { position }, 'any');
}

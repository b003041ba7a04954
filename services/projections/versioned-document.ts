import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';

/** A derived document carries the version of the pathway that it was made from. */
const versioned = z.looseObject({ version: z.number().int() });

/** Stores a derived document unless one of a newer version is there. Doing it twice, or late, does no harm. */
export async function putVersioned(
  documents: DocumentStore,
  partition: string,
  id: string,
  body: { readonly version: number },
): Promise<void> {
  for (;;) {
    const stored = await documents.get(partition, id);
    if (stored && versioned.parse(stored.body).version > body.version) return;
    const precondition = stored ? { etag: stored.etag } : 'absent';
    if ((await documents.put(partition, id, body, precondition)) !== 'conflict') return;
  }
}

/** Removes a derived document unless it was made from a newer version than this. */
export async function deleteVersioned(
  documents: DocumentStore,
  partition: string,
  id: string,
  version: number,
): Promise<void> {
  for (;;) {
    const stored = await documents.get(partition, id);
    if (!stored || versioned.parse(stored.body).version > version) return;
    if (await documents.delete(partition, id, stored.etag)) return;
  }
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { instant } from '../pathway/events.ts';

/** Where it is kept that something was erased; each id is a tombstone. Nothing in it tells what it was. */
export const erasedPartition = 'erased';

/**
 * That a pathway was erased: which one, only somebody can tell who knows both its code and the command that opened it. The command is
 * in it because a code may be given again, to somebody else, whom no old list may erase.
 */
export function tombstoneOf(pathwayId: string, opening: string): string {
  const text = JSON.stringify(['vejviser-erased-1', pathwayId, opening]);
  return createHash('sha256').update(text).digest('base64url');
}

/** The name in place of an erased pathway's code in what is kept of it for its own time. */
export function namelessName(tombstone: string): string {
  return `#${tombstone.slice(0, 22)}`;
}

/** That it was done, when, and how much it was. Names nothing and nobody. */
export const erasureProof = z.object({
  beganAt: instant,
  /** When everything was gone, as far as a search of the whole store can tell. Absent while it goes on. */
  erasedAt: instant.optional(),
  /** When the store had scrubbed itself of what deletions leave behind. */
  scrubbedAt: instant.optional(),
  commits: z.number().int().nonnegative().default(0),
  documents: z.number().int().nonnegative().default(0),
  posts: z.number().int().nonnegative().default(0),
  /** Documents and commits of other pathways in which somebody has written the code: they are not ours to change. */
  mentions: z.number().int().nonnegative().default(0),
  /** Who looked at it is kept for its own time, under a name that tells nothing. */
  keepsLooks: z.boolean().default(false),
});
export type ErasureProof = z.infer<typeof erasureProof>;

/** The proof behind a tombstone, with its etag; undefined where nothing of that name was erased. */
export async function loadProof(
  documents: DocumentStore,
  tombstone: string,
): Promise<{ readonly proof: ErasureProof; readonly etag: string } | undefined> {
  const stored = await documents.get(erasedPartition, tombstone);
  return stored && { proof: erasureProof.parse(stored.body), etag: stored.etag };
}

/** Every proof, by tombstone. */
export async function allProofs(documents: DocumentStore): Promise<Map<string, ErasureProof>> {
  const proofs = new Map<string, ErasureProof>();
  let next: string | undefined;
  do {
    const page = await documents.list(erasedPartition, next === undefined ? {} : { next });
    for (const { id, body } of page.documents) proofs.set(id, erasureProof.parse(body));
    next = page.next;
  } while (next !== undefined);
  return proofs;
}

/** Changes a proof, or makes it. */
export async function changeProof(
  documents: DocumentStore,
  tombstone: string,
  change: (proof: ErasureProof | undefined) => ErasureProof,
): Promise<void> {
  for (;;) {
    const stored = await loadProof(documents, tombstone);
    const precondition = stored ? { etag: stored.etag } : 'absent';
    const put = await documents.put(erasedPartition, tombstone, change(stored?.proof), precondition);
    if (put !== 'conflict') return;
  }
}

import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { instant } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';

/** Where the pathways are noted that are closed and not erased; each id is the pathway's. So nobody has to look through all. */
export const closedPathwaysPartition = 'closed-pathways';
const note = z.object({ closedAt: instant, version: z.number().int() });

/**
 * Notes that a pathway is closed, or is no longer. To be told of each state that is newer than those before; late, twice, and from
 * several processes at once does no harm: whoever erases looks at the pathway itself.
 */
export async function noteClosed(documents: DocumentStore, state: PathwayState): Promise<void> {
  for (;;) {
    const stored = await documents.get(closedPathwaysPartition, state.id);
    if (stored && note.parse(stored.body).version > state.version) return;
    const isWanted = state.closed !== undefined;
    if (isWanted ? stored && note.parse(stored.body).closedAt === state.closed?.at : !stored) return;
    if (!state.closed) {
      if (await documents.delete(closedPathwaysPartition, state.id, stored?.etag)) return;
      continue;
    }
    const body = { closedAt: state.closed.at, version: state.version };
    const precondition = stored ? { etag: stored.etag } : 'absent';
    if ((await documents.put(closedPathwaysPartition, state.id, body, precondition)) !== 'conflict') return;
  }
}

/** The pathways that are noted as closed; those alone that were closed at such an instant, where it is asked for. */
export async function* closedPathways(
  documents: DocumentStore,
  isWanted: (closedAt: string) => boolean = () => true,
): AsyncGenerator<string> {
  let next: string | undefined;
  do {
    const page = await documents.list(closedPathwaysPartition, next === undefined ? {} : { next });
    for (const { id, body } of page.documents) if (isWanted(note.parse(body).closedAt)) yield id;
    next = page.next;
  } while (next !== undefined);
}

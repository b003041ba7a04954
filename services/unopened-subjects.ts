import type { DocumentStore, EventStore } from '../storage/ports.ts';
import { subjectsPartition } from './subjects.ts';

/** A young person's name under a pathway's code. */
export interface KeptSubject {
  readonly pathwayId: string;
  readonly etag: string;
}

/**
 * From the moment at which a name is stored until its pathway is opened, or the process is dead: a name that has been without
 * a pathway for so long will never have one (`openNewPathway`). In milliseconds.
 */
const crashWindowMs = 60_000;

/** Every name that is kept now; the name itself is not looked at. */
export async function keptSubjects(store: DocumentStore): Promise<KeptSubject[]> {
  const found: KeptSubject[] = [];
  let next: string | undefined;
  do {
    const page = await store.list(subjectsPartition, next === undefined ? {} : { next });
    for (const { id, etag } of page.documents) found.push({ pathwayId: id, etag });
    next = page.next;
  } while (next !== undefined);
  return found;
}

/**
 * Removes those names of which no pathway knows, also not when nobody can be about to open it any more: left by a process that
 * died in between. Resolves to how many.
 */
export async function removeUnopened(
  store: EventStore & DocumentStore,
  subjects: readonly KeptSubject[],
  wait: (ms: number) => Promise<void>,
): Promise<number> {
  if (subjects.length === 0) return 0;
  await wait(crashWindowMs);
  let count = 0;
  for (const { pathwayId, etag } of subjects)
    if ((await store.read(pathwayId, 1)).length === 0 && (await store.delete(subjectsPartition, pathwayId, etag)))
      count++;
  return count;
}

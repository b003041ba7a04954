import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { instant } from '../pathway/events.ts';

/** Where it is kept which pathways are being erased, and how far it has come; each id is the pathway's. It goes last. */
export const erasuresPartition = 'erasures';

/** What must be done, in this order. Each step may be interrupted and done again. */
export const erasureSteps = ['access', 'list', 'rooms', 'stream', 'documents', 'lookAgain'] as const;
export type ErasureStep = (typeof erasureSteps)[number];

export const erasurePlan = z.object({
  tombstone: z.string(),
  /** When the pathway's last event was stored: from then on nobody can do anything with it. */
  beganAt: instant,
  /** The steps that are done, with when. */
  done: z.partialRecord(z.enum(erasureSteps), instant),
  commits: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
  posts: z.number().int().nonnegative(),
  /** It was erased before, and came back with an old copy of the store: there is nothing to wait for. */
  again: z.boolean().optional(),
  /** Why it does not go on: the step, and what is in its way. Codes alone. */
  stuck: z.string().optional(),
  /** What the administrators were last told of. */
  toldOf: z.string().optional(),
});
export type ErasurePlan = z.infer<typeof erasurePlan>;

export interface StoredPlan {
  readonly pathwayId: string;
  readonly plan: ErasurePlan;
}

export async function loadPlan(documents: DocumentStore, pathwayId: string): Promise<ErasurePlan | undefined> {
  const stored = await documents.get(erasuresPartition, pathwayId);
  return stored && erasurePlan.parse(stored.body);
}

/** Every erasure that is not over. */
export async function allPlans(documents: DocumentStore): Promise<StoredPlan[]> {
  const found: StoredPlan[] = [];
  let next: string | undefined;
  do {
    const page = await documents.list(erasuresPartition, next === undefined ? {} : { next });
    for (const { id, body } of page.documents) found.push({ pathwayId: id, plan: erasurePlan.parse(body) });
    next = page.next;
  } while (next !== undefined);
  return found;
}

/** Begins a plan; one that is there stays as it is. */
export async function beginPlan(
  documents: DocumentStore,
  pathwayId: string,
  begin: Pick<ErasurePlan, 'tombstone' | 'beganAt' | 'again'>,
): Promise<void> {
  // What came back is in the list already, and its rooms were taken down.
  const done = begin.again ? { access: begin.beganAt, list: begin.beganAt, rooms: begin.beganAt } : {};
  const plan: ErasurePlan = { ...begin, done, commits: 0, documents: 0, posts: 0 };
  await documents.put(erasuresPartition, pathwayId, plan, 'absent');
}

/**
 * Notes how far it has come. Two processes at one plan do the same things; what each has done is added up, and a plan that the other
 * has ended stays ended.
 */
export async function notePlan(
  documents: DocumentStore,
  pathwayId: string,
  change: (plan: ErasurePlan) => ErasurePlan,
): Promise<ErasurePlan | undefined> {
  for (;;) {
    const stored = await documents.get(erasuresPartition, pathwayId);
    if (!stored) return undefined;
    const next = change(erasurePlan.parse(stored.body));
    if ((await documents.put(erasuresPartition, pathwayId, next, { etag: stored.etag })) !== 'conflict') return next;
  }
}

export async function endPlan(documents: DocumentStore, pathwayId: string): Promise<void> {
  await documents.delete(erasuresPartition, pathwayId);
}

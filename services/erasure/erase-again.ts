import type { DateTime } from 'luxon';
import type { KeptStore } from '../../storage/ports.ts';
import { allPathways } from '../all-pathways.ts';
import { toInstant } from '../clock.ts';
import { loadSubject, subjectsPartition } from '../subjects.ts';
import { eraseDocuments } from './erase-documents.ts';
import type { ErasedList } from './erased-list.ts';
import { allPlans, beginPlan, type ErasurePlan, endPlan, erasuresPartition, notePlan } from './erasure-plan.ts';
import { allProofs, changeProof, namelessName, tombstoneOf } from './tombstone.ts';

export interface EraseAgain {
  readonly store: KeptStore;
  /** What was erased, as it is known outside of the store. */
  readonly list: ErasedList;
  readonly now: DateTime;
  readonly keepLooksDays: number;
}

/** What came of it. `left`: kinds of partitions in which something is left that nobody knows what to do with. */
export interface ErasedAgain {
  readonly pathways: number;
  readonly left: readonly string[];
}

/**
 * Erases what a store holds although it was erased before: an old copy of it was put back. Looks at nothing when the store knows all that
 * the list knows, as it does at every other start. To be done before anybody sees anything of it; may be interrupted and done again.
 */
export async function eraseAgain(options: EraseAgain): Promise<ErasedAgain> {
  const { store, list, now } = options;
  const at = toInstant(now);
  const missing = await missingIn(store, list);
  if (missing.size > 0)
    // First, and of all: once a stream and a name are gone, nobody could tell any more which pathway it was.
    for (const [pathwayId, tombstone] of await thoseBack(store, missing))
      await beginPlan(store, pathwayId, { tombstone, beganAt: at, again: true });
  const back = (await allPlans(store)).filter(({ plan }) => plan.again);
  const left = new Set<string>();
  const settled = new Set(missing);
  for (const { pathwayId, plan } of back) {
    settled.add(plan.tombstone);
    const unknown = await eraseOne(options, pathwayId, plan);
    for (const kind of unknown) left.add(kind);
    if (unknown.length > 0) settled.delete(plan.tombstone);
  }
  const isScrubbed = back.length === 0 || (await store.scrub()) === 'done';
  for (const tombstone of settled)
    await changeProof(store, tombstone, (proof) => ({
      ...nothing,
      beganAt: at,
      ...proof,
      erasedAt: at,
      ...(isScrubbed ? { scrubbedAt: at } : {}),
    }));
  return { pathways: back.length, left: [...left].sort() };
}

async function eraseOne(
  { store, now, keepLooksDays }: EraseAgain,
  pathwayId: string,
  { tombstone, beganAt }: ErasurePlan,
): Promise<readonly string[]> {
  const commits = await store.eraseStream(pathwayId);
  const { erased, mentions, unknown } = await eraseDocuments(store, {
    pathwayId,
    name: namelessName(tombstone),
    now,
    keepLooksDays,
    except: ({ partition }) => partition === erasuresPartition,
  });
  await changeProof(store, tombstone, (proof) => ({
    ...nothing,
    beganAt,
    ...proof,
    commits: (proof?.commits ?? 0) + commits,
    documents: (proof?.documents ?? 0) + erased,
    mentions,
    keepsLooks: true,
  }));
  // The plan stays with what nobody knows what to do with: a later program may know.
  if (unknown.length > 0)
    await notePlan(store, pathwayId, (plan) => ({ ...plan, stuck: `documents ${unknown.join(' ')}` }));
  else await endPlan(store, pathwayId);
  return unknown;
}

/** What the list knows to be erased, and the store does not; without what is being erased in this very store. */
async function missingIn(store: KeptStore, list: ErasedList): Promise<ReadonlySet<string>> {
  const known = await allProofs(store);
  const going = new Set((await allPlans(store)).map(({ plan }) => plan.tombstone));
  return new Set([...list.all()].filter((one) => known.get(one)?.erasedAt === undefined && !going.has(one)));
}

const nothing = { commits: 0, documents: 0, posts: 0, mentions: 0, keepsLooks: false };

/** The pathways behind these tombstones that are in the store, by their stream, or by a name that stands without one. */
async function thoseBack(store: KeptStore, missing: ReadonlySet<string>): Promise<Map<string, string>> {
  const back = new Map<string, string>();
  const look = (pathwayId: string, opening: string | undefined): void => {
    const tombstone = opening === undefined ? '' : tombstoneOf(pathwayId, opening);
    if (missing.has(tombstone)) back.set(pathwayId, tombstone);
  };
  for await (const ids of allPathways(store)) for (const id of ids) look(id, (await store.read(id, 1))[0]?.commandId);
  let next: string | undefined;
  do {
    const page = await store.list(subjectsPartition, next === undefined ? {} : { next });
    for (const { id } of page.documents) look(id, (await loadSubject(store, id))?.commandId);
    next = page.next;
  } while (next !== undefined);
  return back;
}

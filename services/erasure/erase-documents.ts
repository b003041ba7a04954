import type { DateTime } from 'luxon';
import type { DocumentStore, KeptStore, Place } from '../../storage/ports.ts';
import { outliveWithoutName } from '../access-log/keep-looks.ts';
import { looksPartition } from '../access-log/look.ts';
import { isAbout, names, pruned, renamed } from './mentions.ts';
import { type ErasureRule, kindNameOf, kindOf } from './partitions.ts';

/** What erasing needs to know besides the pathway. */
export interface Erasing {
  readonly pathwayId: string;
  /** What stands in the pathway's place in what is kept of it for its own time. */
  readonly name: string;
  readonly now: DateTime;
  /** How long it is kept who looked at what. */
  readonly keepLooksDays: number;
  /** Documents of the erasure itself, which go last. */
  readonly except: (place: Place) => boolean;
}

/** What is left of a pathway in a store. */
export interface Remains {
  /** Documents that have gone, or from which it was taken. */
  readonly erased: number;
  /** Documents and commits of others in which somebody has written its code. */
  readonly mentions: number;
  /** Kinds of partitions in which something of it is left, and nobody knows what to do with it. */
  readonly unknown: readonly string[];
}

/** Each round takes away what the search has found; more than a few mean that somebody puts it back. */
const maxRounds = 5;

/**
 * Takes a pathway out of every document of the store: not out of those that it should have, but out of all that a search for its code
 * finds. May be interrupted anywhere and done again. What it has left, it says.
 */
export async function eraseDocuments(store: KeptStore, erasing: Erasing): Promise<Remains> {
  let erased = 0;
  for (let round = 1; ; round++) {
    const { documents, commits } = await store.search(erasing.pathwayId);
    const found = documents.filter((place) => !erasing.except(place));
    const unknown = new Set<string>();
    let mentions = commits.filter(({ pathwayId }) => pathwayId !== erasing.pathwayId).length;
    let changed = 0;
    for (const place of found) {
      const done = await eraseOne(store, place, erasing);
      if (done === 'erased') changed++;
      else if (done === 'mention') mentions++;
      else if (done === 'unknown') unknown.add(kindNameOf(place.partition));
    }
    erased += changed;
    if (changed === 0 || round === maxRounds) return { erased, mentions, unknown: [...unknown].sort() };
  }
}

type Done = 'erased' | 'gone' | 'mention' | 'unknown';

async function eraseOne(documents: DocumentStore, place: Place, erasing: Erasing): Promise<Done> {
  const { pathwayId } = erasing;
  const rule = kindOf(place.partition)?.erase;
  const isKey = names(place.partition, pathwayId) || names(place.id, pathwayId);
  if (rule === undefined || rule === 'none')
    return isKey || (await isIn(documents, place, pathwayId)) ? 'unknown' : 'gone';
  if (rule === 'outlive') return outlive(documents, erasing);
  if (rule !== 'delete') return change(documents, place, erasing, rule);
  if (isKey) return (await documents.delete(place.partition, place.id)) ? 'erased' : 'gone';
  const stored = await documents.get(place.partition, place.id);
  if (!stored) return 'gone';
  // In a text that somebody has typed, of another pathway.
  if (!isAbout(stored.body, pathwayId)) return 'mention';
  return (await documents.delete(place.partition, place.id, stored.etag)) ? 'erased' : 'gone';
}

async function isIn(documents: DocumentStore, { partition, id }: Place, pathwayId: string): Promise<boolean> {
  const stored = await documents.get(partition, id);
  return stored !== undefined && JSON.stringify(stored.body).includes(pathwayId);
}

/** All of the partition at once: the first document that is found of it takes the others along. */
async function outlive(documents: DocumentStore, { pathwayId, name, now, keepLooksDays }: Erasing): Promise<Done> {
  const { documents: before } = await documents.list(looksPartition(pathwayId), { limit: 1 });
  if (before.length === 0) return 'gone';
  await outliveWithoutName(documents, pathwayId, name, now, keepLooksDays);
  return 'erased';
}

async function change(
  documents: DocumentStore,
  { partition, id }: Place,
  { pathwayId, name }: Erasing,
  rule: Exclude<ErasureRule, 'delete' | 'none' | 'outlive'>,
): Promise<Done> {
  for (;;) {
    const stored = await documents.get(partition, id);
    if (!stored) return 'gone';
    const body = rule === 'prune' ? pruned(stored.body, pathwayId) : renamed(stored.body, pathwayId, name);
    if (JSON.stringify(body) === JSON.stringify(stored.body)) return 'unknown';
    if ((await documents.put(partition, id, body, { etag: stored.etag })) !== 'conflict') return 'erased';
  }
}

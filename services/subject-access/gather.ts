import { z } from 'zod';
import type { KeptStore } from '../../storage/ports.ts';
import type { AccessLog } from '../access-log/access-log.ts';
import { looksAt } from '../access-log/looks-of.ts';
import { type Clock, toInstant } from '../clock.ts';
import { isAbout, names } from '../erasure/mentions.ts';
import { kindNameOf, kindOf } from '../erasure/partitions.ts';
import { entriesOf, type JournalEntry } from '../journal/journal-entry.ts';
import { foldAll } from '../pathway/fold.ts';
import { type AccountSources, accountOf, headOf, peopleIn } from '../records/account-of.ts';
import { loadSubject } from '../subjects.ts';
import { audiences } from '../young-access/access-document.ts';
import { loadAccess } from '../young-access/access-store.ts';
import { sharedWith } from './shared-with.ts';
import { accessFormat, type SubjectAccess } from './subject-access.ts';
import { Withheld } from './withheld.ts';

export interface GatherOptions {
  readonly store: KeptStore;
  readonly clock: Clock;
  readonly sources: Omit<AccountSources, 'name'>;
  /** That it was handed out is on record before it is. */
  readonly log: Pick<AccessLog, 'noteNow'>;
}

/** Why nothing is handed out. `incomplete`: there is something of which nobody has said whether it may be handed out. */
export type GatherProblem = 'unknown' | 'beingErased' | 'incomplete';

export type Gathered = { readonly extract: SubjectAccess } | { readonly problem: GatherProblem };

/** A room's document, as far as it tells where a pathway is shown. */
const room = z.looseObject({ cards: z.record(z.string(), z.unknown()), archived: z.boolean() });

/**
 * Everything that is known of a young person, whole or not at all: a pathway whose erasure begins meanwhile is not handed out in part.
 * What others are kept out with (links, codes) is not in it, nor what the young person must not be told ({@link Withheld}), whoever
 * asks: it is made to be given to them.
 */
export async function gather(
  { store, clock, sources, log }: GatherOptions,
  pathwayId: string,
  by: string,
): Promise<Gathered> {
  const stream = await store.read(pathwayId, 1);
  const whole = foldAll(pathwayId, stream);
  if (whole.version === 0) return { problem: 'unknown' };
  if (whole.erasingSince !== undefined) return { problem: 'beingErased' };
  // First: it is in the extract itself, and nobody has anything that is not on record.
  await log.noteNow({ pathwayId, viewer: by, what: 'subject.export', outcome: 'exported' });
  const named = { ...sources, name: (await loadSubject(store, pathwayId))?.name };
  const withheld = new Withheld(whole, stream);
  const { commits } = withheld;
  const state = foldAll(pathwayId, commits);
  const entries = (await entriesOf(store, pathwayId)).filter(({ entry }) => !withheld.entry(entry));
  const others = await otherDocuments(store, pathwayId, withheld);
  if (others.unknown.length > 0) return { problem: 'incomplete' };
  const content = {
    head: headOf(state, named),
    pathway: accountOf(state, commits, named),
    sharedWith: sharedWith(
      state,
      entries.map(({ entry }) => entry),
    ),
    looks: withheld.looks(await looksAt(store, pathwayId)),
    journal: entries.map(({ entry }) => journalOf(entry, withheld)),
    places: await placesOf(store, pathwayId),
    access: await accessOf(store, pathwayId),
    other: others.whole,
  };
  const made = { format: accessFormat, madeAt: toInstant(clock()), madeBy: by } as const;
  const extract = { ...made, ...content, people: peopleIn([content, by], named) };
  const after = foldAll(pathwayId, await store.read(pathwayId, 1));
  if (after.version < whole.version || after.erasingSince !== undefined) return { problem: 'beingErased' };
  return { extract };
}

function journalOf(entry: JournalEntry, withheld: Withheld): SubjectAccess['journal'][number] {
  const { kind, edition, queuedAt, by, status, receipt } = entry;
  const id = withheld.idOf(entry);
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    edition: withheld.edition(edition),
    queuedAt,
    by,
    status,
    ...(receipt ? { reference: receipt.reference, receivedAt: receipt.at } : {}),
  };
}

/** What a search for the pathway finds besides what is told in words, and kinds of which nobody has said what to do with them. */
async function otherDocuments(
  store: KeptStore,
  pathwayId: string,
  withheld: Withheld,
): Promise<{ whole: SubjectAccess['other']; unknown: readonly string[] }> {
  const whole: SubjectAccess['other'] = [];
  const unknown = new Set<string>();
  for (const { partition, id } of (await store.search(pathwayId)).documents) {
    const rule = kindOf(partition)?.access;
    if (rule === undefined) unknown.add(kindNameOf(partition));
    if (rule !== 'whole') continue;
    const stored = await store.get(partition, id);
    const isTheirs = names(partition, pathwayId) || names(id, pathwayId) || isAbout(stored?.body, pathwayId);
    if (stored && isTheirs && !withheld.document(stored.body)) whole.push({ partition, id, body: stored.body });
  }
  return { whole, unknown: [...unknown] };
}

async function placesOf(store: KeptStore, pathwayId: string): Promise<SubjectAccess['places']> {
  const { documents } = await store.list(`rooms:${pathwayId}`);
  return documents.map(({ id, body }) => {
    const { cards, archived } = room.parse(body);
    return { platform: id, cards: Object.keys(cards).length, archived };
  });
}

async function accessOf(store: KeptStore, pathwayId: string): Promise<SubjectAccess['access']> {
  const found = await Promise.all(
    audiences.map(async (audience) => {
      const { links, ended } = await loadAccess(store, { pathwayId, audience });
      return [
        ...links.map(({ createdBy, createdAt, device }) => ({
          audience,
          createdBy,
          createdAt,
          ...(device ? { usedAt: device.since, lastSeenAt: device.seenAt } : {}),
        })),
        ...ended.map(({ createdBy, createdAt, usedAt, endedAt, why }) => ({
          audience,
          createdBy,
          createdAt,
          ...(usedAt === undefined ? {} : { usedAt }),
          endedAt,
          why,
        })),
      ];
    }),
  );
  return found.flat();
}

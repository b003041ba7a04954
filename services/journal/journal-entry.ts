import { z } from 'zod';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import { instant } from '../pathway/events.ts';
import { itemKind } from './journal-item.ts';

/** What is known of one package: what is in it, how far it has come, and its receipt. */
export const journalEntry = z.object({
  kind: itemKind,
  id: z.string().optional(),
  edition: z.string(),
  /** The version of the pathway that it was made from. */
  version: z.number().int().positive(),
  /** Since when what is in it has been without a record in the case system. */
  since: instant,
  queuedAt: instant,
  by: z.string(),
  /** SHA-256 of the package, which is kept in so many parts until it is received. */
  digest: z.string(),
  parts: z.number().int().nonnegative(),
  /** `accepted`: the case system has it, and has not said yet under which number. */
  status: z.enum(['waiting', 'accepted', 'received']),
  tries: z.number().int().nonnegative(),
  triedAt: instant.optional(),
  /** Not to be tried before this: somebody else is trying, or it has just failed. */
  notBefore: instant.optional(),
  /** Why the last try did not succeed. */
  problem: z.string().optional(),
  receipt: z.object({ reference: z.string(), at: instant }).optional(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** An entry as last seen in the store. */
export interface StoredEntry {
  readonly pathwayId: string;
  readonly key: string;
  readonly entry: JournalEntry;
  readonly etag: string;
}

/** Where a pathway's entries are kept; each id is the package's key. */
export function journalPartition(pathwayId: string): string {
  return `journal:${pathwayId}`;
}

/** Where it is kept which packages are not received yet; each id is the pathway and the key. */
export const journalOutboxPartition = 'journal-outbox';
const outboxItem = z.object({ pathwayId: z.string(), key: z.string(), at: instant });
export type OutboxItem = z.infer<typeof outboxItem>;

export async function loadEntry(
  documents: DocumentStore,
  pathwayId: string,
  key: string,
): Promise<StoredEntry | undefined> {
  const stored = await documents.get(journalPartition(pathwayId), key);
  return stored && toEntry(pathwayId, stored);
}

/** Stores a new entry, or one that nobody has changed since it was seen. False when somebody has been faster. */
export async function saveEntry(
  documents: DocumentStore,
  { pathwayId, key, etag }: Omit<StoredEntry, 'entry' | 'etag'> & { readonly etag?: string },
  entry: JournalEntry,
): Promise<boolean> {
  const precondition = etag === undefined ? 'absent' : { etag };
  return (await documents.put(journalPartition(pathwayId), key, entry, precondition)) !== 'conflict';
}

/** Every entry of a pathway, the oldest first. */
export async function entriesOf(documents: DocumentStore, pathwayId: string): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for await (const stored of allOf(documents, journalPartition(pathwayId))) found.push(toEntry(pathwayId, stored));
  return found.sort((a, b) => a.entry.queuedAt.localeCompare(b.entry.queuedAt) || a.key.localeCompare(b.key));
}

export async function addToOutbox(documents: DocumentStore, item: OutboxItem): Promise<void> {
  await documents.put(journalOutboxPartition, outboxId(item), item, 'absent');
}

export async function removeFromOutbox(documents: DocumentStore, item: Omit<OutboxItem, 'at'>): Promise<void> {
  await documents.delete(journalOutboxPartition, outboxId(item));
}

/** Packages of which it is not known yet that the case system has them. */
export async function* outbox(documents: DocumentStore): AsyncGenerator<OutboxItem> {
  for await (const { body } of allOf(documents, journalOutboxPartition)) yield outboxItem.parse(body);
}

const outboxId = ({ pathwayId, key }: Omit<OutboxItem, 'at'>): string => `${pathwayId}|${key}`;

function toEntry(pathwayId: string, { id: key, body, etag }: StoredDocument): StoredEntry {
  return { pathwayId, key, entry: journalEntry.parse(body), etag };
}

async function* allOf(documents: DocumentStore, partition: string): AsyncGenerator<StoredDocument> {
  let next: string | undefined;
  do {
    const page = await documents.list(partition, next === undefined ? {} : { next });
    yield* page.documents;
    next = page.next;
  } while (next !== undefined);
}

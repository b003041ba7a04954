import type { DocumentStore } from '../../storage/ports.ts';
import { type Clock, toInstant } from '../clock.ts';
import { isReference } from './case-system.ts';
import { loadEntry, outbox, removeFromOutbox, type StoredEntry, saveEntry } from './journal-entry.ts';
import { removeParts } from './package-parts.ts';

export interface ReceiptPorts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/** Closes a package with its number. False when somebody has changed it since it was seen. */
export async function noteReceipt(
  { documents, clock }: ReceiptPorts,
  stored: StoredEntry,
  reference: string,
): Promise<boolean> {
  const { problem: _, notBefore: __, ...entry } = stored.entry;
  const receipt = { reference, at: toInstant(clock()) };
  if (!(await saveEntry(documents, stored, { ...entry, status: 'received', receipt }))) return false;
  await tidy(documents, stored);
  return true;
}

/** Somebody has put it into the case system by hand, or brings the receipt. False when there is no such package, or no such number. */
export async function bringReceipt(
  ports: ReceiptPorts,
  pathwayId: string,
  key: string,
  reference: string,
): Promise<boolean> {
  if (!isReference(reference)) return false;
  for (;;) {
    const stored = await loadEntry(ports.documents, pathwayId, key);
    if (!stored) return false;
    if (stored.entry.status === 'received') return stored.entry.receipt?.reference === reference;
    if (await noteReceipt(ports, stored, reference)) return true;
  }
}

/** The pathway whose package waits under this key; a key is in no two of them. */
export async function pathwayOfKey(documents: DocumentStore, key: string): Promise<string | undefined> {
  for await (const item of outbox(documents)) if (item.key === key) return item.pathwayId;
  return undefined;
}

/** What is received is kept in one place less. */
export async function tidy(
  documents: DocumentStore,
  { pathwayId, key }: Pick<StoredEntry, 'pathwayId' | 'key'>,
): Promise<void> {
  await removeParts(documents, pathwayId, key);
  await removeFromOutbox(documents, { pathwayId, key });
}

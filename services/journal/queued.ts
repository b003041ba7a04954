import type { DocumentStore } from '../../storage/ports.ts';
import { loadEntry, outbox } from './journal-entry.ts';
import type { ItemKind } from './journal-item.ts';

/** A package in the queue: not known to be in the case system, and since when what is in it is not. */
export interface QueuedPackage {
  readonly pathwayId: string;
  readonly key: string;
  readonly kind: ItemKind;
  readonly id?: string;
  readonly since: string;
  readonly status: 'waiting' | 'accepted';
  readonly tries: number;
  readonly problem?: string;
}

/**
 * Every package that is not received yet, the one that has waited longest first; of some pathways, or of all. Only of those that are asked
 * for is more read than the list: a case system may be away for weeks, and the municipality's other pathways wait for it too.
 */
export async function queued(store: DocumentStore, of?: ReadonlySet<string>): Promise<QueuedPackage[]> {
  const found: QueuedPackage[] = [];
  for await (const item of outbox(store)) {
    if (of && !of.has(item.pathwayId)) continue;
    const { entry } = (await loadEntry(store, item.pathwayId, item.key)) ?? {};
    if (!entry || entry.status === 'received') continue;
    const { kind, id, since, status, tries, problem } = entry;
    const more = { ...(id === undefined ? {} : { id }), ...(problem === undefined ? {} : { problem }) };
    found.push({ pathwayId: item.pathwayId, key: item.key, kind, since, status, tries, ...more });
  }
  return found.sort((a, b) => a.since.localeCompare(b.since) || a.key.localeCompare(b.key));
}

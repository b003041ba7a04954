import type { DateTime } from 'luxon';
import type { KeptStore } from '../../storage/ports.ts';
import { forgetOldLooks } from '../access-log/keep-looks.ts';
import { looksPartition } from '../access-log/look.ts';
import { allProofs, changeProof, namelessName } from './tombstone.ts';

/** Has the store scrub itself, once for all that has gone since the last time. */
export async function scrubGone(store: KeptStore, scrubbedAt: string): Promise<void> {
  const due = [...(await allProofs(store))].filter(([, { erasedAt, scrubbedAt: before }]) => erasedAt && !before);
  if (due.length === 0 || (await store.scrub()) === 'busy') return;
  for (const [tombstone, seen] of due)
    await changeProof(store, tombstone, (proof) => ({ ...(proof ?? seen), scrubbedAt }));
}

/** Who looked at what was erased is kept for its own time, and no longer. */
export async function forgetLooksOfGone(store: KeptStore, now: DateTime, keepDays: number): Promise<void> {
  for (const [tombstone, seen] of await allProofs(store)) {
    if (!seen.keepsLooks) continue;
    const left = await forgetOldLooks(store, looksPartition(namelessName(tombstone)), now, keepDays);
    if (left === 'none') await changeProof(store, tombstone, (proof) => ({ ...(proof ?? seen), keepsLooks: false }));
  }
}

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../storage/ports.ts';
import { instant } from './pathway/events.ts';

/** A refusal on the record: who or which account wanted what of which pathway, and why it was refused. Ids and codes only. */
export const recordedRefusal = z.object({
  at: instant,
  /** `slack:U123`, `teams:<object id>`. */
  account: z.string(),
  person: z.string().optional(),
  pathwayId: z.string().optional(),
  /** The verb or the word. */
  verb: z.string(),
  code: z.string(),
});
export type RecordedRefusal = z.infer<typeof recordedRefusal>;

/** One partition a month, so that no partition grows without end and a period can be read by itself. */
const partitionOf = (at: string): string => `refusals:${at.slice(0, 7)}`;

/** Puts a refusal on the record. */
export async function recordRefusal(documents: DocumentStore, refusal: RecordedRefusal): Promise<void> {
  const id = `${refusal.at}-${randomBytes(4).toString('hex')}`;
  await documents.put(partitionOf(refusal.at), id, refusal, 'absent');
}

/** The refusals of a month (`2026-11`), oldest first. */
export async function refusalsOf(documents: DocumentStore, month: string): Promise<RecordedRefusal[]> {
  const found: RecordedRefusal[] = [];
  let next: string | undefined;
  do {
    const page = await documents.list(`refusals:${month}`, next === undefined ? {} : { next });
    for (const { body } of page.documents) found.push(recordedRefusal.parse(body));
    next = page.next;
  } while (next !== undefined);
  return found;
}

import type { DateTime } from 'luxon';
import type { DocumentStore } from '../../storage/ports.ts';
import { toLocalDate } from '../clock.ts';
import { dayOfReader, looksPartition } from './look.ts';

/** The first local day of which looks are kept. */
export function firstKeptDay(now: DateTime, keepDays: number): string {
  return toLocalDate(now.minus({ days: keepDays }));
}

/** Removes what is older than it may be kept; every id in the partition begins with its local day. Resolves to how much was left. */
export async function forgetOldLooks(
  documents: DocumentStore,
  partition: string,
  now: DateTime,
  keepDays: number,
): Promise<'some' | 'none'> {
  const first = firstKeptDay(now, keepDays);
  for (;;) {
    const { documents: page } = await documents.list(partition, { limit: 20 });
    const old = page.filter(({ id }) => id < first);
    for (const { id } of old) await documents.delete(partition, id);
    if (old.length < page.length) return 'some';
    if (page.length === 0) return 'none';
  }
}

/**
 * Moves what is known of who looked at a pathway under a name that tells nothing, for as long as it is to be kept: a pathway is
 * erased sooner than a misuse of it may come to light. Whoever knows the pathway's code and its opening finds it still; nobody else
 * learns which it was. May be interrupted and done again. Resolves to whether anything is kept.
 */
export async function outliveWithoutName(
  documents: DocumentStore,
  pathwayId: string,
  name: string,
  now: DateTime,
  keepDays: number,
): Promise<boolean> {
  const [from, to] = [looksPartition(pathwayId), looksPartition(name)];
  await forgetOldLooks(documents, from, now, keepDays);
  for (;;) {
    const { documents: page } = await documents.list(from);
    for (const { id, body } of page) {
      // First in its new place: killed in between, it stands in both and is moved again.
      await documents.put(to, id, body, 'any');
      await documents.delete(from, id);
    }
    if (page.length === 0) break;
  }
  return (await documents.list(to, { limit: 1 })).documents.length > 0;
}

/** What a reader has looked into, with a pathway's name taken out; that it was one more pathway stays. */
export function withoutPathway(body: unknown, pathwayId: string, name: string): unknown {
  const { pathways } = dayOfReader.parse(body);
  const { [pathwayId]: times, ...others } = pathways;
  return { pathways: times === undefined ? others : { ...others, [name]: times } };
}

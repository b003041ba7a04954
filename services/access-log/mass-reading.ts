import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { instant } from '../pathway/events.ts';

/** Where it is noted that somebody has looked into unusually many pathways; each id is the local day and the person. */
export const massReadingPartition = 'mass-reading';

const massReading = z.object({
  person: z.string(),
  day: z.iso.date(),
  /** How many it were when it was noticed. */
  pathways: z.number().int().positive(),
  at: instant,
  /** When whoever watches over it was told. */
  toldAt: instant.optional(),
});
export type MassReading = z.infer<typeof massReading>;

/** Notes it once a day and person, whichever process notices first. */
export async function reportMassReading(documents: DocumentStore, reading: MassReading): Promise<void> {
  await documents.put(massReadingPartition, idOf(reading), reading, 'absent');
}

/** What has been noticed, the oldest first. */
export async function massReadings(documents: DocumentStore): Promise<readonly MassReading[]> {
  const found: MassReading[] = [];
  let next: string | undefined;
  do {
    const page = await documents.list(massReadingPartition, next === undefined ? {} : { next });
    for (const { body } of page.documents) found.push(massReading.parse(body));
    next = page.next;
  } while (next !== undefined);
  return found;
}

/** What nobody has been told yet. */
export async function untoldReadings(documents: DocumentStore): Promise<readonly MassReading[]> {
  return (await massReadings(documents)).filter(({ toldAt }) => toldAt === undefined);
}

/** Whoever watches over it has been told. False when another process has said so first. */
export async function markTold(documents: DocumentStore, reading: MassReading, at: string): Promise<boolean> {
  const stored = await documents.get(massReadingPartition, idOf(reading));
  if (!stored || massReading.parse(stored.body).toldAt !== undefined) return false;
  const told = { ...massReading.parse(stored.body), toldAt: at };
  return (await documents.put(massReadingPartition, idOf(reading), told, { etag: stored.etag })) !== 'conflict';
}

const idOf = ({ day, person }: Pick<MassReading, 'day' | 'person'>): string => `${day}|${person}`;

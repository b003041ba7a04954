import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import type { PersonId } from '../pathway/state.ts';
import { type DayOfLooks, dayOfLooks, dayOfReader, looksPartition, readerPartition } from './look.ts';

/** Local days, both included. */
export interface Period {
  readonly from?: string;
  readonly until?: string;
}

/** Who has looked at a pathway, day by day, the oldest first: for the coordinator, the young person, and whoever answers for it. */
export async function looksAt(documents: DocumentStore, pathwayId: string, period: Period = {}): Promise<DayOfLooks[]> {
  const found: DayOfLooks[] = [];
  for await (const { body } of allOf(documents, looksPartition(pathwayId))) {
    const day = dayOfLooks.parse(body);
    if (isWithin(day.day, period)) found.push(day);
  }
  return found;
}

/** Into which pathways one of the staff has looked on a local day, and how often. */
export interface ReaderDay {
  readonly day: string;
  readonly pathways: ReadonlyMap<string, number>;
}

/** Where one of the staff has looked, day by day, the oldest first: for whoever investigates a suspicion. */
export async function looksBy(documents: DocumentStore, person: PersonId, period: Period = {}): Promise<ReaderDay[]> {
  const found: ReaderDay[] = [];
  for await (const { id: day, body } of allOf(documents, readerPartition(person))) {
    if (isWithin(day, period)) found.push({ day, pathways: new Map(Object.entries(dayOfReader.parse(body).pathways)) });
  }
  return found;
}

function isWithin(day: string, { from = '', until = '9999-12-31' }: Period): boolean {
  return from <= day && day <= until;
}

async function* allOf(documents: DocumentStore, partition: string): AsyncGenerator<StoredDocument> {
  let next: string | undefined;
  do {
    const page = await documents.list(partition, next === undefined ? {} : { next });
    yield* page.documents;
    next = page.next;
  } while (next !== undefined);
}

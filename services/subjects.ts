import { z } from 'zod';
import type { DocumentStore } from '../storage/ports.ts';

/** What identifies the young person. Kept apart from the pathway, so that it can be guarded, corrected and erased by itself. */
export const subject = z.object({ name: z.string(), commandId: z.string() });
export type Subject = z.infer<typeof subject>;

/** Where the names are kept; the id of each is the pathway's. */
export const subjectsPartition = 'subjects';

/** Keeps the young person's name under the pathway's code. A repeated delivery finds its own; never overwrites another's. */
export async function saveSubject(store: DocumentStore, pathwayId: string, value: Subject): Promise<boolean> {
  if ((await store.put(subjectsPartition, pathwayId, value, 'absent')) !== 'conflict') return true;
  const stored = await loadSubject(store, pathwayId);
  return stored?.commandId === value.commandId;
}

export async function loadSubject(store: DocumentStore, pathwayId: string): Promise<Subject | undefined> {
  const stored = await store.get(subjectsPartition, pathwayId);
  return stored && subject.parse(stored.body);
}

export async function removeSubject(store: DocumentStore, pathwayId: string): Promise<void> {
  await store.delete(subjectsPartition, pathwayId);
}

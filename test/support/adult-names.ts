import { z } from 'zod';
import { chosenAdultsPartition } from '../../services/chosen-adult.ts';
import type { DocumentStore } from '../../storage/ports.ts';

const body = z.object({ names: z.array(z.object({ name: z.string() })) });

/** Every name of an adult that is kept of a pathway, whoever is chosen now. */
export async function adultNamesOf(documents: DocumentStore, pathwayId: string): Promise<string[]> {
  const stored = await documents.get(chosenAdultsPartition, pathwayId);
  return stored ? body.parse(stored.body).names.map(({ name }) => name) : [];
}

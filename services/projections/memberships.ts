import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';

/** What a person is to a pathway. */
export interface Membership {
  readonly coordinator: boolean;
  /** A closed pathway is kept, so that the coordinator can find it and undo the closing. */
  readonly status: 'open' | 'closed';
}

/** One of a person's pathways. */
export interface PersonPathway extends Membership {
  readonly pathwayId: string;
}

export const membershipDocument = z.object({
  coordinator: z.boolean(),
  status: z.enum(['open', 'closed']),
  /** The pathway's version that it was made from; an older one never replaces a newer. */
  version: z.number().int().positive(),
});

/** Where a person's memberships are kept; the id of each is the pathway's. */
export function membershipsPartition(person: PersonId): string {
  return `memberships:${person}`;
}

/** Everyone who is or was in the team: what they are to the pathway now, or undefined for somebody who has left. */
export function membershipsOf(state: PathwayState): ReadonlyMap<PersonId, Membership | undefined> {
  const { status, erasingSince } = state;
  if (status === 'none') return new Map();
  const memberships = [...state.members.values()].map(
    ({ person, leftAt }) =>
      [
        person,
        leftAt === undefined && erasingSince === undefined
          ? { coordinator: state.coordinator === person, status }
          : undefined,
      ] as const,
  );
  return new Map(memberships);
}

/**
 * The pathways in whose team a person is, closed ones among them. Reads that person's list and nothing else, however many
 * pathways there are. May be a moment behind the pathways themselves.
 */
export async function pathwaysOf(documents: DocumentStore, person: PersonId): Promise<PersonPathway[]> {
  const pathways: PersonPathway[] = [];
  let next: string | undefined;
  do {
    const page = await documents.list(membershipsPartition(person), next === undefined ? {} : { next });
    for (const { id, body } of page.documents) {
      const { coordinator, status } = membershipDocument.parse(body);
      pathways.push({ pathwayId: id, coordinator, status });
    }
    next = page.next;
  } while (next !== undefined);
  return pathways;
}

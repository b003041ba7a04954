import type { Directory } from './directory.ts';
import type { Person } from './person.ts';

/** How somebody stands in the directory: in the last staff file, no longer in it, or with rights that have ended. */
export type Standing = 'active' | 'missing' | 'ended';

export interface ListedPerson {
  readonly person: Person;
  readonly standing: Standing;
  /** Since when, where it is not `active`; an instant. */
  readonly since?: string;
}

/** Everybody in the directory by name, those first whom somebody should look at: missing, then active, then ended. */
export async function listStaff(directory: Directory): Promise<ListedPerson[]> {
  await directory.refresh();
  const listed = directory.all().map(standingOf);
  const order: readonly Standing[] = ['missing', 'active', 'ended'];
  return order.flatMap((standing) => listed.filter((entry) => entry.standing === standing));
}

function standingOf(person: Person): ListedPerson {
  if (person.endedAt !== undefined) return { person, standing: 'ended', since: person.endedAt };
  if (person.missingSince !== undefined) return { person, standing: 'missing', since: person.missingSince };
  return { person, standing: 'active' };
}

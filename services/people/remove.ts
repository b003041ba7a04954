import { type Directory, personIdFor } from './directory.ts';
import type { Person } from './person.ts';

/** What came of a removal: the person, whether their rights had ended before, or that nobody has the e-mail. */
export type Removal = { readonly removed: Person; readonly before: boolean } | { readonly unknown: true };

/**
 * Ends somebody's rights at once: the accounts are untied, so that whoever writes from them is a stranger, and no new one can
 * be tied. The person is kept, because the history of the pathways names them. `at` is an instant.
 */
export async function removePerson(directory: Directory, email: string, at: string): Promise<Removal> {
  const id = personIdFor(email);
  let stored: Person | undefined;
  let removed: Person | undefined;
  await directory.update([id], (person) => {
    stored = person;
    removed = person && withRightsEnded(person, at);
    return removed;
  });
  return removed ? { removed, before: stored?.endedAt !== undefined } : { unknown: true };
}

/**
 * The person with the rights ended, since the first time that they were, and the accounts untied. Which accounts those were
 * is kept: the rooms must know whom to put out. `at` is an instant.
 */
export function withRightsEnded(person: Person, at: string): Person {
  const untied = [...(person.untied ?? []), ...person.identities];
  return { ...person, endedAt: person.endedAt ?? at, identities: [], ...(untied.length > 0 ? { untied } : {}) };
}

import { personIdFor } from '../../services/people/directory.ts';
import type { Person, RightCode } from '../../services/people/person.ts';

/** A member of staff of the invented municipality of Fjordby; the e-mail is made from the name. */
export function staffMember(name: string, change: Partial<Person> = {}): Person {
  const email = change.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@fjordby.example`;
  const rights: RightCode[] = [];
  return {
    id: personIdFor(email),
    name,
    email,
    department: 'Børn og Unge',
    rights,
    professions: ['other'],
    identities: [],
    importedAt: '2026-11-01T08:00:00.000Z',
    ...change,
  };
}

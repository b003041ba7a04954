import { type Directory, personIdFor } from './directory.ts';
import type { Person } from './person.ts';
import { type FileProblem, type RefusedLine, readStaffFile, type StaffLine } from './staff-file.ts';

/** What an import came to. People are counted once each, except that somebody restored is not counted as changed too. */
export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Whose rights had been ended, and who have them again because the file names them. */
  readonly restored: readonly Person[];
  /** Who were in the file before and are no longer; kept, and shown by `list`. */
  readonly missing: readonly Person[];
  readonly refused: readonly RefusedLine[];
}

/**
 * Takes the municipality's staff file in: new people are added, known ones (by e-mail) are brought up to date and keep the
 * accounts to which they are tied, and whoever is no longer in the file is kept and marked. Somebody whose rights have been
 * ended gets them again when the file names them, since the file is the municipality's word on who works there. A line that
 * is refused changes nothing of the person it names. Nothing at all changes when the file as a whole is refused, or every
 * line of it. `at` is an instant.
 */
export async function importStaff(
  directory: Directory,
  bytes: Uint8Array,
  at: string,
): Promise<ImportReport | { readonly problem: FileProblem }> {
  const file = readStaffFile(bytes);
  if ('problem' in file) return file;
  const { refused, named } = file;
  const nothing = { added: 0, changed: 0, unchanged: 0, restored: [], missing: [], refused };
  if (file.people.length === 0) return nothing;
  await directory.refresh();
  const lines = new Map(file.people.map((line) => [personIdFor(line.email), line]));
  const absent = directory.all().filter(({ email }) => !named.has(email));
  const before = new Map<string, Person | undefined>();
  const written = await directory.update([...lines.keys(), ...absent.map(({ id }) => id)], (stored, id) => {
    before.set(id, stored);
    const line = lines.get(id);
    return line ? imported(line, stored, at, id) : stored && missing(stored, at);
  });

  const isIn = ({ id }: Person) => lines.has(id);
  const restored = written.filter((person) => isIn(person) && before.get(person.id)?.endedAt !== undefined);
  const added = written.filter((person) => isIn(person) && !before.get(person.id)).length;
  const unchanged = [...lines].filter(([id, line]) => isSame(line, before.get(id))).length;
  return {
    added,
    restored,
    unchanged,
    changed: lines.size - added - restored.length - unchanged,
    missing: written.filter((person) => !isIn(person)),
    refused,
  };
}

function imported(line: StaffLine, stored: Person | undefined, at: string, id: string): Person {
  return { id, ...line, identities: stored?.identities ?? [], importedAt: at };
}

/** Somebody who is not in the file: since when is kept, and whoever has been removed on purpose is not missed. */
function missing(stored: Person, at: string): Person {
  return stored.missingSince !== undefined || stored.endedAt !== undefined ? stored : { ...stored, missingSince: at };
}

function isSame(line: StaffLine, stored: Person | undefined): boolean {
  if (!stored || stored.endedAt !== undefined || stored.missingSince !== undefined) return false;
  const roles = ({ rights, professions }: StaffLine) => [...rights, ...professions].sort().join();
  return line.name === stored.name && line.department === stored.department && roles(line) === roles(stored);
}

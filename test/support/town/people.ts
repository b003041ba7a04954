import type { PlatformName } from '../../../services/pathway/events.ts';
import { personIdFor } from '../../../services/people/directory.ts';

/** Somebody of the invented municipality of Fjordby. */
export interface Townsperson {
  /** How tests call them. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** As in the staff file; nobody of the staff when empty. */
  readonly role: string;
  /** Where they have an account. */
  readonly on: readonly PlatformName[];
  /** In the staff directory. */
  readonly id: string;
}

type Row = readonly [key: string, name: string, role: string, ...on: PlatformName[]];

/** Names are such as no log line and no code has by chance. */
const rows: readonly Row[] = [
  ['karen', 'Karen Højlundqvist', 'coordinator;childYouthAdviser', 'teams'],
  ['kirsten', 'Kirsten Abildskovgaard', 'coordinator;adultCaseworker', 'teams'],
  ['rikke', 'Rikke Slotsholmer', 'coordinator', 'slack'],
  ['uffe', 'Uffe Tangaardsen', 'educationGuide', 'teams'],
  ['bente', 'Bente Rosvangsmark', 'supportContact', 'teams', 'slack'],
  ['jonna', 'Jonna Krathwohlm', 'jobConsultant', 'slack'],
  ['sofus', 'Sofus Ellemandsøn', 'mentor', 'slack'],
  // Of the staff, and in nobody's team.
  ['ejnar', 'Ejnar Udenbysen', 'psychiatry', 'teams', 'slack'],
  // In the tenant and in the workspace, and not of the staff.
  ['leo', 'Leo Vildfarendal', '', 'teams', 'slack'],
];

/** Those whom every town has. */
export const townspeople: readonly Townsperson[] = rows.map(toPerson);

/** More staff, every second one in Slack: at most 26 of each. */
export function crowd(count: number): Townsperson[] {
  return Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode('a'.charCodeAt(0) + Math.floor(index / 2));
    const platform = index % 2 === 0 ? 'teams' : 'slack';
    return toPerson([`${platform}-${letter}`, `Menig ${platform}person-${letter}`, 'other', platform]);
  });
}

function toPerson([key, name, role, ...on]: Row): Townsperson {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@fjordby.example`;
  return { key, name, email, role, on, id: personIdFor(email) };
}

/** One of those whom every town has, or of the crowd. */
export function townsperson(key: string): Townsperson {
  return found([...townspeople, ...crowd(52)], key);
}

/** One of some people. */
export function found(people: readonly Townsperson[], key: string): Townsperson {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return person;
}

/** Those of them who have an account on a platform. */
export function peopleOn(people: readonly Townsperson[], platform: PlatformName): Townsperson[] {
  return people.filter(({ on }) => on.includes(platform));
}

/** The staff file, as the municipality hands it in. */
export function staffFile(people: readonly Townsperson[]): string {
  const staff = people.filter(({ role }) => role !== '');
  return ['name,email,department,role', ...staff.map(({ name, email, role }) => `${name},${email},Ungeenheden,${role}`)]
    .map((line) => `${line}\n`)
    .join('');
}

import type { PlatformName } from '../../../services/pathway/events.ts';
import { personIdFor } from '../../../services/people/directory.ts';
import type { RoleCode } from '../../../services/people/person.ts';

/** The invented municipality. */
export const townName = 'Fjordby Kommune';

/** One of its staff: where they work, what they do around a young person, and on which platforms they have an account. */
export interface Townsperson {
  /** The first part of the e-mail, and the name of the Slack account. */
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  readonly department: string;
  readonly roles: readonly [RoleCode, ...RoleCode[]];
  readonly on: readonly PlatformName[];
  /** Id in the staff directory, as the import makes it from the e-mail. */
  readonly id: string;
  /** Entra object id. */
  readonly entraId: string;
}

type Row = readonly [
  handle: string,
  name: string,
  department: string,
  roles: Townsperson['roles'],
  ...on: PlatformName[],
];

/**
 * Everybody is invented. Departments that share one platform and departments that do not; some names are long, since names
 * are. Every profession is there.
 */
const rows: readonly Row[] = [
  ['lene', 'Lene Bruun Mikkelsen', 'Børn og Familie', ['coordinator', 'childYouthAdviser'], 'teams'],
  ['christian', 'Christian Østergaard Dam', 'Ungeenheden', ['coordinator', 'adultCaseworker'], 'teams', 'slack'],
  ['rikke', 'Rikke Thorup', 'Børn og Familie', ['coordinator', 'childYouthAdviser'], 'slack'],
  ['marie', 'Marie-Louise Hjortshøj Frederiksen-Bloch', 'Kommunal Ungeindsats', ['educationGuide'], 'teams'],
  ['kasper', 'Kasper Holst Ibsen', 'Kommunal Ungeindsats', ['educationGuide'], 'slack'],
  ['samira', 'Samira Haddad Nørgaard', 'Job og Virksomhed', ['jobConsultant'], 'slack'],
  ['gitte', 'Gitte Overgaard', 'Job og Virksomhed', ['jobConsultant'], 'teams'],
  ['alexandra', 'Alexandra Rosenkrantz-Juhl Christoffersen', 'Ydelse og Forsørgelse', ['adultCaseworker'], 'teams'],
  ['nanna', 'Nanna Ravnkilde', 'Kontaktpersonordningen', ['supportContact'], 'teams', 'slack'],
  ['birgitte', 'Birgitte Sønderskov Rasmussen', 'Familieplejen', ['fosterFamily'], 'teams'],
  ['bjarne', 'Bjarne Åkjær', 'Børne- og Ungehjemmet Strandbakken', ['placement'], 'slack'],
  ['emil', 'Emil Præstegaard', 'Bostøtten', ['housingSupport'], 'teams', 'slack'],
  ['minh', 'Nguyễn Thị Minh', 'Rådgivningscenter for Unge og Rusmidler', ['substanceTherapist'], 'slack'],
  ['ole', 'Ole Damgaard-Schjødt', 'Ungdomspsykiatrisk Ambulatorium', ['psychiatry'], 'slack'],
  ['ida', 'Ida Lykke Abildgaard', 'Fjordskolen, udskolingen', ['school'], 'slack'],
  ['jens', 'Jens-Ejnar Kjeldgaard', 'Frivilligcenter Fjordby', ['mentor'], 'slack'],
  ['ulla', 'Ulla Æbelø', 'Sundhedsplejen', ['other'], 'teams'],
  ['peder', 'Peder Skjoldborg-Thygesen', 'Tværgående ledergruppe', ['leader'], 'teams', 'slack'],
  ['hanne', 'Hanne Bækgaard', 'Digitalisering', ['admin'], 'teams'],
];

/** The staff of the invented municipality. */
export const townspeople: readonly Townsperson[] = rows.map(([handle, name, department, roles, ...on], index) => {
  const email = `${handle}@fjordby.example`;
  const entraId = `f70d0000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
  return { handle, name, email, department, roles, on, id: personIdFor(email), entraId };
});

/** One of them by handle. Throws for one who is not there: the demo's own data is wrong then. */
export function townsperson(handle: string): Townsperson {
  const found = townspeople.find((person) => person.handle === handle);
  if (!found) throw new Error(`nobody in ${townName} is called ${handle}`);
  return found;
}

/** Everybody with an account on a platform. */
export function peopleOn(platform: PlatformName): readonly Townsperson[] {
  return townspeople.filter(({ on }) => on.includes(platform));
}

/** The coordinator as whom one acts in the Playground. */
export const playgroundHandle = 'lene';
/** The others whom the Playground shows; it takes exactly five. */
export const playgroundOthers = ['christian', 'marie', 'nanna', 'birgitte', 'gitte'] as const;

/** The staff file as a municipality would hand it in (`npm run people -- import`). */
export function staffFile(): Uint8Array {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = townspeople.map(({ name, email, department, roles }) =>
    [name, email, department, roles.join(';')].map(quoted).join(','),
  );
  return new TextEncoder().encode(['name,email,department,role', ...lines, ''].join('\n'));
}

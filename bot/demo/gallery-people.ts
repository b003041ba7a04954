import type { ProfessionCode } from '../../services/pathway/events.ts';
import type { Person, RightCode } from '../../services/people/person.ts';

/** Everybody here is invented. Some names are long, since names are, and a card must hold them on a phone. */
const rows: readonly [
  id: string,
  name: string,
  department: string,
  right: RightCode | undefined,
  ...ProfessionCode[],
][] = [
  ['mette', 'Mette Kjærgaard Holm', 'Familieafdelingen', 'coordinator', 'childYouthAdviser'],
  ['jonas', 'Jonas Ørsted Krogh', 'Ungeenheden', 'coordinator', 'adultCaseworker'],
  ['anne', 'Anne-Sofie Bjørnholt Kristoffersen-Østergaard', 'Kommunal Ungeindsats', undefined, 'educationGuide'],
  ['fatima', 'Fatima Al-Rashid Søndergaard', 'Job og Virksomhed', undefined, 'jobConsultant'],
  ['soren', 'Søren Løvstrup', 'Bostedet Åkanden', undefined, 'placement', 'supportContact'],
  ['huong', 'Hương Nguyễn', 'Rådgivningscenter for Unge og Rusmidler', undefined, 'substanceTherapist'],
  ['villads', 'Villads Præstegaard', 'Frivilligcentret', undefined, 'mentor'],
  ['ulla', 'Ulla Æbelø', 'Sekretariatet', undefined],
  ['peder', 'Peder Skjoldborg-Thygesen', 'Tværgående ledelse', 'leader'],
];

/** The gallery's staff directory. */
export const galleryPeople: readonly Person[] = rows.map(([id, name, department, right, ...professions]) => ({
  id,
  name,
  email: `${id}@kommune.example`,
  department,
  rights: right === undefined ? [] : [right],
  professions,
  identities: [],
  importedAt: '2026-08-01T06:00:00.000Z',
}));

/** One of them. Throws for an id that is not there. */
export function galleryPerson(id: string): Person {
  const found = galleryPeople.find((person) => person.id === id);
  if (!found) throw new Error(`nobody in the gallery is called ${id}`);
  return found;
}

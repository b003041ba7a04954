/** What is kept in one place, said to a lawyer. */
export interface Kept {
  /** Whom it is about. */
  readonly about: string;
  readonly holds: string;
  /** When it goes. */
  readonly until: string;
}

const withPathway = 'Slettes med forløbet';
const withStaff = 'Så længe medarbejderen er i forløbenes historik';

/** By the partition in the store, as `ARCHITECTURE.md` names it. One that is in the code and not here fails a test. */
export const kept: Readonly<Record<string, Kept>> = {
  commit: {
    about: 'Den unge, teamet',
    holds:
      'Forløbets hændelser, én for hver ændring: fødselsdato, opgaver, mål, møder, tjeklister, aftaler, underskrifter, uddannelse og arbejde, samtykker. Ingen navne; personer er koder',
    until: withPathway,
  },
  subjects: { about: 'Den unge', holds: 'Den unges navn, for sig selv', until: withPathway },
  people: {
    about: 'Medarbejdere',
    holds: 'Navn, e-mail, afdeling, rettigheder, faglighed og konti i Teams og Slack',
    until: withStaff,
  },
  'people-version': { about: 'Ingen', holds: 'Hvor mange gange personalelisten er ændret', until: 'Bliver' },
  rooms: { about: 'Forløbet', holds: 'Hvilke kort der står i hvilke rum', until: withPathway },
  'room-index': { about: 'Forløbet', holds: 'Hvilket forløb et rum hører til', until: withPathway },
  'rooms-pending': { about: 'Forløbet', holds: 'Rum, der ikke er færdige', until: 'Når rummet er færdigt' },
  memberships: { about: 'Medarbejdere', holds: 'Hvilke forløb en medarbejder er med i', until: withPathway },
  due: { about: 'Forløbet', holds: 'Hvilke forløb der sker noget i på en dag', until: 'Efter dagen' },
  outgoing: {
    about: 'Medarbejdere',
    holds: 'At en medarbejder skal mindes om noget, og hvornår; ikke om hvad',
    until: 'Når det er sendt',
  },
  reminded: {
    about: 'Medarbejdere',
    holds: 'At en medarbejder er mindet om noget for nylig',
    until: 'Overskrives dagligt',
  },
  'person-settings': {
    about: 'Medarbejdere',
    holds: 'Klokkeslæt for påmindelser og nummeret på ens kalenderadresse',
    until: withStaff,
  },
  'wall-screens': {
    about: 'Ingen bestemt',
    holds: 'Hvilke skærme der viser en væg, som nøglede kontrolsummer',
    until: 'Når mødet er slut',
  },
  'young-access': {
    about: 'Den unge, den unges voksne',
    holds: 'Adgang til den unges side: links, koder, telefoner og elektronisk identitet, alt sammen som kontrolsummer',
    until: withPathway,
  },
  'young-links': {
    about: 'Den unge, den unges voksne',
    holds: 'Hvilken side et link åbner, som kontrolsum',
    until: 'Når linket er dødt',
  },
  'chosen-adults': {
    about: 'Den unges voksne',
    holds: 'Navnet på den voksne, som den unge har valgt, og hvordan de kender hinanden',
    until: withPathway,
  },
  'young-last-tries': {
    about: 'Den unge, den unges voksne',
    holds: 'Links, der er døde af forkerte koder, og som koordinatoren endnu skal have at vide',
    until: 'Når koordinatoren har fået det at vide, eller med forløbet',
  },
  projected: {
    about: 'Forløbet',
    holds:
      'Hvor langt afledte oplysninger er nået, og det, der tælles med i ledernes tal: koordinator, nærmeste frist, om en aftale gælder, og hvornår adgangen skal gennemgås',
    until: withPathway,
  },
  checkpoint: { about: 'Ingen', holds: 'Hvor langt programmet er nået', until: 'Bliver' },
  clock: { about: 'Ingen', holds: 'Hvor langt programmets ur er nået', until: 'Bliver' },
  teams: { about: 'Ingen', holds: 'Adressen, hvor kommunens Teams nås', until: 'Bliver' },
  refusals: {
    about: 'Medarbejdere og fremmede',
    holds: 'Hvem der er blevet afvist, hvornår og ved hvad; konto i Teams eller Slack',
    until: 'Kommunen skal fastsætte en frist',
  },
  looks: {
    about: 'Medarbejdere, den unge',
    holds: 'Hvem der har set hvad om hvilket forløb, og hvornår, også afvisninger og udtræk',
    until: 'Efter egen frist; når forløbet er slettet, uden forløbets kode',
  },
  looked: { about: 'Medarbejdere', holds: 'Hvilke forløb en medarbejder har set på en dag', until: 'Efter egen frist' },
  'mass-reading': {
    about: 'Medarbejdere',
    holds: 'At en medarbejder har åbnet usædvanligt mange forløb på en dag',
    until: 'Kommunen skal fastsætte en frist',
  },
  journal: {
    about: 'Den unge',
    holds: 'Hvilke pakker der er lavet til fagsystemet, hvor langt de er nået, og kvitteringerne',
    until: withPathway,
  },
  'journal-parts': {
    about: 'Den unge',
    holds: 'Pakker til fagsystemet: møder, aftaler og hele forløbet, med den unges navn',
    until: 'Når fagsystemet har kvitteret',
  },
  'journal-outbox': {
    about: 'Forløbet',
    holds: 'Hvilke pakker der mangler kvittering',
    until: 'Når kvitteringen er der',
  },
  'closed-pathways': {
    about: 'Forløbet',
    holds: 'Hvilke forløb der er lukket og endnu ikke slettet',
    until: withPathway,
  },
  erasures: { about: 'Forløbet', holds: 'Hvor langt en sletning er nået', until: 'Når sletningen er færdig' },
  erased: {
    about: 'Ingen',
    holds: 'At noget er slettet, hvornår, og hvor meget det var; ingen navne og ingen koder',
    until: 'Bliver, så en gammel kopi ikke bringer det slettede tilbage',
  },
};

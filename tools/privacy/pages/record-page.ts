import { topics } from '../../../cards/text/da/codes.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { idleMinutes, signedInHours, unusedDays } from '../../../services/young-access/link-rules.ts';
import { logFields, partitions } from '../code-facts.ts';
import { kept } from '../kept.ts';
import { logFieldText } from '../log-fields.ts';
import { code, list, pageHead, table } from '../markdown.ts';
import { known } from './data-flow-page.ts';

/** Everything that is kept anywhere, as `ARCHITECTURE.md` and the code name it. */
export function keptPlaces(): string[] {
  const { named, inCode } = partitions();
  return [...new Set([...named, ...inCode])];
}

/** `record-of-processing.md`: the record of article 30, with what is kept from the code. */
export function recordPage(): string {
  return `${pageHead(
    'Fortegnelse over behandlingsaktiviteter',
    'Udkast efter databeskyttelsesforordningens artikel 30, stk. 1. Det, der står i [klammer], udfylder kommunen.',
  )}
${table(
  ['Artikel 30, stk. 1', ''],
  [
    ['a) Dataansvarlig', '[Kommunens navn og CVR-nummer]. Databeskyttelsesrådgiver: [navn, telefon, e-mail]'],
    [
      'b) Formål',
      'At samarbejde på tværs om en ung, der er eller har været anbragt, på vejen mod uddannelse og beskæftigelse: én koordinator, ét team, opgaver med ansvarlig og frist, møder med faste mellemrum, mål og aftaler',
    ],
    [
      'c) Registrerede',
      'Unge i forløb (fra 15 til 23 år), deres forældremyndighedsindehavere, den voksne, den unge selv har valgt, og de medarbejdere, der deltager',
    ],
    [
      'c) Oplysninger om den unge',
      `Navn og fødselsdato; opgaver, mål, aftaler, mødenotater og status om ${list(Object.values(topics).map((topic) => topic.toLowerCase()))}. Heraf er helbred en følsom oplysning (art. 9), og oplysninger om strafbare forhold kan forekomme`,
    ],
    [
      'c) Oplysninger om andre',
      'Medarbejderes navn, e-mail, afdeling, faglighed og handlinger; navnet på den unges voksne',
    ],
    [
      'd) Modtagere',
      'Medlemmerne af den unges team efter [reglerne for deling](sharing.md); den unge selv; den voksne, den unge har valgt; kommunens fagsystem. Databehandlere: [driftsleverandør], Microsoft og/eller Slack, [broker til MitID]',
    ],
    [
      'e) Tredjelande',
      '[Efter databehandleraftalerne med Microsoft og Slack; overførselsgrundlag og vurdering angives her]',
    ],
    [
      'f) Slettefrister',
      `Forløbet ${shippedRules.retention.days} dage efter, at det er lukket og journaliseret; resten efter tabellen herunder`,
    ],
    ['g) Sikkerhed', 'Se [konsekvensanalysen](impact-assessment.md) og [SECURITY.md](../../SECURITY.md)'],
  ],
)}

Behandlingsgrundlag: [databeskyttelsesforordningens art. 6, stk. 1, litra e, og art. 9, stk. 2, litra ..., med henvisning til den lov, der hjemler indsatsen]. Samtykke til at
dele oplysninger er ikke behandlingsgrundlaget.

## Det, der gemmes

${table(
  ['Sted i databasen', 'Om hvem', 'Indhold', 'Hvor længe'],
  known('place', keptPlaces(), kept).map(([name, { about, holds, until }]) => [code(name), about, holds, until]),
)}

Oplysningerne ligger i kommunens egen database. I Teams og Slack ligger de kort, som rummet viser, så længe rummet findes.

## Adgang til den unges side

Et link, som ingen har brugt, er dødt efter ${unusedDays} dage. Et login holder højst ${signedInHours} timer og udløber efter ${idleMinutes} minutter uden brug.

## Loggen

Programmets log kan kun indeholde disse felter. Navne, e-mail og tekst kan ikke skrives i den.

${table(
  ['Felt', 'Betydning'],
  known('log field', logFields(), logFieldText).map(([name, means]) => [code(name), means]),
)}
`;
}

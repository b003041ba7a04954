import { isThere } from '../code-facts.ts';
import { type LegalGround, legalGrounds } from '../grounds.ts';
import { code, pageHead, table } from '../markdown.ts';
import { type Measure, type Risk, risks } from '../measures.ts';

const notBuilt = '**ikke bygget endnu**';

/** `impact-assessment.md`: a draft of the data-protection impact assessment, in which each measure names where it can be seen. */
export function assessmentPage(): string {
  return `${pageHead(
    'Konsekvensanalyse vedrørende databeskyttelse',
    'Udkast efter databeskyttelsesforordningens artikel 35. Det er skrevet af dem, der har bygget Vejviser, og kan ikke erstatte kommunens egen vurdering. Databeskyttelsesrådgiveren skal spørges (art. 35, stk. 2), og ledelsen skal godkende.',
  )}
## 1. Hvorfor en konsekvensanalyse

Oplysningerne handler om børn og unge, er delvis følsomme, deles mellem flere forvaltninger og behandles i chat. Datatilsynet har forlangt konsekvensanalyser i
sagerne om Aula (december 2023), netop fordi børn skal beskyttes særligt, og lagt vægt på, at personer, oplysninger, metadata og leverandørers egne formål kortlægges
(Region Syddanmark, februar 2024).

## 2. Beskrivelse (art. 35, stk. 7, litra a)

Vejviser samler det tværfaglige team om en ung i overgangen fra anbringelse til voksenliv. En koordinator opretter et forløb; teamet får et rum i Teams eller Slack
med en tilfældig kode som titel; kort i rummet viser opgaver, møder og aftaler. Den unge har sin egen side. Sagen føres i kommunens fagsystem; Vejviser er en arbejdskopi.

- Hvad der gemmes, om hvem og hvor længe: [fortegnelsen](record-of-processing.md).
- Hvor det går hen: [dataflow](data-flow.md).
- Hvem der må gøre hvad: [rettigheder](rights.md). Hvem der må vide hvad: [deling](sharing.md).

## 3. Nødvendighed og proportionalitet (art. 35, stk. 7, litra b)

${table(
  ['Regel', 'Siger', 'I Vejviser', 'Ordlyd læst'],
  legalGrounds.map((ground) => [ground.rule, ground.says, here(ground), ground.isRead ? 'ja' : 'nej, slå efter']),
)}

Dataminimering: den unges navn gemmes ét sted og vises kun i dialog; CPR-nummer bruges ikke; kontaktoplysninger om den unge gemmes ikke; der er ingen risikoscore og ingen
rangordning af unge. Hvad medarbejdere skriver i frie felter, er deres ansvar; vejledningen siger, at der kun skrives det, opgaven kræver.

## 4. Risici for de unge (art. 35, stk. 7, litra c) og foranstaltninger (litra d)

Sandsynlighed og alvor er vores skøn, før noget er gjort. Kommunen skal selv vurdere, hvad der er tilbage.

${risks.map(riskPart).join('\n')}
## 5. Det, der ikke er bygget endnu

${missingPart()}

## 6. De unges egne synspunkter (art. 35, stk. 9)

[Kommunen beskriver, hvordan unge og forældre er hørt, og hvad de sagde.]

## 7. Databeskyttelsesrådgiverens udtalelse (art. 35, stk. 2)

[Udfyldes af kommunen.]

## 8. Konklusion og eventuel forudgående høring (art. 36)

[Udfyldes af kommunen, når [beslutningerne](decisions.md) er truffet.]
`;
}

function here({ here: said, code: needs = [] }: LegalGround): string {
  return needs.every(isThere) ? said : `${said} (${notBuilt})`;
}

function riskPart({ threat, harm, likelihood, gravity, measures, left }: Risk, index: number): string {
  const rows = measures.map((measure) => [measure.does, seen(measure.code), seen(measure.proof)]);
  return `### 4.${index + 1} ${threat}

${harm}. Sandsynlighed: ${likelihood}. Alvor: ${gravity}.

${table(['Foranstaltning', 'I koden', 'Bevist af'], rows)}

Tilbage: ${left}.
`;
}

function seen(paths: readonly string[]): string {
  return paths.map((path) => (isThere(path) ? code(path) : `${code(path)} (${notBuilt})`)).join(', ');
}

/** Measures of which something is missing: code, or what proves it. */
export function unbuiltMeasures(): Measure[] {
  return risks.flatMap(({ measures }) => measures).filter(({ code, proof }) => ![...code, ...proof].every(isThere));
}

function missingPart(): string {
  const missing = unbuiltMeasures().map(({ does }) => `- ${does}`);
  const promised = legalGrounds.filter(({ code = [] }) => !code.every(isThere)).map(({ here }) => `- ${here}`);
  const all = [...new Set([...missing, ...promised])];
  return all.length === 0
    ? 'Alt, hvad der står på denne side, findes i koden og er prøvet.'
    : `Indtil det er bygget, er de tilhørende risici ikke imødegået.\n\n${all.join('\n')}`;
}

import { roles, topics } from '../../../cards/text/da/codes.ts';
import { actionTopics } from '../../../services/pathway/events.ts';
import { type SharingRules, shippedRules, type TeamLevel } from '../../../services/privacy/sharing-rules.ts';
import { list, pageHead, table } from '../markdown.ts';

const levelText: Readonly<Record<TeamLevel, string>> = {
  everybody: 'Alle i teamet',
  authority: 'De i teamet, der hører til kommunens egen myndighed',
  involved: 'Kun den, der har skrevet det, den ansvarlige og koordinatoren',
};
const basisText = { law: 'Lov', practice: 'Valg eller praksis', unverified: 'Ikke efterprøvet' } as const;
const formText = {
  page: 'på den unges egen side',
  written: 'skriftligt',
  oral: 'mundtligt',
  eid: 'med elektronisk identitet',
} as const;
const giverText = { youngPerson: 'den unge', custodian: 'forældremyndigheden' } as const;
export const kindText = {
  share: 'At dele',
  takePart: 'At deltage',
  basis: 'Behandlingsgrundlag (noteres kun)',
} as const;

/** `sharing.md`: who may know what, from the rules that the program reads. */
export function sharingPage(rules: SharingRules = shippedRules): string {
  const { consent, sharingWithoutConsent, authority, protection, chosenAdult, custodian } = rules;
  const named = (some: readonly (keyof typeof topics)[]) => list(some.map((topic) => topics[topic].toLowerCase()));
  return `${pageHead(
    'Hvem må vide hvad',
    `Reglerne, som Vejviser kommer med (\`services/privacy/sharing-rules.json\`, version ${rules.version}). Kommunen kan ændre dem i den fil, som PRIVACY_FILE nævner, men ikke gøre det, der hviler på loven, mere løst.`,
  )}
**Lov**: følger af den nævnte paragraf. **Valg eller praksis**: kommunen kan vælge anderledes. **Ikke efterprøvet**: holdes for rigtigt, men er ikke læst i en kilde; juristen skal slå det efter.

## Hver slags oplysning

${table(
  ['Oplysning', 'Må vides uden samtykke af', 'Samtykke gælder højst', 'Samtykke kan gives', 'Hviler på', 'Kilde'],
  actionTopics.map((topic) => {
    const { team, consentMonths, forms, basis, source } = rules.topics[topic];
    return [
      topics[topic],
      levelText[team],
      `${consentMonths} måneder`,
      list(forms.map((form) => formText[form])),
      basisText[basis],
      source,
    ];
  }),
)}

Til kommunens egen myndighed hører ${list(authority.professions.map((profession) => roles[profession].toLowerCase()))} (${basisText[authority.basis].toLowerCase()}: ${authority.source}).

## Hvem skal give samtykket

Den første linje, der passer, gælder.

${table(
  ['Samtykke', 'Om', 'Alder', 'Skal gives af', 'Hviler på', 'Kilde'],
  consent.givers.map(({ kind, topics: about, fromAge, belowAge, needs, basis, source }) => [
    kindText[kind],
    about === undefined ? 'alt' : named(about),
    belowAge === undefined ? `fra ${fromAge} år` : `fra ${fromAge} til ${belowAge} år`,
    needs.length === 0 ? 'ingen' : list(needs.map((giver) => giverText[giver])),
    basisText[basis],
    source,
  ]),
)}

- Selvstændigt samtykke fra ${consent.ageOfConsent.years} år (${basisText[consent.ageOfConsent.basis].toLowerCase()}: ${consent.ageOfConsent.source}).
- Forældremyndighedens del ophører på ${consent.custodyUntil.years}-årsdagen kl. 00.00 (${basisText[consent.custodyUntil.basis].toLowerCase()}: ${consent.custodyUntil.source}).
- Der varsles ${consent.warnDays.days} dage, før et samtykke udløber.

## Deling uden samtykke

Højst ${sharingWithoutConsent.maxDays} dage ad gangen, af to personer, med en hjemmel og en begrundelse. ${sharingWithoutConsent.source}.

${table(
  ['Hjemmel', 'Hviler på', 'Kilde'],
  sharingWithoutConsent.grounds.map(({ title, basis, source }) => [title.da, basisText[basis], source]),
)}

## Den unges voksne, forældremyndigheden og beskyttelse

- Den unges voksne kan uden særskilt samtykke se det, den unge vælger, om ${named(chosenAdult.topics)}. ${chosenAdult.source}.
- Forældremyndigheden kan uden særskilt samtykke få at vide om ${named(custodian.topics)} (${basisText[custodian.basis].toLowerCase()}). ${custodian.source}.
- Er navn og adresse beskyttet, skjules steder, ${named(protection.topics)} og hvem der er ${list(protection.professions.map((profession) => roles[profession].toLowerCase()))}. ${protection.source}.

## Frister

- Et lukket og journaliseret forløb slettes efter ${rules.retention.days} dage. ${rules.retention.source}.
- Hvem der har set hvad, gemmes i ${rules.accessLog.days} dage, også når forløbet er slettet; da uden forløbets kode. ${rules.accessLog.source}.
- Åbner én person mere end ${rules.massReading.pathwaysADay} forløb på en dag, meldes det. ${rules.massReading.source}.
`;
}

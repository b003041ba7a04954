import { roles, topics } from '../../../cards/text/da/codes.ts';
import { type SharingRules, shippedRules, unfilledRules } from '../../../services/privacy/sharing-rules.ts';
import { openDecisions } from '../decisions.ts';
import { legalGrounds } from '../grounds.ts';
import { code, list, pageHead, table } from '../markdown.ts';
import { kindText } from './sharing-page.ts';

/** `decisions.md`: what the municipality's lawyer, data-protection officer and leaders must decide before real pathways begin. */
export function decisionsPage(rules: SharingRules = shippedRules): string {
  const asked = [...new Set(openDecisions.map(({ who }) => who))];
  const sections = asked.map((who) => {
    const rows = openDecisions.filter((one) => one.who === who).map(({ question, until }) => [question, until, '']);
    return `## ${who}\n\n${table(['Spørgsmål', 'Indtil da', 'Beslutning, dato, navn'], rows)}\n`;
  });
  const unread = legalGrounds.filter(({ isRead }) => !isRead).map(({ rule }) => `- ${rule}`);
  return `${pageHead(
    'Det, kommunen skal beslutte',
    'Intet program kan afgøre det her. Hver linje skal have et svar, før Vejviser bruges til rigtige forløb.',
  )}
${sections.join('\n')}
## Regler for deling, der ikke er efterprøvet

Følgende står i \`services/privacy/sharing-rules.json\` som ikke efterprøvet. Juristen bekræfter dem eller ændrer dem i PRIVACY_FILE.

${unverified(rules)
  .map((line) => `- ${line}`)
  .join('\n')}

## Lovtekster, der ikke er læst

${unread.join('\n')}

## Det, kommunen mangler at udfylde

${unfilledRules(rules)
  .map((path) => `- ${code(path)}`)
  .join('\n')}
`;
}

/** What the rules hold to be so without a source that was read. */
export function unverified({
  topics: known,
  authority,
  consent,
  sharingWithoutConsent,
  custodian,
}: SharingRules): string[] {
  const isOpen = ({ basis }: { readonly basis: string }) => basis === 'unverified';
  const ofTopics = Object.entries(topics).flatMap(([topic, title]) =>
    Object.entries(known).some(([name, rule]) => name === topic && isOpen(rule))
      ? [`Hvem der må vide noget om ${title.toLowerCase()}`]
      : [],
  );
  return [
    ...ofTopics,
    ...(isOpen(authority)
      ? [
          `Til kommunens egen myndighed hører ${list(authority.professions.map((one) => roles[one].toLowerCase()))}. ${authority.source}`,
        ]
      : []),
    ...(isOpen(consent.ageOfConsent)
      ? [`Selvstændigt samtykke fra ${consent.ageOfConsent.years} år. ${consent.ageOfConsent.source}`]
      : []),
    ...consent.givers
      .filter(isOpen)
      .map(
        ({ kind, fromAge, source }) =>
          `Hvem der skal give samtykke til ”${kindText[kind].toLowerCase()}” fra ${fromAge} år. ${source}`,
      ),
    ...sharingWithoutConsent.grounds.filter(isOpen).map(({ title, source }) => `Hjemlen ${title.da}. ${source}`),
    ...(isOpen(custodian) ? [`Hvad forældremyndigheden må vide. ${custodian.source}`] : []),
  ];
}

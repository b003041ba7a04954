import { pageHead, table } from '../markdown.ts';

/** `README.md` of the folder: what there is, and how it is used. */
export function indexPage(): string {
  return `${pageHead(
    'Databeskyttelse',
    'Udkast til de papirer, en kommune skal have, før Vejviser bruges til rigtige forløb. De er ikke juridisk rådgivning.',
  )}
${table(
  ['Side', 'Til', 'Hvad'],
  [
    ['[Beslutninger](decisions.md)', 'Jurist, databeskyttelsesrådgiver, ledelse', 'Det, der skal besluttes først'],
    [
      '[Konsekvensanalyse](impact-assessment.md)',
      'Databeskyttelsesrådgiver, ledelse',
      'Art. 35: risici, og hvad der er gjort ved dem',
    ],
    [
      '[Fortegnelse](record-of-processing.md)',
      'Databeskyttelsesrådgiver',
      'Art. 30: hvad der behandles, om hvem og hvor længe',
    ],
    ['[Dataflow](data-flow.md)', 'It-sikkerhed', 'Hvor oplysningerne går hen'],
    ['[Hvem må hvad](rights.md)', 'Jurist, ledelse', 'Rettigheder, spurgt ud af programmet selv'],
    ['[Hvem må vide hvad](sharing.md)', 'Jurist', 'Regler for deling og samtykke'],
    ['[SECURITY.md](../../SECURITY.md)', 'It-sikkerhed', 'Sikkerhed, nøgler og hvordan en fejl meldes'],
    ['[Licenser](../licences.md)', 'Indkøb', 'Det, der følger med programmet'],
  ],
)}

Siderne er skrevet af et program ud fra koden (\`npm run privacy\`), og en test fejler, når de ikke længere passer. Hvad en side siger, at Vejviser gør, er der derfor
også kode til; hvad der ikke er bygget endnu, står der, at det ikke er.

1. Juristen læser [beslutninger](decisions.md) og [hvem må vide hvad](sharing.md) og skriver kommunens ændringer i den fil, som PRIVACY_FILE nævner.
2. Databeskyttelsesrådgiveren gør [konsekvensanalysen](impact-assessment.md) og [fortegnelsen](record-of-processing.md) færdige; det i [klammer] er kommunens.
3. It-sikkerhed kører \`npm run doctor\` i driften, indtil den siger, at alt er, som det skal være.
`;
}

import { code, pageHead, table } from '../markdown.ts';
import { allVerbs, personKinds } from '../rights-matrix.ts';
import { verbGroups, verbSentence } from '../verbs.ts';

export const yes = 'ja';
export const no = '–';

/**
 * `rights.md`: who may do what, asked of the policy itself for every kind of person and every verb. What the policy lets somebody do is
 * not what they get to see of it: that is the page on sharing.
 */
export function rightsPage(): string {
  const verbs = allVerbs();
  const forgotten = verbs.filter((verb) => verbSentence(verb) === undefined);
  if (forgotten.length > 0) throw new Error(`tools/privacy/verbs.ts has no sentence for ${forgotten.join(', ')}`);
  const sections = verbGroups.map(({ title, verbs: sentences }) => {
    const rows = verbs
      .filter((verb) => Object.hasOwn(sentences, verb))
      .map((verb) => [`${sentences[verb]} (${code(verb)})`, ...personKinds.map((kind) => (kind.may(verb) ? yes : no))]);
    return `## ${title}\n\n${table(['Må …', ...personKinds.map((kind) => kind.title)], rows)}\n`;
  });
  return `${pageHead(
    'Hvem må hvad',
    'Tabellen er lavet ved at spørge programmets egen regel (`services/policy.ts`) om hver person og hver handling. Det, der ikke står ”ja” ved, er forbudt.',
  )}
- **Forløbets koordinator** er den ene, der har ansvaret. Der er altid præcis én.
- **Teammedlem** er den, koordinatoren har taget ind i teamet, så længe vedkommende er med.
- **Teammedlem, når koordinatoren er fratrådt**: nogen skal kunne spørge en ny, ellers står forløbet stille. Den nye skal selv sige ja og have retten til at koordinere.
- **Leder** og **Systemansvarlig** giver ikke i sig selv adgang til noget forløb.
- **Fratrådt** er den, hvis rettigheder er ophørt, også hvis vedkommende endnu står i et team.
- **Fremmed** er enhver anden: gæster, folk fra andre tenants og workspaces, og medarbejdere, der ikke står på personalelisten.
- **Den unge** og **den unges voksne** handler kun på deres egen side. Forældremyndigheden har ingen egen adgang.
- **Programmets ur** er programmet selv.

Rettigheden siger, hvad man må *gøre*. Hvad man får at *se* af det, bestemmer reglerne for deling, samtykke og beskyttelse: se [deling](sharing.md).
Noget kræver mere end rettigheden: en opgave kan kun gives fri af den, der har den, eller af koordinatoren; et forslag om at dele uden samtykke kan
ikke godkendes af den, der har stillet det; ingen kan skrive under for en anden.

${sections.join('\n')}`;
}

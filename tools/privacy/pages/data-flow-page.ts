import { slackScopes } from '../../../bot/slack/scopes.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { addresses } from '../addresses.ts';
import { answeredAddresses, documentedVariables } from '../code-facts.ts';
import { code, list, pageHead, table } from '../markdown.ts';
import { type Setting, type SettingKind, settings } from '../settings.ts';

const kinds: readonly { readonly kind: SettingKind; readonly title: string }[] = [
  { kind: 'outward', title: 'Hvor oplysninger går hen' },
  { kind: 'secret', title: 'Hemmeligheder' },
  { kind: 'rule', title: 'Kommunens beslutninger' },
  { kind: 'technical', title: 'Øvrige' },
];

/** `data-flow.md`: what comes in, what goes out, and where it stays; from the routes, permissions and settings of the program. */
export function dataFlowPage(): string {
  return `${pageHead('Hvor oplysningerne går hen', 'Kortet er lavet af programmets egne adresser, rettigheder og indstillinger.')}
\`\`\`
 medarbejder ── Teams ──┐                        ┌── Microsoft Graph: rum og medlemmer
 medarbejder ── Slack ──┤                        ├── Teams og Slack: kort og svar
 den unge ── egen side ─┼──►  Vejviser  ◄──────► ┤
 mødelokale ── væggen ──┤    (kommunens          ├── kommunens broker: elektronisk identitet
 kalender ── adresse ───┘     egen drift)        └── fagsystem: journal
                                 │
                                 ▼
                      database: én fil, eller Azure Cosmos DB
\`\`\`

Den unges navn går kun fra databasen til den, der må se det: en dialogboks til én person, den unges egen side, aftalen på papir, indsigten og pakkerne til fagsystemet. Det går ikke til rum, titler,
adresser, kalendere, billeder eller log. Vejviser sender ingenting til nogen, der ikke står her; der er ingen måling af brug og ingen sprogmodel.

## Ind: hvor programmet svarer

${table(
  ['Adresse', 'Hvem', 'Hvad', 'Beskyttet af'],
  known('address', answeredAddresses(), addresses).map(([address, { who, what, guardedBy }]) => [
    code(address),
    who,
    what,
    guardedBy,
  ]),
)}

Alle andre adresser svarer 404 uden indhold.

## Ud: hvem programmet taler med

${table(
  ['Modtager', 'Hvad der sendes', 'Hvad der hentes', 'Rettigheder'],
  [
    [
      'Slack',
      'Kort og svar i rum; beskeder til én medarbejder',
      'Medlemmer af rum; medarbejderes e-mail ved første kontakt',
      list(slackScopes.map(code)),
    ],
    [
      'Microsoft Teams (Bot Connector)',
      'Kort og svar i rum; beskeder til én medarbejder',
      'Hvem der skriver, med e-mail ved første kontakt',
      'Appens egen identitet',
    ],
    ...Object.entries(teamsPermissions).map(([room, { tenantWide, resourceSpecific }]) => [
      `Microsoft Graph, ved \`TEAMS_ROOM=${room}\``,
      'Rummets titel (en tilfældig kode) og dets medlemmer',
      'Medlemmer af hold og rum; medarbejderes e-mail',
      `Hele tenanten: ${list(tenantWide.map(code))}. I holdet: ${list(resourceSpecific.map(code))}`,
    ]),
    ['Azure Cosmos DB, hvis den er valgt', 'Alt, der gemmes', 'Alt, der gemmes', 'Læse og skrive i databasen'],
    [
      'Fagsystemet, hvis det er valgt (`CASE_SYSTEM`)',
      'Det, der skal på sagen: møder, aftaler og det, koordinatoren vælger, som sider og som data, med den unges navn',
      'En kvittering med sagens nummer',
      'Aflevere og hente kvitteringen; ikke læse andet',
    ],
    [
      'Kommunens broker til MitID, hvis den er valgt',
      'At nogen vil logge ind',
      'Brokerens egen betegnelse for personen; ikke CPR-nummer',
      'Login',
    ],
  ],
)}

Ingen af rettighederne læser samtaler: Vejviser får kun det, der skrives til den. \`npm run doctor\` viser, om der er givet for lidt eller for meget.

## Indstillinger

${kinds.map(({ kind, title }) => `### ${title}\n\n${settingsOf(kind)}`).join('\n\n')}
`;
}

function settingsOf(kind: SettingKind): string {
  const rows = known<Setting>('setting', documentedVariables(), settings).filter(
    ([, setting]) => setting.kind === kind,
  );
  return table(
    ['Indstilling', 'Betydning'],
    rows.map(([name, { means }]) => [code(name), means]),
  );
}

/** Each name with what is said of it. Throws for a name of which nothing is said: then the page would be untrue. */
export function known<T>(what: string, names: readonly string[], said: Readonly<Record<string, T>>): [string, T][] {
  return names.map((name) => {
    const value = said[name];
    if (value === undefined) throw new Error(`tools/privacy says nothing of the ${what} ${name}`);
    return [name, value];
  });
}

import type { DoctorText } from './doctor-text.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('da').format(names);
const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const doctorTextDa: DoctorText = {
  marks: { right: 'ok   ', note: 'obs  ', wrong: 'FEJL ', unknown: '?    ' },
  usage: 'Brug: npm run doctor. Den ændrer ingenting.',
  summary: (wrong, unknown) => {
    if (wrong + unknown === 0) return 'Alt er, som det skal være.';
    const parts = [
      ...(wrong > 0 ? [`${wrong} ting skal rettes`] : []),
      ...(unknown > 0 ? [`${unknown} ting kunne ikke undersøges`] : []),
    ];
    return `${parts.join(', og ')}.`;
  },
  findings: {
    configProblem: ({ problem }) => `Opsætningen kan ikke bruges: ${problem}.`,
    keyStrong: () => 'SECRET_KEY ser ud til at være tilfældig og lang nok.',
    keyWeak: ({ variable }) =>
      `${variable} ser ud til at være fundet på af et menneske. Lav en ny med: openssl rand -base64 48. Skriv den gamle i SECRET_KEY_PREVIOUS, så links bliver ved med at virke, mens de er i brug.`,
    keyHasComma: () =>
      'SECRET_KEY har et komma i sig. Den kan derfor ikke senere stå i SECRET_KEY_PREVIOUS; lav hellere en uden.',
    formerKeys: ({ count }) =>
      `SECRET_KEY_PREVIOUS nævner ${times(count, 'tidligere nøgle', 'tidligere nøgler')}. Fjern dem, når ingen bruger links eller koder fra dengang. Gem dem til npm run verify: gamle underskrifter kan kun efterprøves med dem.`,
    addressRight: ({ address }) => `Links peger på ${address}, som er krypteret.`,
    addressNotHttps: () =>
      'PUBLIC_URL begynder ikke med https. Links til de unges sider må kun gå over en krypteret forbindelse.',
    addressOnlyHere: () =>
      'PUBLIC_URL peger på maskinen selv. Links virker ikke hos nogen, og Teams kan ikke nå Vejviser. Sæt adressen, som Vejviser nås på udefra.',
    tokensUnchecked: ({ variable }) =>
      `${variable}=off: beskeder bliver ikke kontrolleret. Det er kun til afprøvning på egen maskine.`,
    clockRight: ({ seconds }) => `Maskinens ur går rigtigt (${seconds} sekunder fra de andres).`,
    clockOff: ({ seconds }) =>
      `Maskinens ur går ${Math.abs(seconds)} sekunder ${seconds > 0 ? 'for hurtigt' : 'for langsomt'}. Slack og Teams afviser det, der er mere end fem minutter ved siden af, og frister og samtykker følger uret. Slå tidsserver (NTP) til.`,
    clockUnknown: () => 'Maskinens ur kunne ikke sammenlignes med andres, fordi ingen af platformene svarede.',
    storeAnswers: () => 'Databasen svarer og kan bruges.',
    storeProblem: ({ problem }) => `Databasen er ikke sat op, som den skal: ${problem}.`,
    storeSilent: ({ detail }) => `Databasen svarer ikke (${detail}).`,
    fileNotYet: () => 'Databasefilen er der ikke endnu. Den bliver lavet første gang, Vejviser starter.',
    filePrivate: () => 'Databasefilen og dens mappe kan kun læses af den konto, Vejviser kører under.',
    fileOpen: ({ path, mode, wanted }) =>
      `Andre på maskinen kan komme til ${path} (rettigheder ${mode}). Her står personoplysninger. Kør: chmod ${wanted} ${path}`,
    modeUnknown: () =>
      'På Windows kan det ikke ses herfra, hvem der kan læse databasefilen. Kontrollér det i filens egenskaber.',
    nobodyYet: () => 'Der er ingen medarbejdere i Vejviser. Hent dem ind med: npm run people -- import FIL.csv',
    noCoordinator: () =>
      'Ingen medarbejdere har retten coordinator, så ingen kan oprette et forløb. Ret personalelisten, og hent den ind igen.',
    staff: ({ people, coordinators }) =>
      `${times(people, 'medarbejder', 'medarbejdere')} er på listen, og ${coordinators} af dem kan være koordinator.`,
    listWritable: ({ path }) => `Det kan noteres i ${path}, hvad der er slettet.`,
    listMustStay: ({ path }) =>
      `Det kan noteres i ${path}, hvad der er slettet. Filen skal ligge på en disk, der bliver, når maskinen skiftes ud (docs/backup.md).`,
    listUnwritable: ({ path, detail }) =>
      `Det kan ikke noteres i ${path}, hvad der er slettet (${detail}), så intet bliver slettet. Giv den konto, Vejviser kører under, ret til filen, eller ret ERASED_LIST.`,
    erasuresStuck: ({ count }) =>
      `${times(count, 'sletning er', 'sletninger er')} gået i stå. Kør npm run erase -- list for at se hvorfor.`,
    slackSilent: ({ detail }) => `Slack svarer ikke (${detail}). Rettighederne i Slack er derfor ikke undersøgt.`,
    slackRefused: ({ detail }) =>
      `Slack afviser SLACK_BOT_TOKEN (${detail}). Hent en ny under OAuth & Permissions i appens indstillinger.`,
    slackOtherWorkspace: () =>
      'SLACK_BOT_TOKEN hører til et andet workspace end SLACK_TEAM_ID. Vejviser lukker derfor ingen ind fra Slack.',
    slackNoBot: () => 'SLACK_BOT_TOKEN er ikke en bots token. Den begynder med xoxb-.',
    slackScopes: () => 'Slack har givet præcis de rettigheder, der er brug for.',
    slackScopesUnknown: () => 'Slack sagde ikke, hvilke rettigheder der er givet.',
    slackMissing: ({ names }) =>
      `I Slack mangler ${list(names)}. Tilføj under OAuth & Permissions, Bot Token Scopes, og installér appen igen.`,
    slackTooMany: ({ names }) =>
      `I Slack er der givet mere, end der er brug for: ${list(names)}. Fjern det, og installér appen igen.`,
    teamsSilent: ({ detail }) =>
      `Microsofts login svarer ikke (${detail}). Rettighederne i Teams er derfor ikke undersøgt.`,
    teamsRefused: ({ service, detail }) =>
      `Microsofts login afviser appen (${service}, ${detail}). Kontrollér TEAMS_APP_ID, TEAMS_TENANT_ID og TEAMS_APP_SECRET, og om hemmeligheden er udløbet.`,
    teamsOtherTenant: () => 'Microsoft har givet adgang til en anden tenant end TEAMS_TENANT_ID.',
    teamsKeysSilent: () =>
      'Nøglerne, som beskeder fra Teams kontrolleres med, kunne ikke hentes. Kontrollér, at maskinen må nå adressen.',
    graphRoles: () => 'Microsoft Graph har givet præcis de rettigheder, der er brug for.',
    graphRolesUnknown: () => 'Det kunne ikke læses, hvilke rettigheder Microsoft Graph har givet.',
    graphMissing: ({ names }) =>
      `I Microsoft Entra mangler ${list(names)} (programtilladelser til Microsoft Graph, med administratorsamtykke).`,
    graphTooMany: ({ names }) =>
      `I Microsoft Entra er der givet mere, end der er brug for: ${list(names)}. Fjern det fra appregistreringen.`,
    ownerGrants: ({ names }) =>
      `Det, som holdets ejer giver ved at installere appen, kan ikke ses herfra. Appen beder om ${list(names)}.`,
    privacyFilled: () => 'Kommunens fremgangsmåde og telefonnummer ved bekymring er udfyldt.',
    privacyUnfilled: ({ names }) => `Kommunen mangler at udfylde ${list(names)} i den fil, PRIVACY_FILE nævner.`,
    privacyProblem: ({ problem }) => `Reglerne for deling kan ikke bruges: ${problem}.`,
  },
};

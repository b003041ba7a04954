/** The agreement on paper. Read by the young person too: short and plain sentences. */
export const paper = {
  title: 'Aftale',
  /** How the file calls itself. Never with a name. */
  fileTitle: (code: string, version: number): string => `Aftale ${code}, version ${version}`,
  pathway: (code: string, version: number): string => `Forløb ${code}, version ${version}`,
  madeWith: (name: string): string => `Lavet sammen med ${name}`,
  status: {
    proposed: {
      label: 'Forslag',
      text: 'Aftalen gælder først, når alle har skrevet under.',
      until: (day: string): string => `Svar senest ${day}.`,
    },
    inForce: {
      label: 'Aftalen gælder',
      text: (day: string): string => `Alle har skrevet under. Aftalen gælder fra ${day}.`,
    },
    declined: {
      label: 'Aftalen gælder ikke',
      text: (day: string): string => `En af parterne sagde nej ${day}.`,
    },
    expired: {
      label: 'Aftalen gælder ikke',
      text: (day: string): string => `Forslaget udløb ${day}, før alle havde skrevet under.`,
    },
    withdrawn: {
      label: 'Aftalen gælder ikke',
      text: (day: string): string => `Forslaget blev trukket tilbage ${day}.`,
    },
    closed: {
      label: 'Aftalen gælder ikke',
      text: (day: string): string => `Forløbet blev lukket ${day}, før alle havde skrevet under.`,
    },
    replaced: {
      label: 'Aftalen gælder ikke længere',
      text: (version: number, day: string): string => `Den blev afløst af version ${version} den ${day}.`,
    },
  },
  goals: 'Målene',
  inOwnWords: 'Med den unges egne ord.',
  noGoals: 'Der er ingen mål i aftalen.',
  promises: 'Hvem gør hvad',
  noPromises: 'Der er ingen løfter i aftalen.',
  columns: { what: 'Hvad', who: 'Hvem', by: 'Senest', done: 'Gjort' },
  notDone: 'Ikke endnu',
  parties: 'Underskrifter',
  partiesWhat: 'Alle skriver under for sig selv. Ingen kan skrive under for en anden.',
  methods: {
    chat: 'i chatten',
    page: 'på sin egen side',
    paper: 'på papir',
    eid: 'med elektronisk identitet',
  },
  eidLevel: (method: string, level: string): string => `${method} (${level})`,
  signed: (how: string, when: string): string => `Skrev under ${how} ${when}.`,
  witness: (name: string): string => `Vidne: ${name}.`,
  notedBy: (name: string): string => `Noteret af ${name}.`,
  declined: (when: string): string => `Sagde nej ${when}.`,
  reason: (text: string): string => `Grund: ${text}`,
  waiting: 'Har ikke skrevet under endnu.',
  neverSigned: 'Skrev ikke under.',
  /** Under the lines on which one signs by hand. */
  byHand: { signature: 'Underskrift', date: 'Dato', witness: 'Vidne' },
  about: 'Om dette papir',
  hash: 'Kontrolkode:',
  hashWhat:
    'Koden er regnet ud af aftalens præcise ordlyd: målene, og hvem der gør hvad og hvornår. Ændres bare ét tegn, bliver koden en anden. En underskrift gælder kun den tekst, som har denne kode. Er koden den samme i Vejviser, er teksten den samme.',
  /** Where signs of a typed text are not in our letters. */
  missingSigns:
    'Papiret kan ikke vise alle tegn. I kantet parentes står der, hvad der mangler. Nogle bogstaver kan mangle en accent. Det hele står i Vejviser.',
  missing: {
    emoji: '[emoji]',
    arabic: '[arabisk skrift]',
    chinese: '[kinesisk skrift]',
    cyrillic: '[kyrillisk skrift]',
    ethiopic: '[etiopisk skrift]',
    greek: '[græsk skrift]',
    hebrew: '[hebraisk skrift]',
    indic: '[indisk skrift]',
    japanese: '[japansk skrift]',
    korean: '[koreansk skrift]',
    thai: '[thailandsk skrift]',
    other: '[tegn]',
  },
  printed: (when: string): string => `Skrevet ud ${when}.`,
  /** At the foot of each page: `Aftale KHT7XN, version 2`, and the beginning of the code. */
  footHash: (groups: string): string => `Kontrolkode ${groups} …`,
  page: (page: number, of: number): string => `Side ${page} af ${of}`,
};

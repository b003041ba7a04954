import type { ActionTopic } from '../../../services/pathway/events.ts';
import type { RoleCode } from '../../../services/people/person.ts';
import type { RefusalSentences } from '../sentences.ts';

/** What each does for the young person, by role. */
const does: Record<RoleCode, string> = {
  coordinator: 'Holder styr på det hele. Spørg altid her, hvis du er i tvivl.',
  leader: 'Sørger for, at dit team kan gøre sit arbejde.',
  admin: 'Sørger for, at din side virker.',
  childYouthAdviser: 'Finder den rette hjælp til dig, til du er 18 år.',
  adultCaseworker: 'Finder den rette hjælp til dig, når du er 18 år.',
  educationGuide: 'Hjælper dig med skole og uddannelse.',
  jobConsultant: 'Hjælper dig med job, praktik og penge.',
  supportContact: 'Er der for dig til hverdag.',
  housingSupport: 'Hjælper dig, når du bor selv.',
  substanceTherapist: 'Hjælper dig, hvis du vil stoppe med stoffer.',
  psychiatry: 'Hjælper dig, når det er svært indeni.',
  fosterFamily: 'Er din familie til hverdag.',
  placement: 'Er sammen med dig, der hvor du bor.',
  school: 'Følger dig i skolen.',
  mentor: 'Støtter dig til hverdag.',
  other: 'Er med om en bestemt ting. Spørg, hvad det er.',
};

/** What a goal can be about, as one says it. */
const topics: Record<ActionTopic, string> = {
  education: 'Skole og uddannelse',
  employment: 'Job',
  housing: 'Et sted at bo',
  economy: 'Penge',
  health: 'Min krop og mit sind',
  network: 'Familie og venner',
  leisure: 'Fritid',
  other: 'Noget andet',
};

/** What to do about a field that is empty, by its name. */
const missing: Readonly<Record<string, string>> = {
  text: 'Skriv noget her.',
  note: 'Skriv hvorfor.',
  topic: 'Vælg, hvad det handler om.',
  target: 'Vælg et tal.',
  value: 'Vælg et tal.',
  name: 'Skriv et navn.',
};

const again = 'Prøv igen om lidt. Det, du skrev, er her stadig.';

/** Why not. Said to *you*; what is not here is said as everywhere else, since nobody meets it on these pages. */
const refusals = {
  notOfTheTeam: () => 'Det kan du ikke gøre her. Spørg din koordinator.',
  notUnderstood: () => 'Det gik ikke. Prøv igen.',
  inputMissing: ({ input }) => missing[input] ?? 'Her mangler der noget.',
  inputInvalid: () => 'Det kan ikke være rigtigt. Prøv igen.',
  textTooLong: ({ max }) =>
    `Det er for langt. Der er plads til ${max.toLocaleString('da')} tegn. Gør det kortere. Det, du skrev, er her stadig.`,
  pathwayUnknown: () => 'Din side er her ikke mere. Spørg din koordinator.',
  pathwayClosed: () => 'Dit forløb er slut. Spørg din koordinator.',
  onlyCoordinator: ({ coordinator }, say) => `Det kan kun ${say.name(coordinator)} gøre.`,
  actionUnknown: () => 'Det løfte er her ikke mere.',
  actionTaken: ({ by }, say) => `${say.name(by)} tog det før dig.`,
  actionNotYours: ({ by }, say) => `Det er ${say.name(by)}, der har lovet det.`,
  actionDone: ({ by, at }, say) => `${say.name(by)} har gjort det. Det var ${say.when(at)}.`,
  actionDropped: ({ by }, say) => `${say.name(by)} har taget det væk.`,
  meetingUnknown: () => 'Det møde er her ikke mere.',
  noMeetingPlanned: () => 'Der er ikke aftalt et møde endnu.',
  meetingCancelled: () => 'Mødet er aflyst.',
  meetingCompleted: () => 'Mødet er slut. Så kan det ikke ændres.',
  agendaPointUnknown: () => 'Det punkt er her ikke mere.',
  goalUnknown: () => 'Det mål er her ikke mere.',
  goalNotActive: () => 'Det mål er ikke i gang mere.',
  noAgreement: () => 'Den aftale er her ikke mere.',
  agreementChanged: () => 'Der er kommet en ny aftale, mens du læste. Læs den nye først.',
  agreementDeclined: ({ by }, say) => `${say.name(by)} har sagt nej til aftalen. Din koordinator laver en ny.`,
  agreementWithdrawn: () => 'Aftalen er taget tilbage. Din koordinator kan lave en ny.',
  agreementExpired: () => 'Det er for sent at skrive under. Din koordinator kan lave en ny aftale.',
  agreementInForce: () => 'Alle har skrevet under. Aftalen gælder nu.',
  notAParty: () => 'Den aftale skal du ikke skrive under på.',
  partyGone: ({ person }, say) => `${say.name(person)} er ikke med mere. Din koordinator laver en ny aftale.`,
  cannotSignFor: () => 'Du kan kun skrive under for dig selv.',
  youngPersonOnly: () => 'Det kan du ikke gøre her.',
  noChosenAdult: () => 'Du har ikke valgt en voksen endnu.',
  storeUnavailable: () => `Det blev ikke gemt. ${again}`,
  storeUncertain: () => `Vi ved ikke, om det blev gemt. ${again}`,
  busy: () => `Der er mange her lige nu. ${again}`,
  failed: () => `Det gik galt hos os. ${again}`,
} satisfies Partial<RefusalSentences>;

/** What the young person reads on their own page. Short, plain sentences (LIX at most 30, measured by a test), said to *you*. */
export const youngPage = {
  toHome: 'Til din side',
  reading: { less: 'Mindre tekst', all: 'Mere tekst', aloud: 'Læs op', stop: 'Stop med at læse' },
  /** What those are called who are none of the staff. */
  parties: { youngPerson: 'Du', custodian: 'Din forælder eller værge', chosenAdult: 'Din voksne' },
  showAll: 'Vis det hele',
  none: 'Vælg her',
  days: {
    today: (moment: string): string => `I dag, ${moment}`,
    tomorrow: (moment: string): string => `I morgen, ${moment}`,
  },

  talk: {
    jump: 'Tal med nogen',
    heading: 'Har du brug for at tale?',
    button: 'Jeg vil gerne tale med nogen',
    press: (name: string): string => `Tryk her. Så får ${name} besked med det samme.`,
    only: (name: string): string => `Kun ${name} får det at vide.`,
    asked: 'Du vil gerne tale med nogen',
    since: (when: string): string => `Du bad om det ${when}.`,
    next: (name: string): string => `${name} har fået besked og kontakter dig.`,
    danger: 'Er du i fare lige nu?',
    call: 'Ring 112',
  },

  home: {
    title: 'Din side',
    now: 'Lige nu',
    nothing: 'Der er ikke noget, du skal lige nu.',
    more: 'Se mere',
    agreement: {
      heading: 'Der er en aftale til dig',
      text: (day: string): string => `Læs den. Sig så ja eller nej. Du har tid til ${day}.`,
      link: 'Læs aftalen',
    },
    meeting: { heading: 'Dit næste møde', link: 'Se mødet' },
    promise: { heading: 'Det har du lovet', link: 'Se løfter' },
    adult: {
      heading: 'Din voksne har sagt nej tak',
      text: 'Det er okay. Du kan vælge en anden.',
      link: 'Se min voksne',
    },
    links: {
      people: 'Mine folk',
      meeting: 'Mit møde',
      goals: 'Mine mål',
      promises: 'Løfter',
      agreement: 'Aftalen',
      adult: 'Min voksne',
      shared: 'Det jeg deler',
    },
  },

  people: {
    title: 'Mine folk',
    intro: 'De er her for dig.',
    does,
    adult: {
      heading: 'Min voksne',
      none: 'Er der en voksen, du stoler på? Så kan du få den voksne med.',
      choose: 'Vælg en voksen',
      chosen: 'Du har valgt en voksen.',
      declined: 'Den voksne har sagt nej tak. Du kan vælge en anden.',
      see: 'Se min voksne',
    },
  },

  meeting: {
    title: 'Mit møde',
    none: 'Der er ikke aftalt et møde lige nu. Vil du gerne mødes? Så tryk på knappen nederst.',
    now: 'Mødet er i gang nu.',
    over: 'Det var tidligere i dag.',
    when: 'Hvornår',
    lasts: (length: string): string => `Det varer ${length}.`,
    place: 'Hvor',
    noPlace: 'Det er ikke aftalt endnu.',
    others: 'Flere møder',
    mine: 'Det vil jeg tale om',
    mineNone: 'Du har ikke skrevet noget endnu.',
    noted: (name: string): string => `${name} skrev det for dig.`,
    add: {
      label: 'Hvad vil du tale om?',
      hint: 'Dit team kan se det. Det kommer øverst på mødet.',
      button: 'Skriv det på listen',
    },
    drop: 'Fjern',
    theirs: 'Det vil de andre tale om',
    theirsNone: 'De andre har ikke skrevet noget endnu.',
    from: (name: string): string => `Fra ${name}.`,
    last: 'Sidste møde',
    lastOn: (day: string): string => `I mødtes ${day}.`,
    decided: 'Det aftalte I:',
  },

  goals: {
    title: 'Mine mål',
    intro: 'Det er dine mål. Brug dine egne ord.',
    none: 'Du har ikke skrevet et mål endnu.',
    ask: {
      heading: 'Hvad vil du med skole eller job?',
      text: 'Skriv det som et mål. Det må gerne være lille.',
    },
    reworded: (name: string): string => `${name} har skrevet det om. Er det rigtigt?`,
    noted: (name: string): string => `${name} har skrevet det for dig. Er det rigtigt?`,
    steps: 'Skridt på vejen',
    scale: { start: 'Før', now: 'Nu', target: 'Mål' },
    raised: (count: number): string =>
      count === 1 ? 'Du har hævet baren 1 gang.' : `Du har hævet baren ${count} gange.`,
    rate: {
      label: 'Hvor er du nu?',
      hint: '0 er slet ikke. 10 er helt i mål.',
      of: (value: number): string => `${value} af 10`,
      chosen: 'her er du',
      target: 'her vil du hen',
    },
    change: 'Ret målet',
    text: { label: 'Hvad er dit mål?', hint: 'Skriv det, som du selv siger det.', button: 'Gem' },
    topic: 'Hvad handler det om?',
    start: 'Hvor er du nu? (0 til 10)',
    target: 'Hvor vil du hen? (0 til 10)',
    add: 'Skriv et nyt mål',
    addStep: 'Skriv et skridt på vejen',
    stepLabel: 'Hvad er det næste skridt?',
    reword: 'Skriv det om',
    reach: 'Jeg har nået det',
    raise: { label: 'Hæv baren', text: 'Hvad er det næste?', button: 'Hæv baren' },
    drop: { label: 'Læg målet væk', note: 'Hvorfor vil du ikke mere?', button: 'Læg det væk' },
    reached: 'Nået',
    reachedHeading: 'Det har du nået',
    dropped: 'Det har du lagt væk',
    why: (reason: string): string => `Fordi: ${reason}`,
    topics,
  },

  promises: {
    title: 'Løfter',
    mine: 'Det har jeg lovet',
    mineNone: 'Du har ikke lovet noget lige nu.',
    theirs: 'Det har andre lovet mig',
    theirsNone: 'Ingen har lovet noget endnu.',
    free: 'Det har ingen taget endnu',
    who: (name: string): string => `${name} har lovet det.`,
    before: (day: string): string => `Senest ${day}.`,
    late: 'For sent',
    open: 'I gang',
    done: 'Gjort',
    doneOn: (name: string, day: string): string => `${name} gjorde det ${day}.`,
    youDidIt: (day: string): string => `Du gjorde det ${day}.`,
    do: 'Jeg har gjort det',
    take: 'Det tager jeg',
    kept: 'Det er gjort',
  },

  shared: {
    title: 'Det jeg deler',
    team: {
      heading: 'Dit team',
      who: 'De kan se det, du skriver her:',
      what: ['Dine mål', 'Løfter', 'Møder', 'Aftalen'],
      also: 'Vil du tale med nogen? Så får kun din koordinator det at vide.',
      wall: 'Til et møde kan mål og løfter stå på en skærm. Alle i rummet kan se den.',
    },
    adult: {
      heading: 'Din voksne',
      none: 'Du har ikke valgt en voksen. Så er der ingen, der ser noget.',
      declined: 'Den voksne har sagt nej tak. Så er der ingen, der ser noget.',
      nothing: 'Du har ikke valgt, hvad din voksne må se. Så ser din voksne ingenting.',
      sees: 'Din voksne kan se det, du har valgt:',
      what: { meetings: 'Møder', goals: 'Dine mål', promises: 'Løfter', agreement: 'Aftalen' },
      change: 'Ret det',
    },
    parents: {
      heading: 'Din forælder eller værge',
      sign: 'Du er ikke 18 år endnu. Så skal de også skrive under på aftalen. Derfor ser de den.',
      no: 'De kan ikke se din side.',
    },
    others: { heading: 'Alle andre', text: 'Andre kan ikke se noget. Der er ikke delt mere.' },
    name: {
      heading: 'Dit navn',
      text: 'Dit navn er gemt for sig selv. Det står ikke ved det, du skriver. Kun dit team kan slå det op.',
    },
    ask: 'Vil du ikke dele noget? Så sig det til din koordinator.',
  },

  closed: { heading: 'Dit forløb er slut', text: 'Der er ikke mere her. Vil du vide noget? Så spørg din kommune.' },
  /** What one is met with after something was sent. */
  said: {
    talk: 'Din koordinator får besked nu. Andre får det ikke at vide.',
    goalAdded: 'Dit mål er gemt. Dit team kan se det nu.',
    goalReworded: 'Dit mål er skrevet om.',
    goalRated: 'Dit tal er gemt.',
    goalReached: 'Flot! Du har nået dit mål.',
    goalRaised: 'Du har hævet baren.',
    goalDropped: 'Målet er lagt væk.',
    pointAdded: 'Det står på listen. Dit team kan se det nu.',
    pointDropped: 'Det er fjernet.',
    promiseDone: 'Flot! Dit team kan se, at du har gjort det.',
    promiseTaken: 'Det er dit nu.',
  },
  refusals,
  /** What inputs are called in a sentence about them. */
  inputs: { text: 'Teksten', topic: 'Hvad det handler om', note: 'Grunden', value: 'Tallet' },
};

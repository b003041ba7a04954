const actionCount = (count: number): string => (count === 1 ? '1 åben opgave' : `${count} åbne opgaver`);
const overdueCount = (count: number): string =>
  count === 0 ? 'ingen overskredne' : count === 1 ? '1 overskredet' : `${count} overskredne`;

/** What stands on the cards. Functions take what is put in, and give the right plural. */
export const cards = {
  /** Ends a text that is longer than the card has room for. */
  cut: '… (vises ikke helt)',
  /** Ends a list that is longer than the card has room for. */
  more: (count: number): string =>
    count === 1 ? '… og 1 mere, som ikke vises her' : `… og ${count} mere, som ikke vises her`,
  /** Stands at the end of a card of which whole parts had to be left out. */
  leftOut: 'Noget er udeladt, fordi kortet ellers blev for langt.',

  pathway: (code: string): string => `Forløb ${code}`,
  coordinator: 'Koordinator',
  coordinatorSince: (name: string, day: string): string => `${name} (siden ${day})`,
  model: 'Model',
  openedAt: 'Oprettet',
  nextStep: 'Næste skridt',
  nextStepAt: (title: string, day: string): string => `${title}, ${day}`,
  stepWindow: (from: string, to: string): string => `helst mellem ${from} og ${to}`,
  noNextStep: 'Ingen flere faste skridt i modellen',
  actions: 'Opgaver',
  actionCounts: (open: number, overdue: number, done: number): string => {
    const parts = [open === 0 ? 'ingen åbne' : open === 1 ? '1 åben' : `${open} åbne`];
    if (overdue > 0) parts.push(overdueCount(overdue));
    if (done > 0) parts.push(done === 1 ? '1 færdig' : `${done} færdige`);
    return parts.join(', ');
  },
  team: 'Team',
  openActions: 'Åbne opgaver',
  noOpenActions: 'Ingen åbne opgaver lige nu.',
  closed: 'Lukket',
  closedBy: (name: string, when: string): string => `Lukket af ${name} ${when}.`,
  closedReason: 'Årsag',
  takenDown: (code: string): string =>
    `Kortene er taget ned her, men intet er slettet. Skriv ”status ${code}” til Vejviser for at se forløbet. Koordinatoren kan åbne det igen.`,
  closedUndo: 'Intet er slettet. Koordinatoren kan fortryde med knappen ”Åbn forløbet igen”.',

  vacant: 'Ubesat',
  vacantRoles: (count: number): string => (count === 1 ? '1 ubesat rolle' : `${count} ubesatte roller`),
  noRole: 'Ingen rolle angivet',
  others: 'Andre i teamet',
  nobodyHasIt: 'Ingen har den endnu',

  overdue: 'Overskredet',
  free: 'Ledig',
  taken: 'I gang',
  done: 'Færdig',
  dropped: 'Taget af listen',
  deadline: 'Frist',
  deadlinePassed: (day: string): string => `${day} (overskredet)`,
  deadlineIs: (day: string): string => `Frist ${day}`,
  topic: 'Emne',
  responsible: 'Ansvarlig',
  responsibleSince: (name: string, when: string): string => `${name} (siden ${when})`,
  releasedBy: (name: string, when: string): string => `${name} lagde opgaven tilbage ${when}`,
  doneBy: (name: string, when: string): string => `${name} gjorde den færdig ${when}`,
  droppedBy: (name: string, when: string): string => `${name} tog den af listen ${when}`,
  addedBy: (name: string, when: string): string => `${name}, ${when}`,
  added: 'Tilføjet af',
  escalated: 'Hos koordinatoren',
  escalatedWhy: { unclaimed: 'ingen har taget opgaven i tide', overdue: 'opgaven er ikke gjort færdig i tide' },
  decidedOn: (day: string): string => `På mødet ${day}`,
  decided: 'Besluttet',
  partOf: 'Hører til',

  handover: {
    heading: (code: string): string => `Ny koordinator for forløb ${code}?`,
    asks: (from: string, to: string): string => `${from} har bedt ${to} om at overtage rollen som koordinator.`,
    until: (from: string): string => `${from} er koordinator, indtil der er svaret ja.`,
    whoAnswers: (to: string, from: string): string =>
      `Det er ${to}, der skal svare. ${from} kan trække spørgsmålet tilbage.`,
    askedAt: 'Spurgt',
  },

  status: {
    heading: (code: string): string => `Status for forløb ${code}`,
    progress: 'Opgaver, der er færdige',
    overdue: 'Overskredet',
    free: 'Ingen har dem endnu',
    taken: 'I gang',
    noActions: 'Der er ingen opgaver i forløbet endnu.',
    waitsFor: (name: string): string => `Venter på svar fra ${name}, der er spurgt om at blive koordinator.`,
  },
  teamCard: {
    heading: (code: string): string => `Teamet om forløb ${code}`,
    people: 'Hvem er med',
    responsibilities: 'Hvem har ansvar for hvad',
    memberSince: (day: string): string => `med siden ${day}`,
  },
  list: {
    statusHeading: 'Dine forløb',
    overviewHeading: 'Forløb, du koordinerer',
    empty: 'Du er ikke med i noget forløb lige nu.',
    overviewEmpty: 'Du koordinerer ikke noget forløb lige nu.',
    counts: (count: number): string => (count === 1 ? '1 forløb' : `${count} forløb`),
    needYou: (count: number): string => `${count === 0 ? 'ingen' : count} har brug for dig nu`,
    needsYou: 'Har brug for dig',
    openRoom: 'Åbn rummet',
  },
  mine: {
    heading: 'Dine opgaver',
    empty: 'Du har ingen åbne opgaver lige nu.',
    counts: (open: number, overdue: number): string => `${actionCount(open)}, ${overdueCount(overdue)}`,
  },
  help: {
    heading: 'Det kan du bruge Vejviser til',
    room: 'Vejviser holder styr på, hvem der gør hvad i forløbet. Skriv et ord til Vejviser, eller brug knapperne på kortene.',
    personal: 'Vejviser holder styr på, hvem der gør hvad omkring en ung. Skriv et af ordene her.',
    here: 'Ord, du kan skrive',
    unknown: (typed: string): string => `Jeg kender ikke ordet ”${typed}”.`,
    nearest: (word: string): string => `Mente du ”${word}”?`,
  },
  subject: {
    heading: (code: string): string => `Den unge i forløb ${code}`,
    name: 'Navn',
    birthDate: 'Fødselsdato',
    born: (day: string, age: string): string => `${day} (${age})`,
    erased: 'Navnet er slettet.',
    onlyYou: 'Kun du kan se det her. Skriv ikke den unges navn i rummet.',
  },
  operator: {
    heading: (code: string): string => `Rummet til forløb ${code} er ikke klar`,
    todo: 'Det kan du gøre',
    stands: 'Forløbet er oprettet, og intet er gået tabt.',
  },
  strangers: {
    heading: (code: string): string => `Der er nogen i rummet til forløb ${code}, som ikke er med i teamet`,
    happened:
      'Nogen er blevet føjet til rummet uden om Vejviser. Så længe de er der, viser kortene ikke noget om den unge. Men de kan læse, hvad I selv skriver i rummet.',
    who: 'I rummet uden at være i teamet',
    unknown: 'En konto, som ikke hører til nogen på personalelisten',
    where: (platform: string): string => `i rummet i ${platform}`,
    takeIn: 'Tag med i teamet',
    putOut: 'Fjern fra rummet',
    isPutOut: 'Personen bliver fjernet fra rummet nu.',
    notThere: 'Den konto er ikke i rummet som fremmed længere.',
    todo: [
      'Skal personen være med? Så tag personen med i teamet. Det er kun folk på personalelisten, der kan det.',
      'Skal personen ikke være med? Så fjern personen fra rummet.',
    ],
  },
  settled: {
    heading: (code: string): string => `Koordinator for forløb ${code}`,
    now: (name: string): string => `Spørgsmålet er afgjort. ${name} er koordinator.`,
  },

  buttons: {
    claim: 'Jeg tager den',
    done: 'Færdig',
    release: 'Læg tilbage',
    reopen: 'Åbn igen',
    more: 'Mere',
    less: 'Mindre',
    overview: 'Overblik',
    handOver: 'Giv videre',
    move: 'Flyt frist',
    drop: 'Tag af listen',
    addAction: 'Ny opgave',
    team: 'Team',
    status: 'Status',
    subject: 'Vis den unges navn',
    close: 'Luk forløbet',
    reopenPathway: 'Åbn forløbet igen',
    addMember: 'Tilføj en person',
    removeMember: 'Fjern en person',
    proposeCoordinator: 'Giv koordinatorrollen videre',
    accept: 'Ja, jeg overtager',
    decline: 'Nej tak',
    withdraw: 'Træk spørgsmålet tilbage',
    open: 'Opret et forløb',
  },

  /** One sentence each for notifications and screen readers. No typed text, no name of a young person. */
  summaries: {
    overview: (code: string, counts: string): string => `Overblik over forløb ${code}: opgaver: ${counts}.`,
    closed: (code: string): string => `Forløb ${code} er lukket.`,
    action: (code: string, status: string): string => `Opgave i forløb ${code}: ${status}.`,
    statusFree: (day: string): string => `ingen har den endnu, frist ${day}`,
    statusTaken: (name: string, day: string): string => `${name} har den, frist ${day}`,
    statusDone: (name: string): string => `gjort færdig af ${name}`,
    statusDropped: (name: string): string => `taget af listen af ${name}`,
    handover: (code: string, to: string): string => `${to} er spurgt om at blive koordinator for forløb ${code}.`,
    status: (code: string, counts: string): string => `Status for forløb ${code}: opgaver: ${counts}.`,
    team: (code: string, people: number): string =>
      `Teamet om forløb ${code}: ${people === 1 ? '1 person' : `${people} personer`}.`,
    list: (counts: string, needYou: string): string => `${counts}, ${needYou}.`,
    mine: (counts: string): string => `Du har ${counts}.`,
    help: 'Det kan du bruge Vejviser til.',
    unknown: 'Det ord kender jeg ikke. Her er, hvad du kan skrive.',
    subject: (code: string): string => `Den unge i forløb ${code}. Vises kun for dig.`,
    operator: (code: string): string => `Rummet til forløb ${code} er ikke klar. Der er noget, du skal gøre.`,
    strangers: (code: string): string => `Der er nogen i rummet til forløb ${code}, som ikke er med i teamet.`,
    settled: (code: string, name: string): string => `${name} er koordinator for forløb ${code}.`,
  },
};

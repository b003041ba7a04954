import type { AgendaSource } from '../../../services/pathway/events.ts';
import type { GeneralMeetingKind } from '../../../services/pathway/meeting.ts';

/** What the kinds of meeting are called that every model has; a model's own bear the title of their step. */
export const meetingKinds: Record<GeneralMeetingKind, string> = {
  individual: 'Individuelt møde',
  network: 'Netværksmøde',
  extra: 'Ekstra møde',
};

/** Who wants an agenda point talked about. */
export const agendaSources: Record<AgendaSource, string> = {
  team: 'Teamet',
  youngPerson: 'Den unge selv',
};

/** What stands on the card of a meeting, from its planning to its record. */
export const meeting = {
  heading: (kind: string, when: string): string => `${kind}: ${when}`,
  badges: {
    ahead: 'Planlagt',
    now: 'Skal begynde',
    underWay: 'I gang',
    waiting: 'Venter på tjekliste',
    missing: 'Tjekliste mangler',
    completed: 'Afsluttet',
    cancelled: 'Aflyst',
  },
  length: 'Varighed',
  lengthUntil: (length: string, clock: string): string => `${length}, til ${clock}`,
  place: 'Sted',
  noPlace: 'Ikke aftalt endnu',
  placeKept: 'Vises ikke her. Spørg koordinatoren',
  plannedBy: 'Planlagt af',
  begunBy: 'Startet af',
  by: (name: string, when: string): string => `${name}, ${when}`,
  vacantRoles: (roles: string): string => `${roles}. Find nogen, inden I mødes.`,
  agenda: 'Dagsorden',
  noAgenda: 'Der er ingen punkter endnu. Spørg den unge først.',
  youngPersons: 'Den unges eget punkt',
  notedBy: (name: string): string => `noteret af ${name}`,
  writtenByThem: 'skrevet af den unge selv',
  pointFrom: (name: string): string => `Foreslået af ${name}`,
  bring: 'Det tager I hver især med',
  waiting:
    'Mødet er forbi. Gør tjeklisten færdig, mens I husker det – eller flyt eller aflys mødet, hvis I ikke mødtes.',
  missing: (day: string): string =>
    `Mødet skulle holdes ${day}, og tjeklisten mangler stadig. Gør den færdig – eller flyt eller aflys mødet, hvis I ikke mødtes.`,
  checklist: 'Tjekliste',
  progress: 'Udfyldt i tjeklisten',
  filled: (filled: number, of: number): string =>
    filled === 0 ? 'Ikke udfyldt endnu' : filled === of ? 'Udfyldt' : `${filled} af ${of} udfyldt`,
  lastBy: (name: string, when: string): string => `sidst ${name} ${when}`,
  decided: 'Besluttet på mødet',
  noneDecided: 'Der blev ikke aftalt nye opgaver.',
  completedBy: (name: string, when: string): string => `${name} afsluttede mødet ${when}.`,
  cancelledBy: (name: string, when: string): string => `${name} aflyste mødet ${when}.`,
  corrections: 'Rettelser',
  correctedBy: (name: string, when: string): string => `Tilføjet af ${name} ${when}`,
  yes: 'Ja',
  no: 'Nej',
  rating: (rating: number): string => (rating === 0 ? '0 – slet ikke' : rating === 10 ? '10 – helt' : String(rating)),
  onlyWhen: (label: string, answers: string): string => `Kun hvis svaret på ”${label}” er ”${answers}”.`,
  or: '” eller ”',
  record: {
    ratingOf: (rating: string): string => `${rating} af 10`,
    countOf: (count: number, of: number): string => (of === 0 ? 'ingen' : `${count} af ${of}`),
    nobody: 'Ingen',
    notAgreed: 'Ikke aftalt',
    hours: (hours: string): string => (hours === '1' ? '1 time' : `${hours} timer`),
    answers: 'Svar, der er blevet ændret',
    otherAnswers: 'Andre svar',
    answerBy: (answer: string, name: string, when: string): string => `${answer} (${name}, ${when})`,
    takenBack: 'taget tilbage',
  },
  /** Short words for the items of Vejviser's own checklist; an item of a municipality's own bears its label. */
  items: {
    youngPerson: 'Den unge',
    youngPersonAbsence: 'Hvorfor ikke',
    attendees: 'Fra teamet',
    chosenAdult: 'Den unges voksne',
    layRepresentative: 'Bisidder',
    custodian: 'Forældremyndighedsindehaver',
    goalsShown: 'Målene på væggen',
    resources: 'Ressourcer før problemer',
    consentsChecked: 'Samtykker set igennem',
    agendaCovered: 'Punkter nået',
    agreementsKept: 'Aftaler holdt siden sidst',
    statusCode: 'Nu',
    statusSince: 'Siden',
    statusHours: 'Om ugen',
    nextAt: 'Tidspunkt',
  },
  proposal: {
    heading: (title: string, day: string): string => `${title}: forslag ${day}`,
    badge: 'Forslag',
    why: 'Modellen lægger et fast møde her. Passer dagen ikke, så vælg en anden, når du planlægger.',
    window: 'Bør holdes',
    between: (from: string, to: string): string => `mellem ${from} og ${to}`,
    basis: 'Bygger på',
    bases: {
      law: (source: string): string => source,
      model: (): string => 'samarbejdsmodellen',
      unverified: (): string => 'en antagelse, der ikke er efterprøvet',
      own: (): string => 'kommunens eget valg',
    },
  },
  wall: {
    heading: (code: string): string => `Væggen til mødet i forløb ${code}`,
    what: 'Åbn væggen på den skærm, som alle i rummet kan se. Den viser den unges mål med egne ord, og hvem der har lovet hvad, og den følger med, når I ændrer noget på kortene.',
    safe: 'Alle, der har adressen, kan se væggen, så længe mødet varer. Send den ikke videre. Er den kommet ud til andre, så lav en ny adresse.',
    open: 'Åbn væggen',
    summary: (code: string): string => `Adressen på væggen til mødet i forløb ${code}.`,
  },
  calendar: {
    heading: (code: string): string => `Mødet i forløb ${code} i din kalender`,
    file: 'Hent dette møde',
    fileWhat: 'En kalenderfil med netop dette møde. Flyttes mødet, skal du hente den igen.',
    subscribe: 'Abonnér på mine møder',
    subscribeWhat:
      'Din egen adresse, som din kalender selv henter alle dine møder fra. Flyttede og aflyste møder følger med. Giv den ikke til andre.',
    noNames: 'I kalenderen står tid og forløbets kode, aldrig navne.',
    summary: (code: string): string => `Mødet i forløb ${code} til din kalender.`,
  },
  next: 'Næste møde',
  noNext: 'Der er ikke planlagt noget møde',
  /** One person's own meetings across pathways. */
  list: {
    heading: 'Dine møder',
    empty: 'Der er ikke planlagt noget møde i dine forløb. Skriv møde og forløbets kode for at planlægge et.',
    counts: (count: number): string => (count === 1 ? '1 møde' : `${count} møder`),
    show: 'Vis mødet',
  },
  /** What stands in the place of a meeting that proposed itself, once it no longer does. */
  settledProposal: {
    planned: (when: string): string => `Mødet er planlagt til ${when}. Det har sit eget kort i rummet.`,
    held: (day: string): string => `Mødet er holdt ${day}.`,
    done: (name: string, day: string): string => `${name} har noteret, at det er klaret på anden måde (${day}).`,
    notRelevant: (name: string, day: string): string =>
      `${name} har noteret, at det ikke er aktuelt for den unge (${day}).`,
    closed: 'Forløbet er lukket.',
    over: (day: string): string => `Perioden for mødet sluttede ${day}. Det kan stadig planlægges: skriv møde.`,
    moved: 'Planen er ændret, så mødet bliver ikke foreslået nu.',
    summary: (code: string, title: string): string => `${title} i forløb ${code} bliver ikke længere foreslået.`,
  },

  buttons: {
    plan: 'Planlæg mødet',
    planNew: 'Planlæg et møde',
    planNext: 'Planlæg næste møde',
    settle: 'Afklar på anden måde',
    addAgenda: 'Tilføj punkt',
    dropAgenda: 'Tag af dagsordenen',
    begin: 'Start mødet',
    wall: 'Vis væggen',
    renewWall: 'Lav en ny adresse',
    fill: 'Udfyld',
    complete: 'Afslut mødet',
    finish: 'Gør tjeklisten færdig',
    move: 'Flyt',
    cancel: 'Aflys',
    calendar: 'Kalender',
    correct: 'Tilføj en rettelse',
  },

  /** One sentence each for notifications and screen readers. No typed text. */
  summaries: {
    ahead: (code: string, kind: string, when: string): string => `${kind} i forløb ${code} er planlagt til ${when}.`,
    now: (code: string, kind: string): string => `${kind} i forløb ${code} skal begynde.`,
    underWay: (code: string, kind: string): string => `${kind} i forløb ${code} er i gang.`,
    waiting: (code: string, kind: string): string => `${kind} i forløb ${code} venter på sin tjekliste.`,
    missing: (code: string, kind: string): string => `${kind} i forløb ${code} mangler sin tjekliste.`,
    completed: (code: string, kind: string, name: string): string =>
      `${kind} i forløb ${code} er afsluttet af ${name}.`,
    cancelled: (code: string, kind: string, name: string): string => `${kind} i forløb ${code} er aflyst af ${name}.`,
    proposal: (code: string, title: string, day: string): string => `${title} i forløb ${code}: forslag ${day}.`,
  },
};

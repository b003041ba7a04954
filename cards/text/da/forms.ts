import type { VerbWithForm } from '../forms.ts';

/** What an input is called, also in a sentence about it. */
const inputs = {
  birthDate: 'Fødselsdato',
  model: 'Samarbejdsmodel',
  members: 'Personer i teamet',
  youngPerson: 'Den unges navn',
  reason: 'Årsag',
  title: 'Opgaven',
  deadline: 'Frist',
  responsible: 'Ansvarlig',
  topic: 'Emne',
  note: 'Note',
  to: 'Person',
  goal: 'Målet med den unges egne ord',
  actions: 'Det, nogen lover',
  start: 'Hvor er du nu? (0–10)',
  target: 'Hvor vil du hen? (0–10)',
  value: 'Hvor er du nu? (0–10)',
  partOf: 'Del af målet',
  party: 'Hvem skrev under?',
  witness: 'Hvem så det?',
  person: 'Person',
  at: 'Dag og tid',
  kind: 'Slags møde',
  place: 'Sted',
  minutes: 'Varighed',
  about: 'Hvad er forkert?',
  text: 'Tekst',
  from: 'Fra',
  step: 'Skridt',
  outcome: 'Hvad er der sket?',
  code: 'Status',
  hours: 'Timer om ugen',
  source: 'Hvem siger det?',
  on: 'Sidste dag',
  how: 'Hvordan sluttede det?',
  hour: 'Tidspunkt',
  topics: 'Hvad det handler om',
  recipients: 'Hvem det deles med',
  purpose: 'Formål',
  purposeText: 'Formålet med andre ord',
  until: 'Til og med',
  givenBy: 'Hvem giver det?',
  givenHow: 'Hvordan er det givet?',
  ground: 'Lovhjemmel',
  giver: 'Hvem giver det?',
  refusedBy: 'Hvem siger nej?',
  exempt: 'Begrundelse',
  cleared: 'Hvem må se steder?',
};

interface FormText {
  readonly heading: string;
  readonly intro?: string;
  readonly submit: string;
}

const texts: Record<VerbWithForm, FormText> = {
  'pathway.open': {
    heading: 'Opret et forløb',
    intro: 'Du bliver koordinator. Teamet får et lukket rum, der kun hedder en tilfældig kode.',
    submit: 'Opret forløb',
  },
  'pathway.close': {
    heading: 'Luk forløbet',
    intro: 'Rummet bliver arkiveret. Intet bliver slettet, og du kan åbne forløbet igen.',
    submit: 'Luk forløbet',
  },
  'action.add': { heading: 'Ny opgave', submit: 'Tilføj opgave' },
  'action.done': { heading: 'Gør opgaven færdig', submit: 'Færdig' },
  'action.release': { heading: 'Læg opgaven tilbage', submit: 'Læg tilbage' },
  'action.handOver': { heading: 'Giv opgaven videre', submit: 'Giv videre' },
  'action.move': { heading: 'Flyt fristen', submit: 'Flyt frist' },
  'action.drop': { heading: 'Tag opgaven af listen', submit: 'Tag af listen' },
  'member.add': { heading: 'Tilføj en person', submit: 'Tilføj til teamet' },
  'member.remove': {
    heading: 'Fjern en person',
    intro: 'Personens åbne opgaver bliver ledige, og adgangen til rummet ophører.',
    submit: 'Fjern fra teamet',
  },
  'coordinator.propose': {
    heading: 'Ny koordinator',
    intro: 'Du er koordinator, indtil den anden har sagt ja.',
    submit: 'Spørg',
  },
  'pathway.correct': {
    heading: 'Ret oplysninger',
    intro: 'Fødselsdato og model bestemmer planen. Den bliver regnet om med det samme.',
    submit: 'Ret',
  },
  'plan.settle': {
    heading: 'Afklar skridt i planen',
    intro:
      'Er det sket et andet sted, eller er det ikke aktuelt for den unge? Afgørelser træffes i fagsystemet; her noteres kun, at det er afklaret.',
    submit: 'Gem',
  },
  'meeting.plan': {
    heading: 'Planlæg et møde',
    submit: 'Planlæg møde',
  },
  'meeting.move': {
    heading: 'Flyt mødet',
    intro: 'Teamets kalendere følger med.',
    submit: 'Flyt møde',
  },
  'meeting.cancel': {
    heading: 'Aflys mødet',
    intro: 'Dagsordenen bliver stående, så den kan ses senere.',
    submit: 'Aflys møde',
  },
  'meeting.addAgenda': {
    heading: 'Nyt punkt på dagsordenen',
    submit: 'Tilføj punkt',
  },
  'meeting.answer': {
    heading: 'Udfyld tjeklisten',
    intro: 'Flere kan udfylde på samme tid. Kun det, du ændrer, bliver gemt.',
    submit: 'Gem',
  },
  'meeting.complete': {
    heading: 'Gør tjeklisten færdig',
    intro: 'Herefter kan den ikke ændres, men I kan tilføje rettelser.',
    submit: 'Afslut mødet',
  },
  'meeting.correct': {
    heading: 'Tilføj en rettelse',
    intro: 'Det, der står, bliver stående. Rettelsen kommer under.',
    submit: 'Tilføj rettelse',
  },
  'goal.add': {
    heading: 'Den unges mål',
    intro: 'Skriv det med den unges egne ord. Målet vises på væggen under mødet.',
    submit: 'Gem mål',
  },
  'goal.reword': {
    heading: 'Skriv målet om',
    intro: 'Med den unges egne ord.',
    submit: 'Gem mål',
  },
  'spell.begin': {
    heading: 'Uddannelse eller arbejde',
    intro: 'Hvad laver den unge nu?',
    submit: 'Gem',
  },
  'spell.end': {
    heading: 'Noter, at det er slut',
    submit: 'Gem',
  },
  'goal.rate': {
    heading: 'Hvor langt er du?',
    submit: 'Gem',
  },
  'goal.raise': {
    heading: 'Hæv målet',
    intro: 'Når et mål er nået, kan den unge gå efter noget mere.',
    submit: 'Hæv mål',
  },
  'goal.drop': {
    heading: 'Læg målet væk',
    intro: 'Målet bliver stående i forløbet med grunden.',
    submit: 'Læg væk',
  },
  'agreement.propose': {
    heading: 'Foreslå en aftale',
    intro: 'Aftalen er den unges mål og det, nogen har lovet. Alle skal skrive under på netop den tekst.',
    submit: 'Foreslå aftale',
  },
  'agreement.sign': {
    heading: 'Skriv under',
    submit: 'Skriv under',
  },
  'agreement.signPaper': {
    heading: 'Underskrift på papir',
    intro: 'Til den unge og forældrene, når de har skrevet under på papir på mødet.',
    submit: 'Noter underskrift',
  },
  'agreement.decline': {
    heading: 'Sig nej til aftalen',
    intro: 'Skriv hvorfor, så koordinatoren kan foreslå noget andet.',
    submit: 'Sig nej',
  },
};

/** Forms: what they are called, what their fields ask, and what is said when a field is not right. */
export const forms = {
  inputs,
  texts,
  someInput: 'feltet',
  cancel: 'Annuller',
  search: 'Søg efter navn eller afdeling',
  choose: 'Vælg',
  nothingChosen: 'Intet valgt',
  timeOfDay: 'Tidspunkt',
  leftOut: 'Nogle felter er udeladt, fordi formularen ellers blev for lang.',
  hoursAndMinutes: (minutes: number): string => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const words = [
      ...(hours === 0 ? [] : [hours === 1 ? '1 time' : `${hours} timer`]),
      ...(rest === 0 ? [] : [`${rest} minutter`]),
    ];
    return words.join(' og ');
  },
  nothingToChoose: 'Der er ikke nogen at vælge.',
  hints: {
    birthDate: 'Bruges til at regne forløbets faste skridt ud.',
    members: 'Søg på navn eller afdeling. Du selv kommer altid med.',
    youngPerson: 'Gemmes for sig selv og vises aldrig i et rum.',
    title: 'Skriv kort, hvad der skal ske.',
    responsible: 'Kan stå tomt. Så kan alle i teamet tage opgaven.',
    doneNote: 'Kan stå tomt. Hvad kom der ud af det?',
    releaseNote: 'Kan stå tomt. Hvad skal den næste vide?',
    dropNote: 'Kan stå tomt. Hvorfor skal opgaven ikke laves?',
    newCoordinator: 'Personen skal stå som koordinator på kommunens personaleliste.',
    place: 'Kan stå tomt. Et lokale, en adresse eller et link.',
    agendaText: 'Skriv kort, hvad I skal tale om.',
    agendaFrom: 'Hvem vil tale om det? Den unges egne punkter står øverst.',
    cancelNote: 'Kan stå tomt. Hvorfor bliver mødet ikke til noget?',
    correction: 'Hvad skulle der have stået?',
    goalText: 'Sådan som den unge selv siger det.',
    settleNote: 'Kan stå tomt. Hvor og hvornår er det sket?',
    spellFrom: 'Den første dag.',
    spellHours: 'Kan stå tomt.',
    correctModel: 'Modellen bestemmer, hvilke skridt der er i planen.',
    goalScale: 'Kan stå tomt. Den unges egen vurdering: 0 er slet ikke, 10 er helt.',
    partOf: 'Kan stå tomt. Er det et skridt på vejen mod et andet mål?',
    proposedGoal: 'Kan stå tomt, når der er mål i forvejen. Sådan som den unge selv siger det.',
    proposedTopic: 'Gælder kun det mål, du selv skriver her.',
    promises: 'Opgaver, som nogen har. Vælger du ingen, kommer alle med. Er en frist overskredet, så flyt den først.',
    declineNote: 'Alle i rummet kan se grunden.',
    declineParty:
      'Kan stå tomt: så er det dig selv. Den unge og forældrene kan også sige nej med brev eller mundtligt.',
    goalDropNote: 'Hvorfor er målet ikke vigtigt længere?',
    witness: 'En anden fra teamet end dig, der så det.',
  },
  errors: {
    birthDate: (from: number, to: number): string =>
      `Vælg en fødselsdato: den unge skal være mellem ${from} og ${to} år.`,
    date: 'Vælg en dato fra i dag og frem.',
    choice: 'Vælg en af mulighederne.',
    person: 'Vælg en person.',
    people: 'Vælg personer fra listen.',
    text: 'Udfyld feltet.',
    note: 'Teksten er for lang.',
    at: 'Vælg en dag og et klokkeslæt, der ligger fremme i tiden.',
    pastDate: 'Vælg en dato til og med i dag.',
    hours: 'Skriv et antal timer mellem 0 og 80.',
  },
};

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
  person: 'Person',
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
};

/** Forms: what they are called, what their fields ask, and what is said when a field is not right. */
export const forms = {
  inputs,
  texts,
  someInput: 'feltet',
  cancel: 'Annuller',
  search: 'Søg efter navn eller afdeling',
  choose: 'Vælg',
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
  },
};

import type { AgreementTrouble } from '../../../services/pathway/agreement-standing.ts';

const together = new Intl.ListFormat('da', { type: 'conjunction' });

/** The agreement: what is in it, who has signed, and what is to be done about it. */
export const agreement = {
  heading: (version: number): string => `Aftalen: version ${version}`,
  detailHeading: (code: string): string => `Mål og aftale i forløb ${code}`,
  badges: {
    proposed: 'Venter på underskrifter',
    partyGone: 'Kan ikke træde i kraft',
    inForce: 'Gælder',
    objected: 'Den unge siger nej',
    declined: 'Der er sagt nej',
    expired: 'Fristen er gået',
    withdrawn: 'Trukket tilbage',
  },
  none: 'Der er ingen aftale endnu. Koordinatoren kan foreslå en, når der er mindst ét mål og én opgave, som nogen har.',
  holds: {
    stillThis: (old: number, version: number): string =>
      `Version ${old} gælder, indtil alle har skrevet under på version ${version}.`,
    notYet: 'Aftalen gælder først, når alle har skrevet under. Ingen anden aftale gælder imens.',
    still: (old: number): string => `Version ${old} gælder stadig.`,
    nothing: 'Ingen aftale gælder nu.',
    objected: 'Aftalen gælder, indtil koordinatoren har foreslået en ny, og alle har skrevet under på den.',
  },
  nextStep: (what: string): string => `Koordinatorens næste skridt: ${what}`,
  nextSteps: {
    declined: 'Tal med den, der har sagt nej, og foreslå en ny aftale.',
    expired: 'Ikke alle nåede at skrive under. Foreslå aftalen igen.',
    partyGone: 'En, der har lovet noget, er ikke med længere. Find en anden til opgaven, og foreslå en ny aftale.',
    objected: 'Den unge siger nej til aftalen. Tal med den unge, og foreslå en ny aftale.',
  } satisfies Record<AgreementTrouble, string>,
  proposedBy: 'Foreslået af',
  by: (name: string, when: string): string => `${name}, ${when}`,
  signBy: 'Skriv under senest',
  inForceSince: 'Gælder siden',
  withdrawn: 'Trukket tilbage',
  gone: 'Ikke med længere',
  hash: 'Kontrolkode',
  shortHash: (start: string): string => `${start} …`,
  fact: 'Aftale',
  factWaiting: (version: number, missing: string): string => `version ${version} mangler ${missing}`,
  missingCounts: (count: number): string => (count === 1 ? '1 underskrift' : `${count} underskrifter`),
  factStill: (version: number): string => `version ${version} gælder`,
  factDeclined: (name: string, version: number): string => `${name} har sagt nej til version ${version}`,
  factTrouble: (version: number, badge: string): string => `forslaget, version ${version}: ${badge}`,
  factHolds: (version: number, day: string): string => `version ${version} gælder siden ${day}`,
  goals: 'Mål i aftalen, med den unges egne ord',
  promises: 'Hvem gør hvad',
  promise: (name: string, day: string): string => `${name} · senest ${day}`,
  cut: 'Noget af teksten er forkortet her, fordi den er meget lang.',
  cutHere: 'Noget af teksten er forkortet her. Tryk på ”Mere” for at læse det hele.',
  changes: (version: number): string => `Ændret siden version ${version}`,
  sameText: 'Ordlyden er den samme.',
  change: {
    goalAdded: (text: string): string => `Nyt mål: ${text}`,
    goalRemoved: (text: string): string => `Mål taget ud: ${text}`,
    goalReworded: (text: string): string => `Mål skrevet om: ${text}`,
    promiseAdded: (text: string): string => `Nyt løfte: ${text}`,
    promiseRemoved: (text: string): string => `Løfte taget ud: ${text}`,
    promiseChanged: (text: string): string => `Løfte ændret: ${text}`,
    custodianAdded: 'Nyt: Forældremyndigheden skal også skrive under',
    custodianRemoved: 'Taget ud: Forældremyndigheden skal ikke skrive under',
    before: (text: string): string => `Før: ${text}`,
  },
  readAndSign: 'Læs og skriv under',
  /** To somebody who must sign. */
  notYetYou:
    'Du kan ikke skrive under endnu: Noget i aftalen må ikke deles med dig. Koordinatoren kan se, hvad der mangler.',
  /** To the coordinator: who cannot sign, and why. */
  cannotSign: 'Kan ikke skrive under endnu',
  noConsent: (topics: string): string => `Der mangler et samtykke (${topics})`,
  notCleared: 'Noget i aftalen kan vise, hvor den unge er. Det må kun de godkendte se',
  cannotSignYet: (name: string, why: string): string => `${name} kan ikke skrive under endnu. ${why}.`,
  parties: 'Underskrifter',
  party: {
    signed: 'Har skrevet under',
    missing: 'Mangler endnu',
    declined: 'Har sagt nej',
    never: 'Skrev ikke under',
  },
  signedHow: (how: string, when: string): string => `${how}, ${when}`,
  eidLevel: (how: string, level: string): string => `${how} (${level})`,
  witness: (name: string): string => `set af ${name}`,
  notedBy: (name: string): string => `noteret af ${name}`,
  declinedWhy: (when: string, reason: string): string => `${when}: ${reason}`,
  signedBefore: (when: string): string => `havde skrevet under ${when}`,
  earlier: 'Tidligere versioner',
  earlierHeld: (from: string): string => `Gjaldt fra ${from}`,
  earlierHolds: (from: string): string => `Gælder siden ${from}`,
  earlierNever: (proposed: string): string => `Foreslået ${proposed}, trådte ikke i kraft`,
  whoDeclines: 'Hvem siger nej?',
  myself: 'Mig selv',
  buttons: {
    sign: 'Skriv under',
    decline: 'Sig nej',
    paper: 'Noter underskrift på papir',
    propose: 'Foreslå en aftale',
    proposeNew: 'Foreslå en ny aftale',
    withdraw: 'Træk forslaget tilbage',
    leave: 'Lad det ligge',
    youngPersonDeclines: 'Den unge siger nej',
    show: 'Se aftalen',
    goals: 'Mål og aftale',
  },
  summaries: {
    proposed: (code: string, version: number): string =>
      `Aftalen i forløb ${code}, version ${version}, venter på underskrifter.`,
    partyGone: (code: string, version: number): string =>
      `Aftalen i forløb ${code}, version ${version}, kan ikke træde i kraft: en, der har lovet noget, er ikke med længere.`,
    inForce: (code: string, version: number): string => `Aftalen i forløb ${code}, version ${version}, gælder.`,
    objected: (code: string, version: number): string =>
      `Den unge siger nej til aftalen i forløb ${code}, version ${version}.`,
    declined: (code: string, version: number): string =>
      `Der er sagt nej til aftalen i forløb ${code}, version ${version}.`,
    expired: (code: string, version: number): string =>
      `Fristen for at skrive under på aftalen i forløb ${code}, version ${version}, er gået.`,
    withdrawn: (code: string, version: number): string =>
      `Forslaget til en aftale i forløb ${code}, version ${version}, er trukket tilbage.`,
    none: (code: string): string => `Der er ingen aftale i forløb ${code} endnu.`,
  },
  digest: {
    sign: (version: number, day: string): string =>
      `Aftalen, version ${version}, venter på din underskrift, senest ${day}`,
    declined: (name: string): string => `${name} har sagt nej til aftalen`,
    expired: (day: string): string => `Ikke alle skrev under på aftalen inden ${day}`,
    partyGone: (name: string): string => `${name} har lovet noget i aftalen og er ikke med længere`,
    objected: 'Den unge siger nej til aftalen, der gælder',
  },
};

/** The young person's goals, each in their own words. */
export const goals = {
  quoted: (text: string): string => `”${text}”`,
  step: (text: string): string => `Delmål: ${text}`,
  start: (rating: number): string => `start ${rating}`,
  now: (rating: number): string => `nu ${rating}`,
  target: (rating: number): string => `mål ${rating}`,
  scale: (steps: string): string => `${steps} (0–10)`,
  wordedBy: (name: string): string => `skrevet af ${name}`,
  raised: (count: number): string => (count === 1 ? 'hævet 1 gang' : `hævet ${count} gange`),
  reached: 'Nået',
  dropped: 'Lagt væk',
  droppedWhy: (reason: string): string => `grund: ${reason}`,
  /** What the young person has done on their own page. */
  ownDeeds: (deeds: readonly string[]): string => `den unge har selv ${together.format(deeds)}`,
  own: {
    worded: 'skrevet det',
    rated: 'sat tallet',
    raised: 'hævet det',
    reached: 'sagt, at det er nået',
    dropped: 'lagt det væk',
  },
  askEducation: 'Der er intet mål om uddannelse eller arbejde i gang. Spørg den unge.',
  ratings: { lowest: '0 – slet ikke', highest: '10 – helt' },
  buttons: { rate: 'Sæt tal', reach: 'Målet er nået', raise: 'Hæv målet', drop: 'Læg væk' },
};

/** The young person wants to talk to somebody. */
export const talk = {
  heading: 'Den unge vil tale med nogen',
  badge: 'Venter på dig',
  what: 'Kun du får det at vide. Tag kontakt til den unge så hurtigt som muligt.',
  since: 'Bad om det',
  settledHeading: 'Den unge ville tale med nogen',
  settled: 'Koordinatoren har noteret, at der er taget kontakt.',
  buttons: { settle: 'Jeg har talt med den unge' },
  summary: (code: string): string => `Den unge i forløb ${code} vil tale med nogen.`,
  settledSummary: (code: string): string => `Der er taget kontakt til den unge i forløb ${code}.`,
  digest: (when: string): string => `Den unge vil tale med nogen: bad om det ${when}`,
};

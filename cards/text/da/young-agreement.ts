/**
 * The agreement as the young person reads it on their own page. Short, plain sentences (LIX at most 30, measured by a test), said to
 * *you*.
 */
export const youngAgreement = {
  title: 'Aftalen',
  none: 'Der er ingen aftale endnu. Din koordinator laver et forslag.',
  takenBack: 'Forslaget er taget tilbage. Din koordinator kan lave et nyt.',
  proposal: 'Forslag til aftale',
  newProposal: 'Nyt forslag',
  overContent: 'Se forslaget',
  holds: 'Aftalen gælder',
  holdsNow: 'Aftalen, der gælder nu',
  /** How a version stands, for the young person. */
  phases: {
    waiting: {
      badge: 'Venter på dig',
      text: (day: string): string => `Læs den. Sig så ja eller nej. Du har tid til ${day}.`,
    },
    signed: {
      badge: 'Du har skrevet under',
      text: (day: string): string => `Nu venter vi på de andre. De har tid til ${day}.`,
    },
    partyGone: {
      badge: 'Kan ikke bruges',
      text: (name: string): string => `${name} er ikke med mere. Din koordinator laver en ny aftale.`,
    },
    declined: {
      badge: 'Der er sagt nej',
      text: (name: string): string => `${name} har sagt nej. Din koordinator laver en ny aftale.`,
    },
    declinedByYou: { badge: 'Du har sagt nej', text: 'Det er okay. Din koordinator taler med dig om det.' },
    expired: { badge: 'For sent', text: 'Ikke alle nåede at skrive under. Din koordinator kan lave en ny aftale.' },
    inForce: { badge: 'Gælder', text: (day: string): string => `Alle har skrevet under. Den har gældt siden ${day}.` },
    objected: {
      badge: 'Du har sagt nej',
      text: 'Aftalen gælder, til der er en ny. Din koordinator taler med dig om det.',
    },
  },
  oldHolds: 'Den gamle aftale gælder, til alle har skrevet under på den nye.',
  oldStillHolds: 'Den gamle aftale gælder stadig.',
  changed: 'Der er noget nyt i aftalen. Se, hvor der står ”Nyt” eller ”Ændret”.',
  changedSince: 'Aftalen er ændret, siden du læste den. Se, hvor der står ”Nyt” eller ”Ændret”.',
  same: 'Ordene er de samme som før.',
  marks: { added: 'Nyt', changed: 'Ændret', removed: 'Taget ud' },
  before: 'Før stod der:',
  removed: 'Det er taget ud',
  custodianAdded: 'Nyt: Din forælder eller værge skal også skrive under.',
  custodianRemoved: 'Din forælder eller værge skal ikke skrive under mere.',
  goals: 'Dine mål',
  promises: 'Hvem gør hvad',
  by: (day: string): string => `Senest ${day}.`,
  kept: 'Gjort',
  parties: 'Hvem har skrevet under?',
  party: {
    signed: 'Har skrevet under',
    missing: 'Mangler',
    declined: 'Har sagt nej',
    never: 'Skrev ikke under',
    gone: 'Er ikke med mere',
  },
  /** The same of the young person themselves, after *you*. */
  own: { signed: 'Har skrevet under', declined: 'Har sagt nej' },
  on: (day: string): string => `Det var ${day}.`,
  seenBy: (witness: string, notedBy: string): string => `${witness} så det. ${notedBy} skrev det ned.`,
  how: { paper: 'På papir.', eid: 'Med MitID.' },
  because: (reason: string): string => `Fordi: ${reason}`,
  sign: {
    text: 'Når du trykker, skriver du under. Det gælder lige det, der står her.',
    button: 'Ja, jeg skriver under',
    eid: 'Skriv under med MitID',
    or: 'Du kan også bruge MitID:',
    tie: 'Brug MitID her',
    tieText: 'Har du MitID? Så kan du skrive under med det.',
  },
  decline: {
    open: 'Nej, jeg vil ikke',
    openAfter: 'Jeg har fortrudt',
    openHolds: 'Jeg vil ikke mere',
    text: 'Det er okay at sige nej. Så laver I en ny aftale.',
    textHolds: 'Det er okay at sige nej. Aftalen gælder, til der er en ny.',
    label: 'Hvorfor ikke?',
    hint: 'Skriv det kort. Dit team kan se det.',
    button: 'Sig nej',
  },
  /** Somebody of the team has noted it on behalf of the young person. */
  noted: {
    heading: 'Har du skrevet under?',
    text: (name: string): string => `${name} har noteret, at du skrev under på papir.`,
    wrong: 'Er det forkert? Så sig nej til aftalen, eller sig det til en, du stoler på.',
    link: 'Se aftalen',
  },
  paper: 'Hent aftalen som PDF',
  paperBusy: {
    heading: 'Vent lidt',
    text: 'Der er mange, der henter lige nu. Prøv igen om et minut.',
    again: 'Tilbage til aftalen',
  },
  version: (version: number, hash: string): string => `Nummer ${version}. Kontrolkode: ${hash}.`,
  eidRefused: 'Du har ikke skrevet under. Læs aftalen igen her.',
  eidLost: 'Vi ved ikke, om du fik skrevet under. Se det her på siden.',
  /** What one is met with after something was sent. */
  said: {
    agreementSigned: 'Tak. Du har skrevet under.',
    agreementDeclined: 'Du har sagt nej. Dit team kan se det nu.',
  },
};

import type { Locale } from '../../cards/text/catalog.ts';
import { custodianId } from '../../services/pathway/agreement.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { chosenAdultId, clockId, youngPersonId } from '../../services/pathway/young-person.ts';
import type { Flaw, FlawCode } from '../../services/verify/flaw.ts';
import type { Verification } from '../../services/verify/verify-pathway.ts';

/** Everything that `npm run verify` says, in one language. */
export interface VerifyText {
  readonly usage: string;
  /** The key is not configured. */
  readonly noKey: string;
  /** The file of the embedded store is not there. */
  readonly noStore: string;
  /** The code is of no pathway. */
  readonly unknown: string;
  /** There is a pathway, and nothing has ever been agreed in it. */
  readonly noAgreements: (code: string) => string;
  readonly counts: (code: string, found: Verification) => string;
  readonly holds: string;
  /** A flaw, with the commit in which it stands. */
  readonly line: (commit: number, flaw: string) => string;
  /** A sentence for each; one that is forgotten does not compile. */
  readonly flaws: Readonly<Record<FlawCode, (said: SaidFlaw) => string>>;
  /** Every seal is broken: more likely another key than that many changes. */
  readonly otherKey: string;
  readonly damaged: (code: string) => string;
  readonly storeFailed: (code: string) => string;
  /** What those are called in the middle of a sentence who are none of the staff. */
  readonly parties: ReadonlyMap<PersonId, string>;
  /** `Mette, Jonas og den unge` */
  readonly list: (names: readonly string[]) => string;
}

/** What a sentence may need of a flaw, made readable; empty where the flaw has none. */
interface SaidFlaw {
  readonly agreement: number;
  readonly expected: number | string;
  readonly party: string;
  readonly by: string;
  readonly missing: string;
}

/** A flaw in words. `name`: what somebody is called in the middle of a sentence. */
export function flawText({ flaws, list }: VerifyText, flaw: Flaw, name: (id: PersonId) => string): string {
  return flaws[flaw.code]({
    agreement: flaw.agreement,
    expected: 'expected' in flaw ? flaw.expected : flaw.agreement,
    party: 'party' in flaw ? name(flaw.party) : '',
    by: 'by' in flaw ? name(flaw.by) : '',
    missing: 'missing' in flaw ? list(flaw.missing.map(name)) : '',
  });
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const listIn = (locale: Locale) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names: readonly string[]): string => format.format(names);
};

const da: VerifyText = {
  usage: 'Brug: npm run verify -- KODE, hvor KODE er forløbets kode, fx K7F3XQ.',
  noKey: 'SECRET_KEY mangler: den nøgle, som underskrifterne er lavet med. Intet er regnet efter.',
  noStore: 'Der er ingen database på SQLITE_PATH. Intet er regnet efter.',
  noAgreements: (code) => `Forløb ${code} har ingen aftaler, så der er ikke noget at regne efter.`,
  unknown: 'Der er intet forløb med den kode.',
  counts: (code, { agreements, signatures }) =>
    `Forløb ${code}: ${count(agreements, 'aftale', 'aftaler')} og ${count(signatures, 'underskrift', 'underskrifter')} er regnet efter.`,
  holds: 'Alt holder.',
  line: (commit, flaw) => `Hændelse ${commit}: ${flaw}`,
  flaws: {
    textChanged: ({ agreement }) => `Teksten i aftale ${agreement} er ændret, efter at den blev foreslået.`,
    outOfOrder: ({ agreement, expected }) => `Her står aftale ${agreement}, hvor aftale ${expected} skulle stå.`,
    signedUnknown: ({ agreement, party }) =>
      `Der er en underskrift fra ${party} på aftale ${agreement}, som ikke findes.`,
    signedOther: ({ agreement, party }) =>
      `Underskriften fra ${party} på aftale ${agreement} hører til en anden tekst end den, der står der.`,
    sealBroken: ({ agreement, party }) =>
      `Underskriften fra ${party} på aftale ${agreement} er ikke, som den blev givet: den er ændret, flyttet eller lavet uden om Vejviser.`,
    signedTwice: ({ agreement, party }) => `Underskriften fra ${party} på aftale ${agreement} står der to gange.`,
    signedWhenOver: ({ agreement, party }) =>
      `Underskriften fra ${party} kom, da aftale ${agreement} ikke længere ventede på underskrifter.`,
    notAParty: ({ agreement, party }) =>
      `Der er en underskrift fra ${party} på aftale ${agreement}, men ${party} skulle ikke skrive under.`,
    signedForAnother: ({ agreement, party, by }) =>
      `Underskriften fra ${party} på aftale ${agreement} er givet af ${by}. Ingen kan skrive under for en anden.`,
    enteredWithout: ({ agreement, missing }) =>
      `Aftale ${agreement} står som trådt i kraft, men der mangler en gyldig underskrift fra ${missing}.`,
    enteredWhenOver: ({ agreement }) =>
      `Aftale ${agreement} står som trådt i kraft, men kunne ikke længere træde i kraft på det tidspunkt.`,
    neverEntered: ({ agreement }) =>
      `Alle har skrevet under på aftale ${agreement}, men den står ikke som trådt i kraft.`,
    otherLastDay: ({ agreement, expected }) =>
      `Den sidste dag til at skrive under på aftale ${agreement} er ændret. Den var ${expected}.`,
  },
  otherKey:
    'Ingen af underskrifterne passer til SECRET_KEY. Er nøglen skiftet, siden de blev givet, så skriv den gamle i SECRET_KEY_PREVIOUS, og prøv igen.',
  damaged: (code) =>
    `Hændelserne i forløb ${code} kan ikke læses: mindst én mangler eller er ændret, så den ikke kan forstås.`,
  storeFailed: (code) => `Databasen svarer ikke, som den skal (${code}). Intet er regnet efter; prøv igen.`,
  parties: new Map([
    [youngPersonId, 'den unge'],
    [custodianId, 'forældremyndigheden'],
    [chosenAdultId, 'den unges voksne'],
    [clockId, 'Vejviser'],
  ]),
  list: listIn('da'),
};

const en: VerifyText = {
  usage: 'Usage: npm run verify -- CODE, where CODE is the pathway’s code, such as K7F3XQ.',
  noKey: 'SECRET_KEY is missing: the key that the signatures were sealed with. Nothing was verified.',
  noStore: 'There is no store at SQLITE_PATH. Nothing was verified.',
  noAgreements: (code) => `Pathway ${code} has no agreements, so there is nothing to verify.`,
  unknown: 'There is no pathway with that code.',
  counts: (code, { agreements, signatures }) =>
    `Pathway ${code}: ${count(agreements, 'agreement', 'agreements')} and ${count(signatures, 'signature', 'signatures')} made again.`,
  holds: 'Everything holds.',
  line: (commit, flaw) => `Event ${commit}: ${flaw}`,
  flaws: {
    textChanged: ({ agreement }) => `The text of agreement ${agreement} has been changed since it was proposed.`,
    outOfOrder: ({ agreement, expected }) => `Agreement ${agreement} stands where agreement ${expected} should.`,
    signedUnknown: ({ agreement, party }) =>
      `There is a signature of ${party} on agreement ${agreement}, and no such agreement.`,
    signedOther: ({ agreement, party }) =>
      `The signature of ${party} on agreement ${agreement} belongs to another text than the one that stands there.`,
    sealBroken: ({ agreement, party }) =>
      `The signature of ${party} on agreement ${agreement} is not as it was given: it was changed, moved, or made without Vejviser.`,
    signedTwice: ({ agreement, party }) => `The signature of ${party} on agreement ${agreement} stands there twice.`,
    signedWhenOver: ({ agreement, party }) =>
      `The signature of ${party} came when agreement ${agreement} no longer waited for signatures.`,
    notAParty: ({ agreement, party }) =>
      `There is a signature of ${party} on agreement ${agreement}, and ${party} did not have to sign.`,
    signedForAnother: ({ agreement, party, by }) =>
      `The signature of ${party} on agreement ${agreement} was given by ${by}. Nobody can sign for another.`,
    enteredWithout: ({ agreement, missing }) =>
      `Agreement ${agreement} stands as in force without a valid signature of ${missing}.`,
    enteredWhenOver: ({ agreement }) =>
      `Agreement ${agreement} stands as in force, and could no longer come into force at that moment.`,
    neverEntered: ({ agreement }) => `Everyone has signed agreement ${agreement}, and it does not stand as in force.`,
    otherLastDay: ({ agreement, expected }) =>
      `The last day to sign agreement ${agreement} has been changed. It was ${expected}.`,
  },
  otherKey:
    'No signature fits SECRET_KEY. If the key has been replaced since they were given, put the old one into SECRET_KEY_PREVIOUS and try again.',
  damaged: (code) =>
    `The events of pathway ${code} cannot be read: at least one is missing, or was changed so that it makes no sense.`,
  storeFailed: (code) => `The store does not answer as it should (${code}). Nothing was verified; try again.`,
  parties: new Map([
    [youngPersonId, 'the young person'],
    [custodianId, 'the custodians'],
    [chosenAdultId, 'the chosen adult'],
    [clockId, 'Vejviser'],
  ]),
  list: listIn('en'),
};

/** The texts of a language. */
export function verifyText(locale: Locale): VerifyText {
  return locale === 'da' ? da : en;
}

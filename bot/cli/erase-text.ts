import { DateTime } from 'luxon';
import type { Locale } from '../../cards/text/catalog.ts';
import type { Standing } from '../../services/erasure/erasures.ts';
import type { ErasureProof } from '../../services/erasure/tombstone.ts';

/** Everything that `npm run erase` says, in one language. */
export interface EraseText {
  readonly usage: string;
  readonly noStore: string;
  /** No pathway is closed. */
  readonly none: string;
  readonly line: (code: string, standing: string) => string;
  /** A sentence for each; one that is forgotten does not compile. */
  readonly standings: Readonly<Record<Exclude<Standing['standing'], 'erasing' | 'kept'>, string>>;
  readonly erasing: string;
  /** It does not go on, with why; in the room of a platform, or elsewhere. */
  readonly stuckInRoom: (why: string, code: string) => string;
  readonly stuck: (why: string) => string;
  readonly keptUntil: (day: string) => string;
  readonly begun: (code: string) => string;
  readonly notErasing: (code: string) => string;
  readonly letGo: (posts: number) => string;
  readonly noProofs: string;
  /** Before the proofs: what the lines are. */
  readonly proofsAre: string;
  readonly proof: (proof: ErasureProof) => string;
  readonly rulesFailed: (problem: string) => string;
  readonly modelsFailed: (problem: string) => string;
  readonly storeFailed: (code: string) => string;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const dayIn = (locale: Locale, date: string): string =>
  DateTime.fromISO(date).setLocale(locale).toLocaleString(DateTime.DATE_FULL);

/** What stands before what is in the way in a room: the platform, and its code (`TakeDown`). */
const inRoom = 'rooms ';

const da: EraseText = {
  usage: `Brug:
  npm run erase -- list         hvilke lukkede forløb der venter, og på hvad
  npm run erase -- KODE         begynder sletningen af et forløb nu, hvis intet er i vejen
  npm run erase -- rooms KODE   rummet er slettet i hånden i Teams eller Slack: sletningen kan gå videre
  npm run erase -- proofs       beviser for, hvad der er slettet; nævner ingen`,
  noStore: 'Der er ingen database på SQLITE_PATH.',
  none: 'Ingen lukkede forløb venter på at blive slettet.',
  line: (code, standing) => `${code}: ${standing}`,
  standings: {
    erasable: 'intet er i vejen; bliver slettet i løbet af den næste time',
    open: 'er åbent',
    onHold: 'sletning er sat i bero af koordinatoren',
    notJournaled: 'fristen er gået, men ikke alt er journaliseret',
    unknown: 'findes ikke; måske er det slettet',
  },
  erasing: 'bliver slettet nu',
  stuckInRoom: (why, code) =>
    `bliver slettet, men Vejviser kan ikke komme til rummet (${why}). Luk op for rummet, og tilføj Vejviser, eller slet rummet i hånden, og skriv npm run erase -- rooms ${code}`,
  stuck: (why) => `bliver slettet, men er gået i stå (${why})`,
  keptUntil: (date) => `bliver slettet tidligst ${date}`,
  begun: (code) => `Sletningen af ${code} er begyndt. Den er færdig, når Vejviser har kørt en time eller to.`,
  notErasing: (code) => `${code} er ikke ved at blive slettet. Intet er ændret.`,
  letGo: (posts) => `${count(posts, 'kort', 'kort')} i rummene regnes som slettet. Sletningen går videre af sig selv.`,
  noProofs: 'Intet er slettet endnu.',
  proofsAre: 'Beviser. Linjerne uden # kan bruges som ERASED_LIST.',
  proof: ({ beganAt, erasedAt, commits, documents, posts, mentions }) =>
    erasedAt === undefined
      ? `begyndt ${beganAt}, ikke færdig`
      : `slettet ${erasedAt}: ${count(commits, 'hændelse', 'hændelser')}, ${count(documents, 'dokument', 'dokumenter')}, ${count(posts, 'kort', 'kort')} i rum; koden nævnt ${count(mentions, 'sted', 'steder')} i andre forløb`,
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
  modelsFailed: (problem) => `MODELS_FOLDER: ${problem}`,
  storeFailed: (code) => `Databasen svarer ikke, som den skal (${code}). Prøv igen.`,
};

const en: EraseText = {
  usage: `Usage:
  npm run erase -- list         which closed pathways wait, and for what
  npm run erase -- CODE         begins the erasure of a pathway now, if nothing is in its way
  npm run erase -- rooms CODE   the room was deleted by hand in Teams or Slack: the erasure can go on
  npm run erase -- proofs       proofs of what was erased; they name nobody`,
  noStore: 'There is no store at SQLITE_PATH.',
  none: 'No closed pathway waits to be erased.',
  line: (code, standing) => `${code}: ${standing}`,
  standings: {
    erasable: 'nothing is in its way; is erased within the next hour',
    open: 'is open',
    onHold: 'erasure has been put on hold by the coordinator',
    notJournaled: 'its time has come, but not everything is in the case system',
    unknown: 'is not there; perhaps it has been erased',
  },
  erasing: 'is being erased now',
  stuckInRoom: (why, code) =>
    `is being erased, but Vejviser cannot get into the room (${why}). Open the room and add Vejviser, or delete the room by hand and type npm run erase -- rooms ${code}`,
  stuck: (why) => `is being erased, but does not go on (${why})`,
  keptUntil: (date) => `is not erased before ${date}`,
  begun: (code) => `The erasure of ${code} has begun. It is over when Vejviser has run for an hour or two.`,
  notErasing: (code) => `${code} is not being erased. Nothing was changed.`,
  letGo: (posts) =>
    `${count(posts, 'card', 'cards')} in the rooms ${posts === 1 ? 'counts' : 'count'} as deleted. The erasure goes on by itself.`,
  noProofs: 'Nothing has been erased yet.',
  proofsAre: 'Proofs. The lines without # can be used as ERASED_LIST.',
  proof: ({ beganAt, erasedAt, commits, documents, posts, mentions }) =>
    erasedAt === undefined
      ? `begun ${beganAt}, not over`
      : `erased ${erasedAt}: ${count(commits, 'event', 'events')}, ${count(documents, 'document', 'documents')}, ${count(posts, 'card', 'cards')} in rooms; code mentioned in ${count(mentions, 'place', 'places')} of other pathways`,
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
  modelsFailed: (problem) => `MODELS_FOLDER: ${problem}`,
  storeFailed: (code) => `The store does not answer as it should (${code}). Try again.`,
};

/** The texts of a language. */
export function eraseText(locale: Locale): EraseText {
  return locale === 'da' ? da : en;
}

/** How a pathway stands, in words. */
export function standingText(locale: Locale, code: string, standing: Standing): string {
  const text = eraseText(locale);
  if (standing.standing === 'kept') return text.keptUntil(dayIn(locale, standing.from));
  if (standing.standing !== 'erasing') return text.standings[standing.standing];
  const { stuck } = standing;
  if (stuck === undefined) return text.erasing;
  return stuck.startsWith(inRoom) ? text.stuckInRoom(stuck.slice(inRoom.length), code) : text.stuck(stuck);
}

import type { Locale } from '../../cards/text/catalog.ts';
import type { QueuedPackage } from '../../services/journal/queued.ts';

/** Everything that `npm run journal` says, in one language. */
export interface JournalText {
  readonly usage: string;
  readonly noStore: string;
  /** Nothing waits. */
  readonly none: string;
  readonly count: (count: number) => string;
  /** `when`: day and time in words; `what`: `Møde m1`. */
  readonly line: (waiting: QueuedPackage, what: string, when: string) => string;
  readonly closed: string;
  readonly unknownKey: (key: string) => string;
  readonly badReference: string;
  readonly storeFailed: (code: string) => string;
}

const da: JournalText = {
  usage: `Brug:
  npm run journal -- list                  hvad der ikke er på sagen endnu, det ældste først
  npm run journal -- receipt NØGLE NUMMER  pakken er på sagen under dette nummer`,
  noStore: 'Der er ingen database på SQLITE_PATH.',
  none: 'Intet venter på fagsystemet.',
  count: (count) => (count === 1 ? '1 pakke venter på fagsystemet.' : `${count} pakker venter på fagsystemet.`),
  line: ({ key, pathwayId, status, tries, problem }, what, when) =>
    `${key}  forløb ${pathwayId}: ${what}, siden ${when}; ${
      status === 'accepted' ? 'modtaget, nummeret mangler' : `forsøgt ${tries} ${tries === 1 ? 'gang' : 'gange'}`
    }${problem === undefined ? '' : ` (${problem})`}`,
  closed: 'Nummeret er noteret, og pakken er ikke længere i Vejviser.',
  unknownKey: (key) => `Ingen pakke venter under nøglen ${key}. Skriv npm run journal -- list for at se dem, der gør.`,
  badReference:
    'Det er ikke et nummer, der kan gemmes: højst 200 bogstaver, tal og tegnene _ . : / + = # -, og ikke et CPR-nummer. Står der allerede et andet nummer, bliver det stående.',
  storeFailed: (code) => `Databasen svarer ikke, som den skal (${code}). Prøv igen.`,
};

const en: JournalText = {
  usage: `Usage:
  npm run journal -- list                   what is not on record yet, the oldest first
  npm run journal -- receipt KEY REFERENCE  the package is on record under this number`,
  noStore: 'There is no store at SQLITE_PATH.',
  none: 'Nothing waits for the case system.',
  count: (count) =>
    count === 1 ? '1 package waits for the case system.' : `${count} packages wait for the case system.`,
  line: ({ key, pathwayId, status, tries, problem }, what, when) =>
    `${key}  pathway ${pathwayId}: ${what}, since ${when}; ${
      status === 'accepted' ? 'arrived, the number is missing' : `tried ${tries} ${tries === 1 ? 'time' : 'times'}`
    }${problem === undefined ? '' : ` (${problem})`}`,
  closed: 'The number is noted, and the package is kept in Vejviser no longer.',
  unknownKey: (key) => `No package waits under the key ${key}. Type npm run journal -- list to see those that do.`,
  badReference:
    'That is no number that can be kept: at most 200 letters, digits and the signs _ . : / + = # -, and no CPR number. Where another number stands already, it stays.',
  storeFailed: (code) => `The store does not answer as it should (${code}). Try again.`,
};

/** The texts of a language. */
export function journalText(locale: Locale): JournalText {
  return locale === 'da' ? da : en;
}

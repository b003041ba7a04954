import type { Locale } from '../../cards/text/catalog.ts';
import type { BackupProblem } from '../../storage/sqlite/backup.ts';
import type { RestoreProblem } from '../../storage/sqlite/restore.ts';
import type { StoreCounts } from '../../storage/sqlite/whole-file.ts';

/** Everything that `npm run backup` and `npm run restore` say, in one language. */
export interface BackupText {
  readonly backupUsage: string;
  readonly restoreUsage: string;
  /** The store is Cosmos DB, which has its own copies. */
  readonly cosmos: string;
  readonly copied: (file: string, counts: StoreCounts) => string;
  /** What everybody who makes a copy must know. */
  readonly keep: (erasedList: string) => string;
  readonly restored: (counts: StoreCounts) => string;
  readonly erasedAgain: (pathways: number) => string;
  readonly notErasedAgain: (kinds: readonly string[]) => string;
  /** Nothing is known of what was erased: the file may have been lost. */
  readonly noList: (erasedList: string) => string;
  /** Cards of these pathways still stand in rooms. */
  readonly erasing: (codes: readonly string[]) => string;
  readonly restart: string;
  readonly backupProblems: Readonly<Record<BackupProblem, string>>;
  readonly restoreProblems: Readonly<Record<RestoreProblem, string>>;
  readonly rulesFailed: (problem: string) => string;
  readonly failed: (code: string) => string;
}

const da: BackupText = {
  backupUsage: 'Brug: npm run backup -- FIL, hvor FIL er den kopi, der skal laves. Den må ikke findes i forvejen.',
  restoreUsage:
    'Brug: npm run restore -- FIL, hvor FIL er en kopi fra npm run backup. Alt i databasen bliver erstattet af kopien.',
  cosmos: 'STORE er cosmos: Azure tager selv kopier. Se docs/backup.md.',
  copied: (file, { pathways, commits, documents }) =>
    `Kopien ligger i ${file}: ${pathways} forløb, ${commits} hændelser, ${documents} dokumenter.`,
  keep: (list) =>
    `Kopien indeholder alt om de unge. Opbevar den krypteret, og slet den, når den er for gammel. ${list} hører ikke med i den: den husker, hvad der er slettet.`,
  restored: ({ pathways, commits, documents }) =>
    `Databasen er gendannet: ${pathways} forløb, ${commits} hændelser, ${documents} dokumenter.`,
  erasedAgain: (pathways) =>
    pathways === 0
      ? 'Intet i kopien var slettet siden.'
      : `${pathways} forløb i kopien var slettet siden, og er slettet igen.`,
  notErasedAgain: (kinds) =>
    `Noget, der skulle være slettet, er stadig i databasen (${kinds.join(', ')}). Sig det til dem, der udvikler Vejviser.`,
  noList: (list) =>
    `${list} findes ikke, så det vides ikke, om noget er slettet siden. Findes filen et andet sted, så læg den dér, og gendan igen.`,
  erasing: (codes) =>
    `${codes.join(', ')} er ved at blive slettet, og kun databasen ved, hvor kortene står. Lad Vejviser blive færdig først (npm run erase -- list). Intet er ændret.`,
  restart: 'Genstart Vejviser nu, hvis den kører: den får intet svar fra databasen, før den er genstartet.',
  backupProblems: {
    missing: 'Der er ingen database på SQLITE_PATH. Intet er kopieret.',
    exists: 'Filen findes allerede og er ikke rørt. Vælg et andet navn.',
    damaged: 'Databasen kan ikke læses helt. Der er ikke lavet nogen kopi. Gendan en tidligere kopi.',
  },
  restoreProblems: {
    missing: 'Kopien findes ikke. Intet er ændret.',
    damaged: 'Filen er ikke en hel kopi af en database. Intet er ændret.',
    newer: 'Kopien er lavet af en nyere udgave af Vejviser. Intet er ændret.',
    held: 'Et andet program bruger databasen hele tiden. Stop Vejviser, og prøv igen. Intet er ændret.',
  },
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
  failed: (code) => `Det gik ikke (${code}). Intet er ændret i databasen.`,
};

const en: BackupText = {
  backupUsage: 'Usage: npm run backup -- FILE, where FILE is the copy to be made. It must not be there yet.',
  restoreUsage:
    'Usage: npm run restore -- FILE, where FILE is a copy of npm run backup. Everything in the store is replaced by the copy.',
  cosmos: 'STORE is cosmos: Azure makes copies by itself. See docs/backup.md.',
  copied: (file, { pathways, commits, documents }) =>
    `The copy is ${file}: ${pathways} pathways, ${commits} events, ${documents} documents.`,
  keep: (list) =>
    `The copy holds everything about the young people. Keep it encrypted, and delete it when it is too old. ${list} is not part of it: it remembers what was erased.`,
  restored: ({ pathways, commits, documents }) =>
    `The store is restored: ${pathways} pathways, ${commits} events, ${documents} documents.`,
  erasedAgain: (pathways) =>
    pathways === 0
      ? 'Nothing in the copy had been erased since.'
      : `${pathways} pathways in the copy had been erased since, and are erased again.`,
  notErasedAgain: (kinds) =>
    `Something that should be erased is still in the store (${kinds.join(', ')}). Tell those who develop Vejviser.`,
  noList: (list) =>
    `There is no ${list}, so that it is not known whether anything has been erased since. If the file is somewhere else, put it there and restore again.`,
  erasing: (codes) =>
    `${codes.join(', ')} is being erased, and the store alone knows where the cards are. Let Vejviser finish first (npm run erase -- list). Nothing has changed.`,
  restart: 'Restart Vejviser now if it is running: the store gives it no answer until then.',
  backupProblems: {
    missing: 'There is no store at SQLITE_PATH. Nothing was copied.',
    exists: 'The file is there already and was left alone. Choose another name.',
    damaged: 'The store cannot be read as a whole. No copy was made. Restore an earlier one.',
  },
  restoreProblems: {
    missing: 'There is no such copy. Nothing was changed.',
    damaged: 'The file is no whole copy of a store. Nothing was changed.',
    newer: 'The copy was made by a newer Vejviser. Nothing was changed.',
    held: 'Another program uses the store all the time. Stop Vejviser and try again. Nothing was changed.',
  },
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
  failed: (code) => `It failed (${code}). Nothing was changed in the store.`,
};

/** The texts of a language. */
export function backupText(locale: Locale): BackupText {
  return locale === 'da' ? da : en;
}

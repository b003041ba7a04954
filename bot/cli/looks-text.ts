import type { Locale } from '../../cards/text/catalog.ts';

/** Everything that `npm run looks` says, in one language. */
export interface LooksText {
  readonly usage: string;
  readonly noStore: string;
  readonly rulesFailed: (problem: string) => string;
  readonly storeFailed: (code: string) => string;
  /** Nobody has that e-mail, and no pathway that code. */
  readonly unknown: string;
  readonly nothing: string;
  readonly opened: (code: string, times: number) => string;
  /** Said at last: the one who asks has looked, too. */
  readonly noted: string;
}

const da: LooksText = {
  usage: `Brug:
  npm run looks -- KODE [FRA] [TIL]      hvem der har set hvad i et forløb
  npm run looks -- E-MAIL [FRA] [TIL]    hvilke forløb en medarbejder har åbnet
Dage skrives som 2026-11-23, begge med. At der er spurgt, bliver selv skrevet ned.`,
  noStore: 'Databasens fil findes ikke. Ret SQLITE_PATH, eller start Vejviser først.',
  rulesFailed: (problem) => `Kommunens regler (PRIVACY_FILE) kan ikke læses: ${problem}`,
  storeFailed: (code) => `Databasen svarer ikke, som den skal (${code}). Der er ikke vist noget. Prøv igen.`,
  unknown: 'Ingen medarbejder har den e-mail, og intet forløb har den kode.',
  nothing: 'Ingen har set noget i den tid.',
  opened: (code, times) => `${code}: ${times === 1 ? '1 gang' : `${times} gange`}`,
  noted: 'Det er skrevet ned, at der er spurgt. Den unge og koordinatoren kan se det.',
};

const en: LooksText = {
  usage: `Use:
  npm run looks -- CODE [FROM] [UNTIL]      who has seen what of a pathway
  npm run looks -- E-MAIL [FROM] [UNTIL]    which pathways one of the staff has opened
Days are written as 2026-11-23, both included. That it was asked is itself noted.`,
  noStore: 'The file of the database is not there. Put SQLITE_PATH right, or start Vejviser first.',
  rulesFailed: (problem) => `The municipality's rules (PRIVACY_FILE) cannot be read: ${problem}`,
  storeFailed: (code) => `The database does not answer as it should (${code}). Nothing was shown. Try again.`,
  unknown: 'Nobody of the staff has that e-mail, and no pathway has that code.',
  nothing: 'Nobody has seen anything in that time.',
  opened: (code, times) => `${code}: ${times === 1 ? 'once' : `${times} times`}`,
  noted: 'That it was asked has been noted. The young person and the coordinator can see it.',
};

export function looksText(locale: Locale): LooksText {
  return locale === 'da' ? da : en;
}

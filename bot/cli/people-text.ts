import type { Locale } from '../../cards/text/catalog.ts';
import type { ImportReport } from '../../services/people/import.ts';
import type { Standing } from '../../services/people/list.ts';
import { roleCodes } from '../../services/people/person.ts';
import type { FileProblem, LineRefusal } from '../../services/people/staff-file.ts';

/** Everything that `npm run people` says, in one language. */
export interface PeopleText {
  readonly usage: string;
  readonly fileNotRead: (path: string) => string;
  readonly storeFailed: (code: string) => string;
  readonly fileProblem: Readonly<Record<FileProblem, string>>;
  readonly refusedLine: (line: number, refusal: LineRefusal) => string;
  readonly counts: (report: ImportReport) => string;
  readonly restored: string;
  readonly missing: string;
  readonly nobodyListed: string;
  readonly columns: readonly string[];
  readonly standing: Readonly<Record<Standing, string>>;
  readonly removed: (name: string, before: boolean) => string;
  readonly stillCoordinates: (codes: readonly string[]) => string;
  readonly unknownEmail: string;
}

const da: PeopleText = {
  usage: `Brug:
  npm run people -- import FIL.csv    indlæs kommunens medarbejdere (name,email,department,role)
  npm run people -- list              vis alle, først dem, der ikke længere er i filen
  npm run people -- remove E-MAIL     afslut en medarbejders rettigheder`,
  fileNotRead: (path) => `Filen ${path} kan ikke læses.`,
  storeFailed: (code) =>
    `Databasen svarer ikke, som den skal (${code}). Prøv igen; intet går tabt ved at gøre det to gange.`,
  fileProblem: {
    notUtf8: 'Filen er ikke UTF-8. Gem den i Excel som »CSV UTF-8 (kommasepareret)«. Intet er ændret.',
    headingMissing: 'Første linje skal være name,email,department,role. Intet er ændret.',
    nobody: 'Der er ingen i filen. Intet er ændret.',
  },
  refusedLine: (line, refusal) => `Linje ${line} er afvist: ${daReason(refusal)}.`,
  counts: ({ added, changed, unchanged, restored, missing, refused }) =>
    `${added} tilføjet, ${changed} ændret, ${unchanged} uændret, ${restored.length} med rettigheder igen, ${missing.length} ikke længere i filen, ${refused.length} ${refused.length === 1 ? 'linje' : 'linjer'} afvist.`,
  restored: 'Har rettigheder igen:',
  missing: 'Er ikke længere i filen, men beholder deres rettigheder, til de fjernes med »remove«:',
  nobodyListed: 'Der er ingen medarbejdere endnu.',
  columns: ['Navn', 'E-mail', 'Afdeling', 'Roller', 'Status', 'Kendt i'],
  standing: { active: 'aktiv', missing: 'ikke i filen siden', ended: 'afsluttet' },
  removed: (name, before) =>
    before
      ? `${name} havde allerede ingen rettigheder.`
      : `${name} har ikke længere rettigheder og er nu en fremmed for Vejviser.`,
  stillCoordinates: (codes) => `Er stadig koordinator for ${codes.join(', ')}. Overdrag forløbene til en anden.`,
  unknownEmail: 'Ingen medarbejder har den e-mail.',
};

function daReason(refusal: LineRefusal): string {
  switch (refusal.code) {
    case 'columns':
      return `${refusal.found} felter i stedet for 4 (flere roller adskilles med semikolon)`;
    case 'quotes':
      return 'anførselstegn, der ikke passer sammen';
    case 'unreadable':
      return `usynlige eller ødelagte tegn i ${refusal.column}`;
    case 'tooLong':
      return `${refusal.column} er længere end ${refusal.max} tegn`;
    case 'cprNumber':
      return `der står et CPR-nummer i ${refusal.column}`;
    case 'nameMissing':
      return 'navnet mangler';
    case 'emailInvalid':
      return 'e-mailen mangler eller er ikke gyldig';
    case 'emailTwice':
      return `e-mailen står også i linje ${refusal.firstLine}`;
    case 'roleMissing':
      return 'rollen mangler';
    case 'roleUnknown':
      return `ukendt rolle »${refusal.role}« (kendte: ${roleCodes.join(', ')})`;
  }
}

const en: PeopleText = {
  usage: `Usage:
  npm run people -- import FILE.csv   load the municipality's staff (name,email,department,role)
  npm run people -- list              show everybody, first those who are no longer in the file
  npm run people -- remove EMAIL      end somebody's rights`,
  fileNotRead: (path) => `The file ${path} cannot be read.`,
  storeFailed: (code) =>
    `The store does not answer as it should (${code}). Try again; nothing is lost by doing it twice.`,
  fileProblem: {
    notUtf8: 'The file is not UTF-8. In Excel, save it as "CSV UTF-8 (comma delimited)". Nothing was changed.',
    headingMissing: 'The first line must be name,email,department,role. Nothing was changed.',
    nobody: 'There is nobody in the file. Nothing was changed.',
  },
  refusedLine: (line, refusal) => `Line ${line} was refused: ${enReason(refusal)}.`,
  counts: ({ added, changed, unchanged, restored, missing, refused }) =>
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${restored.length} with rights again, ${missing.length} no longer in the file, ${refused.length} ${refused.length === 1 ? 'line' : 'lines'} refused.`,
  restored: 'Have rights again:',
  missing: 'Are no longer in the file, and keep their rights until they are removed with "remove":',
  nobodyListed: 'There are no staff yet.',
  columns: ['Name', 'Email', 'Department', 'Roles', 'Status', 'Known in'],
  standing: { active: 'active', missing: 'not in the file since', ended: 'ended' },
  removed: (name, before) =>
    before ? `${name} had no rights already.` : `${name} no longer has rights, and is a stranger to Vejviser now.`,
  stillCoordinates: (codes) =>
    `Is still the coordinator of ${codes.join(', ')}. Hand the pathways over to somebody else.`,
  unknownEmail: 'Nobody has that email.',
};

function enReason(refusal: LineRefusal): string {
  switch (refusal.code) {
    case 'columns':
      return `${refusal.found} fields instead of 4 (several roles are separated by semicolons)`;
    case 'quotes':
      return 'quotes that do not match';
    case 'unreadable':
      return `invisible or broken characters in ${refusal.column}`;
    case 'tooLong':
      return `${refusal.column} is longer than ${refusal.max} characters`;
    case 'cprNumber':
      return `there is a CPR number in ${refusal.column}`;
    case 'nameMissing':
      return 'the name is missing';
    case 'emailInvalid':
      return 'the email is missing or not valid';
    case 'emailTwice':
      return `the email is in line ${refusal.firstLine} too`;
    case 'roleMissing':
      return 'the role is missing';
    case 'roleUnknown':
      return `unknown role "${refusal.role}" (known: ${roleCodes.join(', ')})`;
  }
}

/** The texts of a language. */
export function peopleText(locale: Locale): PeopleText {
  return locale === 'da' ? da : en;
}

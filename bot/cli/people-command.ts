import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import type { Locale } from '../../cards/text/catalog.ts';
import { type Clock, toInstant, toLocalDate } from '../../services/clock.ts';
import { Directory } from '../../services/people/directory.ts';
import { importStaff } from '../../services/people/import.ts';
import { type ListedPerson, listStaff } from '../../services/people/list.ts';
import type { Person } from '../../services/people/person.ts';
import { removePerson } from '../../services/people/remove.ts';
import { pathwaysOf } from '../../services/projections/memberships.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { type PeopleText, peopleText } from './people-text.ts';

export type PeopleRequest =
  | { readonly does: 'import'; readonly path: string }
  | { readonly does: 'list' }
  | { readonly does: 'remove'; readonly email: string };

/** What was typed behind `npm run people --`; undefined when it is none of the three. */
export function parsePeopleArgs(args: readonly string[]): PeopleRequest | undefined {
  const [does, argument, ...more] = positionals(args);
  if (more.length > 0) return undefined;
  if (does === 'import' && argument !== undefined) return { does, path: argument };
  if (does === 'remove' && argument !== undefined) return { does, email: argument };
  if (does === 'list' && argument === undefined) return { does };
  return undefined;
}

function positionals(args: readonly string[]): string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    return [];
  }
}

interface PeopleConsole {
  readonly documents: DocumentStore;
  readonly locale: Locale;
  readonly clock: Clock;
  print(line: string): void;
}

/** Carries out one of the three and prints what came of it. Resolves to the exit code: 1 when anything was refused. */
export async function runPeople(console: PeopleConsole, request: PeopleRequest): Promise<0 | 1> {
  const directory = new Directory(console.documents);
  const text = peopleText(console.locale);
  switch (request.does) {
    case 'import':
      return runImport(console, directory, text, request.path);
    case 'list':
      return runList(console, directory, text);
    case 'remove':
      return runRemove(console, directory, text, request.email);
  }
}

async function runImport(
  { clock, print }: PeopleConsole,
  directory: Directory,
  text: PeopleText,
  path: string,
): Promise<0 | 1> {
  const bytes = readFile(path);
  if (!bytes) {
    print(text.fileNotRead(path));
    return 1;
  }
  const report = await importStaff(directory, bytes, toInstant(clock()));
  if ('problem' in report) {
    print(text.fileProblem[report.problem]);
    return 1;
  }
  for (const { line, refusal } of report.refused) print(text.refusedLine(line, refusal));
  printPeople(print, text.restored, report.restored);
  printPeople(print, text.missing, report.missing);
  print(text.counts(report));
  return report.refused.length > 0 ? 1 : 0;
}

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function printPeople(print: (line: string) => void, heading: string, people: readonly Person[]): void {
  if (people.length > 0) print(heading);
  for (const { name, email } of people) print(`  ${name} <${email}>`);
}

async function runList({ clock, print }: PeopleConsole, directory: Directory, text: PeopleText): Promise<0> {
  const listed = await listStaff(directory);
  if (listed.length === 0) {
    print(text.nobodyListed);
    return 0;
  }
  const zone = clock().zone;
  const localDay = (instant: string) => toLocalDate(DateTime.fromISO(instant, { zone }));
  const rows = [text.columns, ...listed.map((entry) => rowOf(entry, text, localDay))];
  const widths = text.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  return 0;
}

function rowOf(
  { person, standing, since }: ListedPerson,
  text: PeopleText,
  localDay: (instant: string) => string,
): string[] {
  const { name, email, department, rights, professions, identities } = person;
  const status = since === undefined ? text.standing[standing] : `${text.standing[standing]} ${localDay(since)}`;
  const platforms = identities.map(({ platform }) => (platform === 'teams' ? 'Teams' : 'Slack'));
  return [name, email, department, [...rights, ...professions].join(';'), status, platforms.join(', ')];
}

async function runRemove(
  { documents, clock, print }: PeopleConsole,
  directory: Directory,
  text: PeopleText,
  email: string,
): Promise<0 | 1> {
  const removal = await removePerson(directory, email, toInstant(clock()));
  if ('unknown' in removal) {
    print(text.unknownEmail);
    return 1;
  }
  const { removed, before } = removal;
  print(text.removed(removed.name, before));
  const pathways = await pathwaysOf(documents, removed.id);
  const coordinated = pathways.filter(({ coordinator, status }) => coordinator && status === 'open');
  if (coordinated.length > 0) print(text.stillCoordinates(coordinated.map(({ pathwayId }) => pathwayId)));
  return 0;
}

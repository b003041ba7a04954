import { z } from 'zod';
import { containsCprNumber } from '../cpr-number.ts';
import { professionCode } from '../pathway/events.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { type Person, rightCode } from './person.ts';

/** The heading line, as `docs/reference.md` promises it. */
const staffColumns = ['name', 'email', 'department', 'role'] as const;
type StaffColumn = (typeof staffColumns)[number];

/** The most characters in each column: what a card can show, and for e-mail what RFC 5321 allows. */
const maxLength: Readonly<Record<StaffColumn, number>> = { name: 100, email: 254, department: 100, role: 400 };

/** One person as the file has them. */
export type StaffLine = Pick<Person, 'name' | 'email' | 'department' | 'rights' | 'professions'>;

/** Why a line was not taken, and what its sentence needs. Nothing of the line itself but a short, unknown role. */
export type LineRefusal =
  | { readonly code: 'columns'; readonly found: number }
  | { readonly code: 'quotes' }
  | { readonly code: 'unreadable'; readonly column: StaffColumn }
  | { readonly code: 'tooLong'; readonly column: StaffColumn; readonly max: number }
  | { readonly code: 'cprNumber'; readonly column: StaffColumn }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'emailInvalid' }
  | { readonly code: 'emailTwice'; readonly firstLine: number }
  | { readonly code: 'roleMissing' }
  | { readonly code: 'roleUnknown'; readonly role: string };

export interface RefusedLine {
  readonly line: number;
  readonly refusal: LineRefusal;
}

/** Why a whole file was not taken. */
export type FileProblem = 'notUtf8' | 'headingMissing' | 'nobody';

export interface StaffFile {
  readonly people: readonly StaffLine[];
  readonly refused: readonly RefusedLine[];
  /** Every e-mail in the file, refused lines included: whoever is named there is not missing from it. */
  readonly named: ReadonlySet<string>;
}

/**
 * Reads the municipality's staff file: UTF-8 (with or without a byte order mark), the heading line first, one person a line,
 * quoted where needed. Excel in Danish separates by semicolon, which the heading line tells; roles that are separated by
 * semicolons then stand in quotes. A line that is refused takes no other with it.
 */
export function readStaffFile(bytes: Uint8Array): StaffFile | { readonly problem: FileProblem } {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { problem: 'notUtf8' };
  const delimiter = /^\s*"?name"?\s*;/i.test(text) ? ';' : ',';
  const [heading, ...records] = csvRecords(text, delimiter);
  if (!isHeading(heading)) return { problem: 'headingMissing' };
  const people = new Map<string, StaffLine>();
  const firstLines = new Map<string, number>();
  const refused: RefusedLine[] = [];
  const named = new Set<string>();
  for (const record of records) {
    for (const email of emailsIn(record)) named.add(email);
    const read = readLine(record);
    if ('refusal' in read) {
      refused.push({ line: record.line, refusal: read.refusal });
      continue;
    }
    const firstLine = firstLines.get(read.email);
    if (firstLine !== undefined) {
      refused.push({ line: record.line, refusal: { code: 'emailTwice', firstLine } });
      continue;
    }
    firstLines.set(read.email, record.line);
    people.set(read.email, read);
  }
  if (people.size === 0 && refused.length === 0) return { problem: 'nobody' };
  return { people: [...people.values()], refused, named };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whom a line is about, whether or not it can be taken. */
function emailsIn(record: CsvRecord): string[] {
  const text = 'fields' in record ? record.fields.join(' ') : record.broken;
  return text.toLowerCase().match(/[^\s,;"]+@[^\s,;"]+/g) ?? [];
}

function isHeading(record: CsvRecord | undefined): boolean {
  const names = record && 'fields' in record ? record.fields.map((field) => field.toLowerCase()) : [];
  return names.length === staffColumns.length && staffColumns.every((column, index) => names[index] === column);
}

function readLine(record: CsvRecord): StaffLine | { readonly refusal: LineRefusal } {
  if ('broken' in record) return { refusal: { code: 'quotes' } };
  const { fields } = record;
  if (fields.length !== staffColumns.length) return { refusal: { code: 'columns', found: fields.length } };
  const [name = '', email = '', department = '', role = ''] = fields.map((field) => field.replace(/\s+/g, ' ').trim());
  const values = { name, email: email.toLowerCase(), department, role };
  for (const column of staffColumns) {
    const refusal = checkText(column, values[column]);
    if (refusal) return { refusal };
  }
  if (name === '') return { refusal: { code: 'nameMissing' } };
  if (!z.email().safeParse(values.email).success) return { refusal: { code: 'emailInvalid' } };
  const roles = readRoles(role);
  return 'refusal' in roles ? roles : { name, email: values.email, department, ...roles };
}

function checkText(column: StaffColumn, text: string): LineRefusal | undefined {
  // Control and direction characters, and the sign that stands for a letter which was lost.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u.test(text)) return { code: 'unreadable', column };
  if (text.length > maxLength[column]) return { code: 'tooLong', column, max: maxLength[column] };
  if (containsCprNumber(text)) return { code: 'cprNumber', column };
  return undefined;
}

/** The most of an unknown role that is repeated to whoever imports. */
const maxShownRole = 40;

function readRoles(role: string): Pick<StaffLine, 'rights' | 'professions'> | { readonly refusal: LineRefusal } {
  const codes = new Set(role.split(';').map((code) => code.trim()));
  codes.delete('');
  if (codes.size === 0) return { refusal: { code: 'roleMissing' } };
  const rights: StaffLine['rights'] = [];
  const professions: StaffLine['professions'] = [];
  for (const code of codes) {
    const right = rightCode.safeParse(code);
    const profession = professionCode.safeParse(code);
    if (right.success) rights.push(right.data);
    else if (profession.success) professions.push(profession.data);
    else return { refusal: { code: 'roleUnknown', role: code.slice(0, maxShownRole) } };
  }
  return { rights, professions };
}

import { DateTime } from 'luxon';
import type { Catalog } from '../../../cards/text/catalog.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { faces } from './faces.ts';
import { type Bookmark, paragraph, section } from './section.ts';
import type { Sheet } from './sheet.ts';
import { type Part, part } from './tags.ts';

/** A hash in groups of four, as one reads it to another over the telephone. */
export function grouped(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The code of the exact text and what it is good for, what could not be printed, and when it was printed. */
export async function aboutPart(
  sheet: Sheet,
  parent: Part,
  { hash, printedAt, zone }: AgreementDocument,
  { paper, time }: Catalog,
): Promise<Bookmark> {
  const { part: sect, bookmark } = await section(sheet, parent, paper.about, 9 * faces.body.leading);
  await paragraph(sheet, sect, paper.hash, 'strong');
  // Eight groups a line, so that two lines can be compared one below the other.
  const lines = (grouped(hash).match(/(?:\S+ ?){1,8}/g) ?? []).map((line) => ({ pieces: [{ text: line }] }));
  await sheet.flow(part(sheet.doc, sect, 'P'), lines, faces.goal);
  sheet.y += 4;
  await paragraph(sheet, sect, paper.hashWhat);
  if (sheet.hasReplaced) {
    sheet.y += 6;
    await paragraph(sheet, sect, paper.missingSigns);
  }
  sheet.y += 6;
  const printed = DateTime.fromISO(printedAt, { zone });
  await paragraph(sheet, sect, paper.printed(time.at(time.day(printed), printed)));
  return bookmark;
}

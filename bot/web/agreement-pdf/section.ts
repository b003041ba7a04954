import { faces } from './faces.ts';
import type { Sheet } from './sheet.ts';
import { type Part, part } from './tags.ts';

/** Where a section begins: for the list of contents beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  /** In points from the upper edge. */
  readonly y: number;
}

/** Begins a section under its heading; at least `follows` points of what comes next stand on the same page. */
export async function section(
  sheet: Sheet,
  parent: Part,
  title: string,
  follows: number,
): Promise<{ part: Part; bookmark: Bookmark }> {
  const { heading } = faces;
  sheet.y += 24;
  sheet.need(heading.leading + 6 + follows);
  const bookmark = { title, page: sheet.pages - 1, y: sheet.y };
  const sect = part(sheet.doc, parent, 'Sect');
  await sheet.flow(part(sheet.doc, sect, 'H2'), sheet.lines(title, sheet.width, heading), heading);
  sheet.y += 6;
  return { part: sect, bookmark };
}

/** A paragraph below what is there. */
export async function paragraph(
  sheet: Sheet,
  parent: Part,
  text: string,
  face: keyof typeof faces = 'body',
  x = sheet.left,
): Promise<void> {
  const width = sheet.left + sheet.width - x;
  await sheet.flow(part(sheet.doc, parent, 'P'), sheet.lines(text, width, faces[face]), faces[face], x);
}

/** The list of contents that a reader shows beside the pages. */
export function addOutline(doc: PDFKit.PDFDocument, bookmarks: readonly Bookmark[]): void {
  for (const { title, page, y } of bookmarks) {
    // The library counts from the right edge.
    doc.outline.addItem(title, { pageNumber: page, top: Math.max(0, y - 12), left: doc.page.width });
  }
}

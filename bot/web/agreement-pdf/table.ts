import { setImmediate } from 'node:timers/promises';
import type { Line } from './break-lines.ts';
import { faces } from './faces.ts';
import { portion, type Sheet } from './sheet.ts';
import { type Part, part } from './tags.ts';

export interface Column {
  readonly heading: string;
  /** Of the whole table, from 0 to 1. */
  readonly share: number;
}

const { table, tableStrong } = faces;
const padding = { above: 6, below: 7, right: 10 };
const headHeight = tableStrong.leading + padding.above + padding.below;

/** How much of a table must stand on the page on which it begins: its heads and a row of two lines. */
export const tableStart = headHeight + 2 * table.leading + padding.above + padding.below;

/**
 * A table whose heads stand on each page that it comes to: as the table's heads once, as artifacts then, so that nobody hears them
 * in the middle of a table. The first cell of a row says what the row is about. A row is not split unless it alone is longer than
 * a page.
 */
export async function writeTable(
  sheet: Sheet,
  parent: Part,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { doc } = sheet;
  const places = placed(sheet, columns);
  const element = part(doc, parent, 'Table');
  const heads = part(doc, part(doc, element, 'THead'), 'TR');
  printHeads(sheet, places, (lines, x, y) => {
    sheet.put(part(doc, heads, 'TH', 'Column'), lines, tableStrong, x, y);
  });
  sheet.onNewPage = () => printHeads(sheet, places, (lines, x, y) => sheet.putAside(lines, tableStrong, x, y));
  const body = part(doc, element, 'TBody');
  for (const row of rows) {
    printRow(sheet, part(doc, body, 'TR'), places, row);
    await setImmediate();
  }
  sheet.onNewPage = undefined;
}

interface Place {
  readonly heading: string;
  readonly x: number;
  /** For the text. */
  readonly width: number;
}

function placed(sheet: Sheet, columns: readonly Column[]): Place[] {
  let x = sheet.left;
  return columns.map(({ heading, share }, index) => {
    const whole = share * sheet.width;
    const place = { heading, x, width: index === columns.length - 1 ? whole : whole - padding.right };
    x += whole;
    return place;
  });
}

function printHeads(sheet: Sheet, places: readonly Place[], put: (lines: Line[], x: number, y: number) => void): void {
  for (const { heading, x, width } of places) {
    put(sheet.lines(heading, width, tableStrong), x, sheet.y + padding.above);
  }
  sheet.y += headHeight;
  sheet.rule(sheet.y, 1.2);
}

function printRow(sheet: Sheet, row: Part, places: readonly Place[], texts: readonly string[]): void {
  const cells = places.map(({ x, width }, index) => ({
    cell: index === 0 ? part(sheet.doc, row, 'TH', 'Row') : part(sheet.doc, row, 'TD'),
    lines: sheet.lines(texts[index] ?? '', width, table),
    x,
  }));
  const around = padding.above + padding.below;
  const count = Math.max(...cells.map(({ lines }) => lines.length));
  const fitting = (): number => Math.floor((sheet.room - around) / table.leading);
  const fitsOnOne = count * table.leading + around <= sheet.wholePage - headHeight;
  if (fitsOnOne && count > fitting()) sheet.nextPage();
  for (let from = 0; from < count; ) {
    const here = portion(count - from, fitting());
    if (here > 0) {
      for (const { cell, lines, x } of cells) {
        sheet.put(cell, lines.slice(from, from + here), table, x, sheet.y + padding.above);
      }
      from += here;
      sheet.y += here * table.leading + around;
    }
    // Without a line below it one sees that the row goes on.
    if (from < count) sheet.nextPage();
    else sheet.rule(sheet.y, 0.5);
  }
}

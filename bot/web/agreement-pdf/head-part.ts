import { DateTime } from 'luxon';
import type { Catalog } from '../../../cards/text/catalog.ts';
import type { AgreementDocument, AgreementStatus } from './agreement-document.ts';
import { faces } from './faces.ts';
import type { Sheet } from './sheet.ts';
import { type Part, part } from './tags.ts';

const inset = 12;

/** What the paper is, of which pathway, and whether it holds. */
export async function headPart(sheet: Sheet, parent: Part, document: AgreementDocument, text: Catalog): Promise<void> {
  const { paper } = text;
  const line = async (said: string, tag: 'H1' | 'P', face: 'title' | 'body'): Promise<void> =>
    sheet.flow(part(sheet.doc, parent, tag), sheet.lines(said, sheet.width, faces[face]), faces[face]);
  await line(paper.title, 'H1', 'title');
  sheet.y += 4;
  await line(paper.pathway(document.code, document.version), 'P', 'body');
  if (document.youngPerson !== undefined) await line(paper.madeWith(document.youngPerson), 'P', 'body');
  sheet.y += 12;
  statusBox(sheet, parent, statusWords(document, text));
}

/** In a frame, so that it is seen at once also in black and white. */
function statusBox(sheet: Sheet, parent: Part, [label, words]: readonly [string, string]): void {
  const width = sheet.width - 2 * inset;
  const rows = [
    { lines: sheet.lines(label, width, faces.strong), face: faces.strong },
    { lines: sheet.lines(words, width, faces.body), face: faces.body },
  ];
  sheet.need(2 * inset + rows.reduce((sum, { lines, face }) => sum + lines.length * face.leading, 0));
  const top = sheet.y;
  sheet.y += inset;
  for (const { lines, face } of rows) {
    sheet.put(part(sheet.doc, parent, 'P'), lines, face, sheet.left + inset, sheet.y);
    sheet.y += lines.length * face.leading;
  }
  sheet.y += inset;
  sheet.aside('Layout', () =>
    sheet.doc
      .lineWidth(1.2)
      .rect(sheet.left, top, sheet.width, sheet.y - top)
      .stroke(),
  );
}

function statusWords({ status, zone }: AgreementDocument, { paper, time }: Catalog): readonly [string, string] {
  const day = (at: string): string => time.day(DateTime.fromISO(at, { zone }));
  const words = (of: AgreementStatus): string => {
    switch (of.kind) {
      case 'proposed': {
        const { text, until } = paper.status.proposed;
        return of.until === undefined ? text : `${text} ${until(day(of.until))}`;
      }
      case 'inForce':
        return paper.status.inForce.text(day(of.since));
      case 'declined':
      case 'withdrawn':
      case 'closed':
        return paper.status[of.kind].text(day(of.at));
      case 'expired':
        return paper.status.expired.text(day(of.on));
      case 'replaced':
        return paper.status.replaced.text(of.by, day(of.at));
    }
  };
  return [paper.status[status.kind].label, words(status)];
}

import { DateTime } from 'luxon';
import type { Catalog } from '../../../cards/text/catalog.ts';
import type { AgreementDocument, PersonOnPaper } from './agreement-document.ts';
import { type Bookmark, paragraph, section } from './section.ts';
import type { Sheet } from './sheet.ts';
import { tableStart, writeTable } from './table.ts';
import type { Part } from './tags.ts';

/** Who does what by when, and whether it is done. */
export async function promisesPart(
  sheet: Sheet,
  parent: Part,
  { promises, zone }: AgreementDocument,
  { paper, time }: Catalog,
): Promise<Bookmark> {
  const { part, bookmark } = await section(sheet, parent, paper.promises, tableStart);
  if (promises.length === 0) {
    await paragraph(sheet, part, paper.noPromises);
    return bookmark;
  }
  const { what, who, by, done } = paper.columns;
  const day = (of: string): string => time.day(DateTime.fromISO(of, { zone }));
  await writeTable(
    sheet,
    part,
    [
      { heading: what, share: 0.38 },
      { heading: who, share: 0.26 },
      { heading: by, share: 0.18 },
      { heading: done, share: 0.18 },
    ],
    promises.map((promise) => [
      promise.what,
      person(promise.who),
      day(promise.by),
      promise.doneOn === undefined ? paper.notDone : day(promise.doneOn),
    ]),
  );
  return bookmark;
}

function person({ name, role }: PersonOnPaper): string {
  return role === undefined ? name : `${name},\n${role}`;
}

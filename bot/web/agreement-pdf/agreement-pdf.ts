import { buffer } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import type { Catalog, Locale } from '../../../cards/text/catalog.ts';
import { aboutPart } from './about-part.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { beginPaper } from './begin-paper.ts';
import { goalsPart } from './goals-part.ts';
import { headPart } from './head-part.ts';
import { pageFeet } from './page-feet.ts';
import { partiesPart } from './parties-part.ts';
import { promisesPart } from './promises-part.ts';
import { addOutline } from './section.ts';
import { documentPart } from './tags.ts';

/**
 * The agreement as a paper ({@link beginPaper}), without names in the file's own properties. The same document gives the same bytes. Others
 * get their turn while it is made.
 */
export async function agreementPdf(document: AgreementDocument, text: Catalog, locale: Locale): Promise<Uint8Array> {
  const title = text.paper.fileTitle(document.code.replace(/[^\p{L}\p{N}-]/gu, ''), document.version);
  const date = DateTime.fromISO(document.printedAt, { zone: document.zone }).toJSDate();
  const { doc, sheet } = await beginPaper({ title, date }, text, locale);
  const root = documentPart(doc);
  await headPart(sheet, root, document, text);
  const bookmarks = [
    await goalsPart(sheet, root, document.goals, text),
    await promisesPart(sheet, root, document, text),
    await partiesPart(sheet, root, document, text),
    await aboutPart(sheet, root, document, text),
  ];
  pageFeet(sheet, document, text);
  if (sheet.pages > 1) addOutline(doc, bookmarks);
  doc.end();
  return new Uint8Array(await buffer(doc));
}

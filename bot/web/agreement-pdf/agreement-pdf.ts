import { buffer } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import type { Catalog, Locale } from '../../../cards/text/catalog.ts';
import { readFontFiles } from '../picture-fonts.ts';
import { aboutPart } from './about-part.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { type Coverage, fontCoverage } from './font-coverage.ts';
import { goalsPart } from './goals-part.ts';
import { headPart } from './head-part.ts';
import { pageFeet } from './page-feet.ts';
import { partiesPart } from './parties-part.ts';
import { promisesPart } from './promises-part.ts';
import type { Bookmark } from './section.ts';
import { margins, Sheet } from './sheet.ts';
import { documentPart } from './tags.ts';

const languages: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' };
const producer = 'Vejviser';

/**
 * The agreement as a PDF of A4 pages to print, hand over and keep: real text in fonts that are inside, tagged in reading order
 * (PDF/UA-1, ISO 14289-1), without scripts, without anything from outside, and without names in the file's own properties. The same
 * document gives the same bytes. Others get their turn while it is made.
 */
export async function agreementPdf(document: AgreementDocument, text: Catalog, locale: Locale): Promise<Uint8Array> {
  const { doc, sheet } = await begin(document, text, locale);
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

async function begin(
  document: AgreementDocument,
  text: Catalog,
  locale: Locale,
): Promise<{ doc: PDFKit.PDFDocument; sheet: Sheet }> {
  // Loaded when somebody wants the first paper: it takes some 80 ms, which a start need not wait for.
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), readFonts()]);
  const date = DateTime.fromISO(document.printedAt, { zone: document.zone }).toJSDate();
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margins.top, bottom: margins.bottom, left: margins.side, right: margins.side },
    pdfVersion: '1.7',
    tagged: true,
    lang: languages[locale],
    displayTitle: true,
    bufferPages: true,
    // Without a name the library would take a font that is not inside the file.
    font: '',
    info: {
      Title: text.paper.fileTitle(document.code.replace(/[^\p{L}\p{N}-]/gu, ''), document.version),
      Creator: producer,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  // What the library's subset `PDF/UA` adds; its types do not know it.
  doc.appendXML(
    '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  );
  return { doc, sheet: new Sheet(doc, fonts.has, text.paper.missing) };
}

/** The list of contents that a reader shows beside the pages. */
function addOutline(doc: PDFKit.PDFDocument, bookmarks: readonly Bookmark[]): void {
  for (const { title, page, y } of bookmarks) {
    // The library counts from the right edge.
    doc.outline.addItem(title, { pageNumber: page, top: Math.max(0, y - 12), left: doc.page.width });
  }
}

interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** What both have. */
  readonly has: Coverage;
}

function readFonts(): Promise<PaperFonts> {
  fonts ??= readFontFiles().then(([regular, bold]) => {
    const [inRegular, inBold] = [fontCoverage(regular), fontCoverage(bold)];
    return { regular, bold, has: (codePoint) => inRegular(codePoint) && inBold(codePoint) };
  });
  return fonts;
}

let fonts: Promise<PaperFonts> | undefined;

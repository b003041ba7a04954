import type { Catalog, Locale } from '../../../cards/text/catalog.ts';
import { readFontFiles } from '../picture-fonts.ts';
import { type Coverage, fontCoverage } from './font-coverage.ts';
import { margins, Sheet } from './sheet.ts';

const languages: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' };
const producer = 'Vejviser';

export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly sheet: Sheet;
}

/**
 * A PDF of A4 pages to print, hand over and keep: real text in fonts that are inside, tagged in reading order (PDF/UA-1, ISO 14289-1),
 * without scripts, without anything from outside. `title` stands in the file's own properties: never with a name.
 */
export async function beginPaper(
  { title, date }: { readonly title: string; readonly date: Date },
  text: Catalog,
  locale: Locale,
): Promise<Paper> {
  // Loaded when somebody wants the first paper: it takes some 80 ms, which a start need not wait for.
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), readFonts()]);
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
    info: { Title: title, Creator: producer, Producer: producer, CreationDate: date, ModDate: date },
  });
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  // What the library's subset `PDF/UA` adds; its types do not know it.
  doc.appendXML(
    '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  );
  return { doc, sheet: new Sheet(doc, fonts.has, text.paper.missing) };
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

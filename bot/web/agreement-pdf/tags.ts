/** The library can more than its types know: these parts are those of pdfkit 0.20 that an accessible document needs. */
declare global {
  namespace PDFKit {
    namespace Mixins {
      interface StructureElementOptions {
        /** Of a table's head cell: what it is the head of (PDF/UA-1, 7.5). */
        scope?: 'Row' | 'Column';
      }
    }
    interface PDFStructureElement {
      dictionary: { data: Record<string, unknown> };
    }
    interface PDFOutline {
      addItem(title: string, options: { pageNumber: number; top: number; left: number }): PDFOutline;
    }
  }
}

/** What a part of the document is to somebody who does not see it (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** A part of the document with its tag; it holds other parts, or what is printed. */
export interface Part {
  readonly tag: Tag;
  readonly element: PDFKit.PDFStructureElement;
}

/** The document itself, in which all parts are. */
export function documentPart(doc: PDFKit.PDFDocument): Part {
  const element = doc.struct('Document');
  doc.addStructure(element);
  return { tag: 'Document', element };
}

/** A new part at the end of another. */
export function part(doc: PDFKit.PDFDocument, parent: Part, tag: Tag, scope?: 'Row' | 'Column'): Part {
  const element = doc.struct(tag, scope ? { scope } : {});
  parent.element.add(element);
  return { tag, element };
}

/** A list, which says how it is numbered (PDF/UA-1, 7.6). */
export function listPart(doc: PDFKit.PDFDocument, parent: Part, numbering: 'Decimal' | 'Disc' | 'None'): Part {
  const list = part(doc, parent, 'L');
  list.element.dictionary.data.A = { O: 'List', ListNumbering: numbering };
  return list;
}

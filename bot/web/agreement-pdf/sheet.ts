import { setImmediate } from 'node:timers/promises';
import type { Catalog } from '../../../cards/text/catalog.ts';
import { breakLines, type Line } from './break-lines.ts';
import type { Face } from './faces.ts';
import type { Coverage } from './font-coverage.ts';
import { printable } from './printable.ts';
import type { Part } from './tags.ts';

/** Lines after which others get their turn: some 10 ms of computing. */
const linesAtOnce = 20;
export const margins = { side: 60, top: 56, bottom: 60 };

/**
 * The pages, filled from above. Everything that is put on them either belongs to a part of the document or is an artifact (a rule,
 * a page number), which nobody needs to hear; there is nothing else (PDF/UA-1, 7.1).
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly left = margins.side;
  readonly width: number;
  /** Where the next thing is put, in points from the upper edge. */
  y: number = margins.top;
  /** How many pages there are. */
  pages = 1;
  /** Whether anything had to be printed in other signs than it was typed. */
  hasReplaced = false;
  /** What is done on top of each further page: the heads of a table. */
  onNewPage: (() => void) | undefined;
  readonly #has: Coverage;
  readonly #missing: Catalog['paper']['missing'];

  constructor(doc: PDFKit.PDFDocument, has: Coverage, missing: Catalog['paper']['missing']) {
    this.doc = doc;
    this.width = doc.page.width - 2 * margins.side;
    this.#has = has;
    this.#missing = missing;
  }

  /** How much fits onto this page yet. */
  get room(): number {
    return this.doc.page.height - margins.bottom - this.y;
  }

  /** How much fits onto a page that is empty. */
  get wholePage(): number {
    return this.doc.page.height - margins.bottom - margins.top;
  }

  nextPage(): void {
    this.doc.addPage();
    this.pages++;
    this.y = margins.top;
    this.onNewPage?.();
  }

  /** Goes on to the next page unless this much fits onto this one. */
  need(height: number): void {
    if (height > this.room && this.y > margins.top) this.nextPage();
  }

  /** A text as lines of this width. */
  lines(text: string, width: number, face: Face): Line[] {
    this.#use(face);
    const measure = (some: string): number => this.doc.widthOfString(some);
    const paragraphs = printable(text, this.#has, this.#missing);
    const lines = paragraphs.flatMap((pieces, index) => {
      // So that words do not run together where somebody typed a new line.
      const end = index === paragraphs.length - 1 ? [] : [{ text: ' ' }];
      return breakLines([...pieces, ...end], width, measure);
    });
    this.hasReplaced ||= lines.some(({ pieces }) => pieces.some(({ typed }) => typed !== undefined));
    return lines;
  }

  /** Prints lines below what is there, over as many pages as it takes, never one line alone on either of two pages. */
  async flow(part: Part, lines: readonly Line[], face: Face, x = this.left): Promise<void> {
    let rest = lines;
    while (rest.length > 0) {
      const count = portion(rest.length, Math.floor(this.room / face.leading));
      if (count === 0) this.nextPage();
      else {
        const here = rest.slice(0, Math.min(count, linesAtOnce));
        this.put(part, here, face, x, this.y);
        this.y += here.length * face.leading;
        rest = rest.slice(here.length);
        await setImmediate();
      }
    }
  }

  /** Prints lines at a place of this page. */
  put(part: Part, lines: readonly Line[], face: Face, x: number, y: number): void {
    if (lines.length === 0) return;
    part.element.add(this.doc.markStructureContent(part.tag));
    this.#print(lines, face, x, y);
    this.doc.endMarkedContent();
  }

  /** Prints lines that are no part of what the document says. */
  putAside(lines: readonly Line[], face: Face, x: number, y: number): void {
    this.aside('Pagination', () => this.#print(lines, face, x, y));
  }

  /** A line from left to right. */
  rule(y: number, weight: number, x = this.left, width = this.width): void {
    this.aside('Layout', () =>
      this.doc
        .lineWidth(weight)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }

  /** Draws something that is no part of what the document says. */
  aside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  #print(lines: readonly Line[], face: Face, x: number, y: number): void {
    this.#use(face);
    const above = (face.leading - this.doc.currentLineHeight()) / 2;
    lines.forEach(({ pieces }, index) => {
      let at = x;
      for (const { text, typed } of pieces) {
        if (typed !== undefined) this.doc.markContent('Span', { actual: typed });
        this.doc.text(text, at, y + index * face.leading + above, { lineBreak: false });
        if (typed !== undefined) this.doc.endMarkedContent();
        at = this.doc.x;
      }
    });
  }

  #use({ font, size }: Face): void {
    this.doc.font(font).fontSize(size);
  }
}

/** Of so many lines, how many to print where so many fit: none is left alone, neither here nor on the next page. */
export function portion(lines: number, fit: number): number {
  if (lines <= fit) return lines;
  const count = lines - fit === 1 ? fit - 1 : fit;
  return count < 2 ? 0 : count;
}

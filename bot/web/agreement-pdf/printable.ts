import type { Coverage } from './font-coverage.ts';
import { type SignKind, signKind } from './sign-kind.ts';

/** A piece of a line: what is printed, and the signs that were typed where these are others. */
export interface Piece {
  readonly text: string;
  /** Goes into the file beside what is printed, so that copying and reading aloud give what was typed. */
  readonly typed?: string;
}

/** Signs that everybody reads as these of ours. */
const alike: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2032': '’',
  '\u2190': '<-',
  '\u2192': '->',
  '\u25cf': '•',
  '\u25aa': '•',
  '\u2043': '•',
};
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Marks and letters that show nothing by themselves; those that turn the direction of a line are among them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' });

/**
 * A typed text as it can be printed, paragraph by paragraph. What the letters `has` lack becomes, in this order: a sign that means
 * the same (`ﬁ`, `①`, `𝓗`), the letter without the accent that is missing, or words in brackets that say what stood there, once for
 * all neighbours of a kind. So nothing disappears and nothing is an empty box. Several empty lines become one.
 */
export function printable(text: string, has: Coverage, missing: Readonly<Record<SignKind, string>>): Piece[][] {
  return text
    .toWellFormed()
    .trim()
    .split(lineEnds)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph, index, all) => paragraph !== '' || all[index - 1] !== '')
    .map((paragraph) => pieces(paragraph.replace(/[\p{Zs}\t]+/gu, ' ').normalize('NFC'), has, missing));
}

function pieces(paragraph: string, has: Coverage, missing: Readonly<Record<SignKind, string>>): Piece[] {
  const run = new Run(missing);
  for (const typed of signsOf(paragraph)) {
    const visible = typed.replace(invisible, '');
    if (visible === '') continue;
    if (isCovered(visible, has)) run.plain(visible);
    else {
      const near = nearest(visible, has);
      if (near === undefined) run.missing(typed, signKind(visible));
      else run.replaced(near, typed);
    }
  }
  return run.end();
}

/** A text sign by sign, as somebody sees them: a letter with its accents is one, and so is a family of emoji. */
export function signsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function isCovered(text: string, has: Coverage): boolean {
  return [...text].every((character) => has(character.codePointAt(0) ?? 0));
}

/** The same in letters that we have, or the letter without its accents. */
function nearest(sign: string, has: Coverage): string | undefined {
  const without = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return [alike[sign], sign.normalize('NFKC'), without].find(
    (near) => near !== undefined && near !== '' && isCovered(near, has),
  );
}

/** Puts pieces together: neighbours of one kind, with the spaces and full stops between them, are one piece. */
class Run {
  readonly #words: Readonly<Record<SignKind, string>>;
  readonly #done: Piece[] = [];
  #plain = '';
  /** The last piece in letters that are alike. */
  #replaced: Piece | undefined;
  /** What is missing now, and what has been typed since that may belong to it. */
  #open: { kind: SignKind; typed: string; after: string } | undefined;

  constructor(words: Readonly<Record<SignKind, string>>) {
    this.#words = words;
  }

  plain(text: string): void {
    if (this.#open && /^[\p{P}\p{Zs}]$/u.test(text)) {
      this.#open.after += text;
      return;
    }
    this.#close();
    this.#plain += text;
  }

  replaced(text: string, typed: string): void {
    this.#close();
    this.#flush();
    const last = this.#done.at(-1);
    const isNeighbour = last !== undefined && last === this.#replaced;
    this.#replaced = isNeighbour ? { text: last.text + text, typed: `${last.typed}${typed}` } : { text, typed };
    if (isNeighbour) this.#done.pop();
    this.#done.push(this.#replaced);
  }

  missing(typed: string, kind: SignKind): void {
    if (this.#open?.kind === kind) {
      this.#open.typed += this.#open.after + typed;
      this.#open.after = '';
      return;
    }
    this.#close();
    this.#open = { kind, typed, after: '' };
  }

  end(): Piece[] {
    this.#close();
    this.#flush();
    return this.#done;
  }

  #close(): void {
    const open = this.#open;
    if (!open) return;
    this.#flush();
    this.#done.push({ text: this.#words[open.kind], typed: open.typed });
    this.#plain = open.after;
    this.#open = undefined;
  }

  #flush(): void {
    if (this.#plain !== '') this.#done.push({ text: this.#plain });
    this.#plain = '';
  }
}

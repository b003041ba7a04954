import { type Piece, signsOf } from './printable.ts';

/** A line as it is printed. */
export interface Line {
  readonly pieces: readonly Piece[];
}

/** How wide a text is printed. */
export type Measure = (text: string) => number;

/** What is not broken unless it alone is wider than a line: a word with the space behind it. */
interface Word {
  readonly pieces: readonly Piece[];
  /** Without the space. */
  readonly width: number;
  readonly space: number;
}

/**
 * A paragraph as lines of at most this width. The space at which a line was broken stays at its end, so that words do not run
 * together when the text is copied or read aloud. A word that is wider than a line is broken without a hyphen: on an agreement
 * stands nothing that nobody typed. An empty paragraph is one empty line.
 */
export function breakLines(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  const next = (): void => {
    lines.push({ pieces: joined(line) });
    line = [];
    used = 0;
  };
  for (const word of words(pieces, measure).flatMap((word) => cut(word, width, measure))) {
    if (line.length > 0 && used + word.width > width) next();
    line.push(...word.pieces);
    used += word.width + word.space;
  }
  next();
  return lines;
}

function words(pieces: readonly Piece[], measure: Measure): Word[] {
  const found: Word[] = [];
  let word: Piece[] = [];
  const end = (): void => {
    if (word.length > 0) found.push(measured(word, measure));
    word = [];
  };
  for (const piece of pieces) {
    if (piece.typed !== undefined) word.push(piece);
    else {
      for (const part of piece.text.split(/(?<= )/)) {
        word.push({ text: part });
        if (part.endsWith(' ')) end();
      }
    }
  }
  end();
  return found;
}

/** Measured as it is printed, with its space: the library remembers that, and so a word is shaped once. */
function measured(pieces: readonly Piece[], measure: Measure): Word {
  const space = pieces.at(-1)?.text.endsWith(' ') ? measure(' ') : 0;
  return { pieces, width: pieces.reduce((sum, { text }) => sum + measure(text), 0) - space, space };
}

/** The word, or its parts that each fit: broken behind a hyphen of its own where it has one, else wherever the line ends. */
function cut(word: Word, width: number, measure: Measure): Word[] {
  if (word.width <= width) return [word];
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let used = 0;
  const breakAt = (index: number): void => {
    const rest = part.splice(index);
    parts.push(part);
    part = rest;
    used = rest.reduce((sum, { text }) => sum + measure(text), 0);
  };
  for (const piece of word.pieces.flatMap(letters)) {
    const wide = measure(piece.text);
    if (part.length > 0 && used + wide > width)
      breakAt(part.findLastIndex(({ text }) => text === '-') + 1 || part.length);
    // What stands behind the hyphen may be as wide as the line by itself.
    if (part.length > 0 && used + wide > width) breakAt(part.length);
    part.push(piece);
    used += wide;
  }
  return [...parts, part].map((pieces) => measured(joined(pieces), measure));
}

/** A piece sign by sign. What stands for something typed keeps that with its first sign. */
function letters({ text, typed }: Piece): Piece[] {
  return signsOf(text).map((sign, index) =>
    typed !== undefined && index === 0 ? { text: sign, typed } : { text: sign },
  );
}

/** Neighbours that are printed as typed, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    if (last && last.typed === undefined && piece.typed === undefined) {
      done[done.length - 1] = { text: last.text + piece.text };
    } else done.push(piece);
  }
  return done;
}

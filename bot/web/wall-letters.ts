import { readFileSync } from 'node:fs';
import { fontWidths } from './font-widths.ts';

export type Weight = 'regular' | 'bold';

const files: Readonly<Record<Weight, string>> = {
  regular: '400Regular/AtkinsonHyperlegible_400Regular.ttf',
  bold: '700Bold/AtkinsonHyperlegible_700Bold.ttf',
};
/** Letters that the font does not have come from another one, and may be as wide as they are high. */
const otherEm = 1;
const isOfFont = /[\u0020-\u017f–—‘’“”„•…€™½]/;
/** So many letters are remembered; no meeting has more. */
const remembered = 4000;
const loaded = new Map<Weight, (letter: string) => number>();

/** Between two pieces, in em. */
const betweenPieces = 0.6;

/** A piece of a line in one weight. A blank in it may be where the line ends; one that does not break may not. */
export interface Piece {
  readonly text: string;
  readonly weight?: Weight;
}

/** Lines that this takes in a width in em, with whole words on each; a word that is wider goes on in the next line. */
export function lineCount(pieces: readonly Piece[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, weight = 'regular' } of pieces) {
    const letterWidth = widthsOf(weight);
    let space = betweenPieces;
    for (const word of text.split(' ')) {
      const wide = textWidth(word, letterWidth);
      if (used > 0 && used + space + wide > width) {
        lines++;
        used = 0;
      }
      used += wide + (used > 0 ? space : 0);
      space = letterWidth(' ');
      const full = Math.max(0, Math.ceil(used / width) - 1);
      lines += full;
      used -= full * width;
    }
  }
  return lines;
}

function textWidth(text: string, letterWidth: (letter: string) => number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** How wide each letter of a weight is, in em. The font is read when the first wall is shown. */
function widthsOf(weight: Weight): (letter: string) => number {
  const known = loaded.get(weight);
  if (known) return known;
  const file = new URL(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible/${files[weight]}`));
  const measure = fontWidths(readFileSync(file));
  const widths = new Map<string, number>();
  const letterWidth = (letter: string): number => {
    const found = widths.get(letter);
    if (found !== undefined) return found;
    const em = isOfFont.test(letter) ? measure(letter, 1) : otherEm;
    if (widths.size < remembered) widths.set(letter, em);
    return em;
  };
  loaded.set(weight, letterWidth);
  return letterWidth;
}

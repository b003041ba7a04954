/** Whether a font has a letter for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads from a TrueType font which code points of the Basic Multilingual Plane it has letters for (`cmap`, format 4:
 * https://learn.microsoft.com/typography/opentype/spec/cmap). A letter that is not there would be printed as an empty box.
 * Throws when the font has no such table.
 */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const covered = new Set(segments(view, letterTable(view)).flatMap(([first, last]) => range(first, last)));
  return (codePoint) => covered.has(codePoint);
}

/** First and last code points of each segment whose letters are not the font's empty one. */
function segments(view: DataView, table: number): [first: number, last: number][] {
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const found: [number, number][] = [];
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    // The last segment closes the table and is no letter.
    if (first !== 0xffff) found.push([first, last]);
  }
  return found;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function letterTable(view: DataView): number {
  const cmap = fontTable(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + view.getUint32(cmap + 8 + index * 8);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('the font has no segments of letters');
}

function fontTable(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

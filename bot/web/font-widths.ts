/** How wide a text is drawn, in the unit of `size`. */
export type TextWidth = (text: string, size: number) => number;

/**
 * Reads from a TrueType font how wide its letters are (https://learn.microsoft.com/typography/opentype/spec/, tables `head`,
 * `hhea`, `hmtx` and `cmap`), so that labels can be placed before anything is drawn. Kerning is left out: it makes a line of
 * ours at most a few pixels narrower. Throws when it is no such font.
 */
export function fontWidths(font: Uint8Array): TextWidth {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const unitsPerEm = view.getUint16(table(view, 'head') + 18);
  const metrics = view.getUint16(table(view, 'hhea') + 34);
  const advances = table(view, 'hmtx');
  const glyphOf = glyphs(view, table(view, 'cmap'));
  const advance = (character: string): number => {
    // The last width is that of all further letters.
    const index = Math.min(glyphOf(character.codePointAt(0) ?? 0), metrics - 1);
    return view.getUint16(advances + index * 4);
  };
  return (text, size) => ([...text].reduce((sum, character) => sum + advance(character), 0) * size) / unitsPerEm;
}

/** Where a table begins. */
function table(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Which glyph stands for a code point, by the font's segments of the Basic Multilingual Plane; 0 where it has none. */
function glyphs(view: DataView, cmap: number): (code: number) => number {
  const start = segments(view, cmap);
  const doubled = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  return (code) => {
    for (let at = 0; at < doubled; at += 2) {
      if (view.getUint16(ends + at) < code) continue;
      const first = view.getUint16(starts + at);
      if (first > code) return 0;
      const delta = view.getUint16(starts + doubled + at);
      const range = starts + doubled * 2 + at;
      const offset = view.getUint16(range);
      const glyph = offset === 0 ? code : view.getUint16(range + offset + (code - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function segments(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + view.getUint32(cmap + 8 + index * 8);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('the font has no segments of letters');
}

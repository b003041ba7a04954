import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pictureFonts } from '../../../bot/web/picture-fonts.ts';
import { lineCount } from '../../../bot/web/wall-letters.ts';

const lines = (text: string, width: number) => lineCount([{ text }], width);

describe('the letters of the wall', () => {
  it('are as wide as the font says, in both weights', async () => {
    const fonts = await pictureFonts();
    for (const text of ['praktikplads', 'ÆBLEGRØD', '17½', 'Marie-Louise', '”ordet”']) {
      for (const weight of ['regular', 'bold'] as const) {
        const width = fonts[weight](text, 1);
        assert.equal(lineCount([{ text, weight }], width + 0.001), 1, text);
        assert.equal(lineCount([{ text, weight }], width - 0.001), 2, text);
      }
    }
  });

  it('make lines of whole words, break only what is wider than a line, and keep together what does not break', async () => {
    const { regular } = await pictureFonts();
    const word = regular('praktikplads', 1);
    assert.equal(lines('', 10), 1);
    assert.equal(lines('praktikplads praktikplads', word * 1.5), 2);
    assert.equal(lines('praktikplads praktikplads', word * 2.2), 1);
    assert.equal(lines('praktikplads', word / 2.5), 3);
    assert.equal(lines('praktikplads a b', word * 1.15), 2);
    assert.equal(lines('praktikplads a\u00a0b', word * 1.05), 2);
  });

  it('of different weights stand on the same line', async () => {
    const { regular, bold } = await pictureFonts();
    const width = bold('Samira Haddad', 1) + 0.6 + regular('i dag', 1);
    const pieces = [{ text: 'Samira Haddad', weight: 'bold' }, { text: 'i dag' }] as const;
    assert.equal(lineCount(pieces, width + 0.01), 1);
    assert.equal(lineCount(pieces, width - 0.01), 2);
  });

  it('of other scripts are taken for as wide as they are high', () => {
    assert.equal(lines('漢字漢字漢字', 3), 2);
    assert.equal(lines('👩‍🔧', 20), 1);
  });

  it('never take fewer lines for more text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 3, max: 40 }), (one, two, width) => {
        assert.ok(lines(`${one} ${two}`, width) >= lines(one, width));
      }),
    );
  });
});

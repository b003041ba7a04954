import assert from 'node:assert/strict';
import { fontCoverage } from '../../../../bot/web/agreement-pdf/font-coverage.ts';
import { readFontFiles } from '../../../../bot/web/picture-fonts.ts';
import { locales } from '../../../../cards/text/catalog.ts';
import { paper as da } from '../../../../cards/text/da/paper.ts';
import { paper as en } from '../../../../cards/text/en/paper.ts';

const papers = { da, en };
/** All fixed words of a text, and those of its sentences that come with something. */
function words(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'function') return String(part(1, 2));
  return typeof part === 'object' && part !== null ? Object.values(part).map(words).join(' ') : '';
}

describe('the letters of the font', () => {
  it('are those of Danish and its neighbours, in both weights', async () => {
    for (const font of await readFontFiles()) {
      const has = fontCoverage(font);
      for (const letter of 'æøåÆØÅéüöäßŁşğıđščžñ½§€–—“”’…•09') assert.ok(has(letter.codePointAt(0) ?? 0), letter);
    }
  });

  it('are not those of other scripts, and no emoji', async () => {
    const [regular] = await readFontFiles();
    const has = fontCoverage(regular);
    for (const letter of 'عЖשλ中ひ😀→✓\ufffd\uffff') assert.ok(!has(letter.codePointAt(0) ?? 0), letter);
    assert.ok(!has(0x1f600) && !has(-1) && !has(0x110000));
  });

  it('are enough for every word of our own', async () => {
    for (const font of await readFontFiles()) {
      const has = fontCoverage(font);
      for (const locale of locales) {
        const missing = [...words(papers[locale])].filter((letter) => !has(letter.codePointAt(0) ?? 0));
        assert.deepEqual(missing, [], locale);
      }
    }
  });

  it('cannot be read from what is no font', () => {
    assert.throws(() => fontCoverage(new Uint8Array(64)), /no table cmap/);
  });
});

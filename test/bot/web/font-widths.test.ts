import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontWidths } from '../../../bot/web/font-widths.ts';
import { fontFamily, readFontFiles } from '../../../bot/web/picture-fonts.ts';
import { catalogOf, locales } from '../../../cards/text/catalog.ts';
import { roadModels } from '../../support/roads.ts';

/** A letter that is in no font. */
const unknown = '\u{10FFFD}';

describe('the fonts of our pictures', () => {
  let files: Uint8Array[];
  before(async () => {
    files = await readFontFiles();
    await initWasm(await readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  });

  function drawn(text: string, weight = 400): InstanceType<typeof Resvg> {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="60"><text x="10" y="40" font-family="${fontFamily}" font-weight="${weight}" font-size="40">${text}</text></svg>`;
    return new Resvg(svg, { font: { fontBuffers: files, defaultFontFamily: fontFamily } });
  }

  it('are as wide as they are drawn, so that labels can be placed beforehand', () => {
    const texts = [
      'Stillingtagen til ungeplan',
      'Møde ved 17½ år',
      'Afgørelse om ungestøtte · ÆØÅ',
      'WWWWWWWWiiiiiiii',
    ];
    for (const [index, weight] of [400, 700].entries()) {
      const width = fontWidths(files[index] ?? new Uint8Array());
      for (const text of texts) {
        const seen = drawn(text, weight).getBBox()?.width ?? 0;
        const told = width(text, 40);
        // What is drawn begins and ends a little inside, and kerning brings letters together.
        assert.ok(told >= seen && told - seen < 14, `${text} ${weight}: ${told}, drawn ${seen}`);
      }
    }
  });

  it('have every letter of the road, in Danish and English: æ, ø, å and ½ too', () => {
    const texts = [
      'æøåÆØÅ½ ·…',
      ...locales.flatMap((locale) => Object.values(catalogOf(locale).road.status)),
      ...locales.map((locale) => catalogOf(locale).road.here),
      ...roadModels.all.flatMap(({ steps }) => steps.flatMap(({ title }) => [title.da, title.en])),
    ];
    const letters = new Set(texts.join('').replaceAll(' ', ''));
    const box = drawn(unknown).render().pixels;
    for (const letter of letters) assert.notDeepEqual(drawn(letter).render().pixels, box, letter);
    assert.ok(letters.size > 40 && letters.has('½'));
    assert.deepEqual(drawn('\u{10FFFC}').render().pixels, box);
  });

  it('give every other letter the width of the box that is drawn in its place', () => {
    const [font = new Uint8Array()] = files;
    const width = fontWidths(font);
    assert.ok(width(unknown, 40) > 0);
    assert.equal(width('\u4e2d', 40), width(unknown, 40));
    assert.equal(width('', 40), 0);
    assert.equal(width('ab', 40), width('a', 40) + width('b', 40));
    assert.equal(width('ab', 80), 2 * width('ab', 40));
  });

  it('are told from a file that is none', () => {
    assert.throws(() => fontWidths(new Uint8Array(200)), /no table/);
  });
});

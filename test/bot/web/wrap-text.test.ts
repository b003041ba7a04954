import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrapText } from '../../../bot/web/wrap-text.ts';

/** Every letter is one wide. */
const measure = (text: string) => [...text].length;
const wrap = (text: string, width: number, maxLines = 3) => wrapText(text, width, maxLines, measure);

describe('a text in lines', () => {
  it('has as few lines as possible, and these as even as possible', () => {
    assert.deepEqual(wrap('Stillingtagen til ungeplan', 30), ['Stillingtagen til ungeplan']);
    assert.deepEqual(wrap('Stillingtagen til ungeplan', 20), ['Stillingtagen', 'til ungeplan']);
    assert.deepEqual(wrap('Møde ved 17½ år', 10), ['Møde ved', '17½ år']);
    assert.deepEqual(wrap('  Møde \n ved  ', 20), ['Møde ved']);
    assert.deepEqual(wrap('', 20), []);
  });

  it('breaks a word that is wider than a line', () => {
    assert.deepEqual(wrap('koordineringssamtale', 12), ['koordinerin-', 'gssamtale']);
  });

  it('says when it does not end here', () => {
    assert.deepEqual(wrap('en to tre fire fem seks', 6, 2), ['en to', 'tre…']);
    assert.deepEqual(wrap('en to, tre', 6, 1), ['en to…']);
  });

  it('is never wider than told, has never more lines than told, and loses nothing that it does not own up to', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'W', 'å', '😀', ' ', ' ', '-'), maxLength: 80 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, maxLines) => {
          const lines = wrap(text, width, maxLines);
          assert.ok(lines.length <= maxLines);
          for (const line of lines) assert.ok(measure(line) <= width && line !== '', line);
          const bare = (some: string) => some.replace(/[\s-]/g, '');
          if (lines.at(-1)?.endsWith('…')) assert.ok(bare(text).startsWith(bare(lines.join('')).slice(0, -1)));
          else assert.equal(bare(lines.join('')), bare(text));
        },
      ),
    );
  });
});

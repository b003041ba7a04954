import assert from 'node:assert/strict';
import fc from 'fast-check';
import { galleryContext } from '../../../bot/demo/gallery-states.ts';
import { oneLine, shorten } from '../../../cards/views/shorten.ts';

const ctx = galleryContext('da');
const mark = ctx.text.cards.cut;

describe('a typed text on a card', () => {
  it('stands as typed when there is room', () => {
    assert.equal(oneLine(ctx, 'Ring til *FGU* :tada:', 40), 'Ring til *FGU* :tada:');
    assert.equal(shorten(ctx, 'en\n\nto', 40), 'en\n\nto');
  });

  it('says so when it is not shown in full', () => {
    assert.equal(oneLine(ctx, 'x'.repeat(50), 10), `${'x'.repeat(10)}… (vises ikke helt)`);
    assert.equal(oneLine(galleryContext('en'), 'x'.repeat(50), 10), `${'x'.repeat(10)}… (not shown in full)`);
  });

  it('ends at a whole word, without the comma before the cut', () => {
    assert.equal(oneLine(ctx, 'Aftal med bostedet, uddannelsesvejlederen', 24), `Aftal med bostedet${mark}`);
  });

  it('takes no longer to shorten when it is a book', () => {
    const book = 'ord '.repeat(3_000_000);
    const startedAt = performance.now();
    assert.ok(oneLine(ctx, book, 120).endsWith(mark));
    assert.ok(performance.now() - startedAt < 50);
  });

  it('that begins with a desert of blanks still says that there is more', () => {
    assert.equal(oneLine(ctx, `${' '.repeat(5000)}ord`, 20), mark);
    assert.equal(oneLine(ctx, `ord${' '.repeat(5000)}ord`, 20), `ord${mark}`);
  });

  it('is one line where only one line can be', () => {
    assert.equal(oneLine(ctx, '  to\n\tlinjer\r\n her ', 40), 'to linjer her');
  });

  it('has at most twelve lines, and says when there are more', () => {
    const text = shorten(ctx, Array.from({ length: 30 }, (_, i) => `linje ${i}`).join('\n'), 600);
    assert.equal(text.split('\n').length, 12);
    assert.ok(text.endsWith(mark));
  });

  it('is never cut through an emoji or a letter with its accents', () => {
    const family = '👩‍👩‍👧‍👦';
    assert.equal(oneLine(ctx, family.repeat(10), 25), `${family.repeat(2)}${mark}`);
    assert.equal(oneLine(ctx, 'e\u0301'.repeat(10), 5), `${'e\u0301'.repeat(2)}${mark}`);
  });

  it('is never longer than asked for, and never holds half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 30, max: 200 }), (text, max) => {
        for (const shown of [oneLine(ctx, `${text}\ud83d`, max), shorten(ctx, `\udc00${text}`, max)]) {
          assert.ok(shown.length <= max + mark.length);
          assert.ok(shown.isWellFormed());
        }
      }),
    );
  });
});

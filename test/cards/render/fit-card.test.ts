import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Card } from '../../../cards/card.ts';
import { fitCard } from '../../../cards/render/fit-card.ts';

function cardOf(...blocks: Block[]): Card {
  return { view: 'test', locale: 'da', heading: 'Kort', blocks, buttons: [], summary: 'Et kort.' };
}
const list = (count: number, weight?: number): Extract<Block, { type: 'list' }> => ({
  type: 'list',
  items: Array.from({ length: count }, (_, index) => ({ text: `punkt ${index + 1}` })),
  ...(weight === undefined ? {} : { weight }),
});
const text = (words: string, weight?: number): Block => ({
  type: 'text',
  text: words,
  ...(weight === undefined ? {} : { weight }),
});

/** The card as it is when at most so many characters fit. */
const fitted = (card: Card, max: number): Card =>
  fitCard(
    card,
    (smaller) => smaller,
    (smaller) => JSON.stringify(smaller).length <= max,
  );
const sizeOf = (card: Card): number => JSON.stringify(card).length;

describe('a card that is too large', () => {
  it('is left as it is when it fits', () => {
    const card = cardOf(list(5), text('a'));
    assert.equal(fitted(card, sizeOf(card)), card);
  });

  it('loses the end of its least important list, and says how many are missing', () => {
    const card = cardOf(list(100, 2), list(3, 1));
    const [long, short] = fitted(card, sizeOf(card) - 200).blocks;
    assert.ok(long?.type === 'list' && short?.type === 'list');
    const shown = long.items.length - 1;
    assert.ok(shown > 80 && shown < 100);
    assert.equal(long.items.at(-1)?.text, `… og ${100 - shown} mere, som ikke vises her`);
    assert.equal(long.items[shown - 1]?.text, `punkt ${shown}`);
    assert.equal(short.items.length, 3);
  });

  it('loses no more than it must', () => {
    const card = cardOf(list(100));
    const max = sizeOf(card) - 300;
    const [kept] = fitted(card, max).blocks;
    assert.ok(kept?.type === 'list');
    const oneMore = cardOf({ type: 'list', items: [...list(kept.items.length).items, ...kept.items.slice(-1)] });
    assert.ok(sizeOf(oneMore) > max);
  });

  it('loses what weighs most first, and of equals the last', () => {
    const card = cardOf(
      text('vigtigt'.repeat(20)),
      text('a'.repeat(200), 1),
      text('b'.repeat(200), 2),
      text('c'.repeat(200), 2),
    );
    const kept = fitted(card, sizeOf(card) - 100).blocks.map((block) => (block.type === 'text' ? block.text[0] : ''));
    assert.deepEqual(kept, ['v', 'a', 'b', 'N']);
  });

  it('says at its end that something is missing when a whole part is', () => {
    const card = cardOf(text('a'.repeat(500), 1), text('b'));
    const last = fitted(card, sizeOf(card) - 100).blocks.at(-1);
    assert.equal(last?.type === 'text' ? last.text : '', 'Noget er udeladt, fordi kortet ellers blev for langt.');
  });

  it('says so in its own language', () => {
    const card: Card = { ...cardOf(list(100)), locale: 'en' };
    const [kept] = fitted(card, sizeOf(card) - 300).blocks;
    assert.match(kept?.type === 'list' ? (kept.items.at(-1)?.text ?? '') : '', /more that are not shown here$/);
  });

  it('keeps its heading, its buttons and its summary whatever is left out', () => {
    const button = { label: 'Tag', verb: 'action.claim', data: {} };
    const card: Card = { ...cardOf(list(50), text('a'.repeat(3000))), buttons: [button] };
    const { heading, buttons, summary } = fitted(card, 400);
    assert.deepEqual([heading, buttons, summary], ['Kort', [button], 'Et kort.']);
  });

  it('fits, whatever it was made of', () => {
    const blocks = fc.array(
      fc.oneof(
        fc
          .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 }))
          .map(([count, weight]) => list(count, weight)),
        fc
          .tuple(fc.string({ maxLength: 300 }), fc.integer({ min: 0, max: 3 }))
          .map(([words, weight]) => text(words, weight)),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(blocks, fc.integer({ min: 260, max: 4000 }), (made, max) => {
        assert.ok(sizeOf(fitted(cardOf(...made), max)) <= max);
      }),
    );
  });
});

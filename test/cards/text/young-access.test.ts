import assert from 'node:assert/strict';
import { youngAccess } from '../../../cards/text/da/young-access.ts';
import { youngAccess as english } from '../../../cards/text/en/young-access.ts';
import { lix, sentencesOf } from '../../support/lix.ts';

/** Every text of a part of the catalog, functions called with what they are called with on a page. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Function) return [1, 4].map((count) => String(Reflect.apply(part, undefined, [count])));
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

describe('LIX', () => {
  it('is the words of a sentence and the long words of a hundred', () => {
    // 10 words in 2 sentences, of which 2 have more than six letters.
    const { words, sentences, longWords, lix: value } = lix(['Jeg bor alene. Min lejlighed er for dyr nu, desværre.']);
    assert.deepEqual([words, sentences, longWords], [10, 2, 2]);
    assert.equal(value, 5 + 20);
  });

  it('knows where a sentence ends, and that a heading is one', () => {
    assert.deepEqual(sentencesOf('Vent lidt. Prøv så igen!\nEr du der? 3.5 er et tal'), [
      'Vent lidt.',
      'Prøv så igen!',
      'Er du der?',
      '3.5 er et tal',
    ]);
    assert.equal(lix(['Log ind', 'Log ud']).sentences, 2);
    assert.equal(lix(['…', '']).lix, 0);
  });

  it('tells the language of an authority from one that is meant to be read', () => {
    const authority =
      'Såfremt kommunalbestyrelsen vurderer, at foranstaltningens iværksættelse forudsætter forældremyndighedsindehaverens samtykke, indhentes dette forinden.';
    assert.ok(lix([authority]).lix > 60);
    assert.ok(lix(['Vi spørger dine forældre først. Så går vi i gang.']).lix <= 25);
  });
});

describe('the texts where the young person signs in', () => {
  it('are easy to read as a whole: LIX at most 30 in Danish', () => {
    const { lix: value, sentences } = lix(textsOf(youngAccess));
    assert.ok(sentences > 60, `${sentences} sentences are measured`);
    assert.ok(value <= 30, `LIX ${value.toFixed(1)}`);
  });

  it('are so page by page', () => {
    for (const [name, part] of Object.entries(youngAccess)) {
      const texts = textsOf(part);
      if (lix(texts).words < 8) continue;
      assert.ok(lix(texts).lix <= 30, `${name}: LIX ${lix(texts).lix.toFixed(1)}`);
    }
  });

  it('have no sentence of more than twelve words, in either language', () => {
    for (const sentence of [...textsOf(youngAccess), ...textsOf(english)].flatMap(sentencesOf))
      assert.ok(lix([sentence]).words <= 12, sentence);
  });

  it('say one, and then many', () => {
    assert.equal(
      youngAccess.wrongCode(youngAccess.times(1)),
      'Koden er forkert. Du kan prøve 1 gang til. Så er der en pause.',
    );
    assert.equal(
      youngAccess.paused.text(youngAccess.minutes(5)),
      'Koden var forkert for mange gange. Vent 5 minutter. Prøv så igen.',
    );
    assert.equal(
      english.wrongCode(english.times(1)),
      'The code is wrong. You can try once more. Then there is a break.',
    );
    assert.equal(english.minutes(1), '1 minute');
  });

  it('tell nobody whose page it is, nor what it is about', () => {
    const all = [...textsOf(youngAccess), ...textsOf(english)].join(' ');
    assert.doesNotMatch(all, /anbrag|kommune|forløb|sag|barn|ung|care|young|case|municipal/i);
  });
});

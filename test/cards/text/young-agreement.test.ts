import assert from 'node:assert/strict';
import { youngAdult } from '../../../cards/text/da/young-adult.ts';
import { youngAgreement } from '../../../cards/text/da/young-agreement.ts';
import { youngAdult as englishAdult } from '../../../cards/text/en/young-adult.ts';
import { youngAgreement as englishAgreement } from '../../../cards/text/en/young-agreement.ts';
import { lix, sentencesOf } from '../../support/lix.ts';

/** Every text of a part of the catalog, functions called with a day, a name and what people write. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Function) return [String(Reflect.apply(part, undefined, ['3. december', 'Mette Holm']))];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

for (const [name, da, en] of [
  ['the agreement', youngAgreement, englishAgreement],
  ['the chosen adult', youngAdult, englishAdult],
] as const) {
  describe(`the texts about ${name} on the young person’s page`, () => {
    it('are easy to read as a whole: LIX at most 30 in Danish', () => {
      const { lix: value, sentences } = lix(textsOf(da));
      assert.ok(sentences > 60, `${sentences} sentences are measured`);
      assert.ok(value <= 30, `LIX ${value.toFixed(1)}`);
    });

    it('are so part by part', () => {
      for (const [key, part] of Object.entries(da)) {
        const texts = textsOf(part);
        if (lix(texts).words >= 12) assert.ok(lix(texts).lix <= 30, `${key}: LIX ${lix(texts).lix.toFixed(1)}`);
      }
    });

    it('have no sentence of more than fourteen words, in either language', () => {
      for (const sentence of [...textsOf(da), ...textsOf(en)].flatMap(sentencesOf))
        assert.ok(lix([sentence]).words <= 14, sentence);
    });
  });
}

describe('what the young person reads of their agreement and their adult', () => {
  it('is said to them, and never of them', () => {
    const { own: _, ...toYoung } = youngAdult;
    const { own: __, ...toYoungEnglish } = englishAdult;
    const all = [youngAgreement, englishAgreement, toYoung, toYoungEnglish].flatMap(textsOf).join(' ');
    assert.doesNotMatch(all, /den unge|the young person|underskriv|forvaltning|myndighed|samtykke|part(er)?\b/i);
  });
});

import assert from 'node:assert/strict';
import { youngConsent } from '../../../../../cards/text/da/young-consent.ts';
import { youngPage } from '../../../../../cards/text/da/young-page.ts';
import { youngConsent as englishConsent } from '../../../../../cards/text/en/young-consent.ts';
import { youngPage as english } from '../../../../../cards/text/en/young-page.ts';
import { lix, sentencesOf } from '../../../../support/lix.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { wordsOf } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

const said = {
  name: () => 'Mette Holm',
  when: () => 'i dag kl. 9.15',
  input: () => 'Teksten',
};
const refusal = { max: 12_000, by: 'a', at: 'b', coordinator: 'c', person: 'd' };

/** Every text of a part of the catalog, functions called with what they are called with on a page. */
function textsOf(part: unknown, name = ''): string[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Function) {
    const of = name === 'refusals' ? [refusal, said] : [name === 'raised' ? 2 : '3. december'];
    return [String(Reflect.apply(part, undefined, of))];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => textsOf(value, name === 'refusals' ? name : key));
}

describe('the texts of the young person’s page', () => {
  it('are easy to read as a whole: LIX at most 30 in Danish', () => {
    const { lix: value, sentences } = lix([...textsOf(youngPage), ...textsOf(youngConsent)]);
    assert.ok(sentences > 200, `${sentences} sentences are measured`);
    assert.ok(value <= 30, `LIX ${value.toFixed(1)}`);
  });

  it('are so part by part', () => {
    for (const [name, part] of Object.entries({
      ...youngPage,
      consent: youngConsent,
      consentAgain: youngConsent.again,
    })) {
      const texts = textsOf(part, name);
      if (lix(texts).words >= 12) assert.ok(lix(texts).lix <= 30, `${name}: LIX ${lix(texts).lix.toFixed(1)}`);
    }
  });

  it('have no sentence of more than fourteen words, in either language', () => {
    for (const sentence of [youngPage, english, youngConsent, englishConsent]
      .flatMap((texts) => textsOf(texts))
      .flatMap(sentencesOf))
      assert.ok(lix([sentence]).words <= 14, sentence);
  });

  it('say nothing of how a municipality speaks', () => {
    const all = [youngPage, english, youngConsent, englishConsent].flatMap((texts) => textsOf(texts)).join(' ');
    assert.doesNotMatch(
      all,
      /den unge|forvaltning|indsats|samtykke|myndighed|dagsorden|underskriv|borger|the young person/i,
    );
  });

  it('refuse with a sentence that says what to do, never with a code', () => {
    for (const sentence of [youngPage, youngConsent].flatMap(({ refusals }) => textsOf(refusals, 'refusals')))
      assert.match(sentence, /^\p{Lu}.*[.!]$/u);
    assert.deepEqual(Object.keys(youngPage.refusals), Object.keys(english.refusals));
  });
});

describe('the young person’s pages as they are shown', () => {
  it('are easy to read, with everything that people have typed and are called: LIX at most 30 in Danish', async () => {
    const story = await YoungStory.tell();
    const bench = await YoungPageBench.start(story.bench);
    const { browser } = await bench.signedIn(story.pathway);
    try {
      for (const part of ['home', 'people', 'meeting', 'goals', 'promises', 'agreement', 'adult', 'shared', 'mine']) {
        const { text } = await browser.get(`${browser.path}?at=${part}`);
        const lines = linesOf(text);
        const value = lix(lines);
        assert.ok(value.words > 40, part);
        assert.ok(value.lix <= 30, `${part}: LIX ${value.lix.toFixed(1)} ${lines.join(' | ')}`);
        assert.ok(wordsOf(text).length > 0);
      }
    } finally {
      await bench.stop();
    }
  });
});

/** What stands on a page, line by line as it is seen. */
function linesOf(html: string): string[] {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<(?:textarea|select)[\s\S]*?<\/(?:textarea|select)>|<span class="hide-words">[^<]*<\/span>/g, '')
    .replace(/<(?:\/?(?:span|strong)[^>]*)>/g, '')
    .split(/<[^>]+>/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

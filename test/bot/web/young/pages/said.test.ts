import assert from 'node:assert/strict';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { landed, saidOf, sendForm, wordsOf } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

describe('what the young person is met with after something was sent', () => {
  let story: YoungStory;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    ({ browser } = await bench.signedIn(story.pathway));
  });
  afterEach(() => bench.stop());

  const isMet = ({ text }: { text: string }) => text.includes('class="said"');
  const talks = () => sendForm(browser, { at: 'home', does: 'talk' });

  it('stands at the head of the page that they are led to', async () => {
    const answer = await talks();
    assert.equal(saidOf(answer), 'talk');
    assert.match(wordsOf((await landed(browser, answer)).text), /^Din koordinator får besked nu\./);
  });

  it('is not there for a link that names it, nor for another name than the one that was given', async () => {
    const real =
      new URL((await talks()).headers.get('location') ?? '', bench.young.base).searchParams.get('said') ?? '';
    const forged = ['talk', 'agreementSigned', real.replace('talk', 'goalReached'), `${real}x`, real.slice(0, -1), ''];
    for (const said of [...forged, '__proto__', 'talk.0.aaaaaaaaaaaaaaaa'])
      assert.ok(!isMet(await browser.get(`${browser.path}?said=${said}`)), said);
    assert.ok(isMet(await browser.get(`${browser.path}?said=${real}`)));
  });

  it('is not there in another browser of the same page', async () => {
    const { search } = new URL((await talks()).headers.get('location') ?? '', bench.young.base);
    const { browser: other } = await bench.signedIn(story.pathway);
    assert.ok(!isMet(await other.get(`${other.path}${search}`)));
  });

  it('is gone when it is not true any more', async () => {
    const answer = await talks();
    await story.does('karen', { type: 'talk.settle' });
    assert.ok(!isMet(await landed(browser, answer)));
  });

  it('is gone after two minutes', async () => {
    story.now = '2026-11-23T08:02:00';
    const answer = await talks();
    story.now = '2026-11-23T08:03:59';
    assert.ok(isMet(await landed(browser, answer)));
    story.now = '2026-11-23T08:04:00';
    assert.ok(!isMet(await landed(browser, answer)));
  });

  it('is not taken along to the other language, nor to more or less text', async () => {
    const { text } = await landed(browser, await talks());
    assert.ok(isMet({ text }));
    assert.doesNotMatch(text, /href="[^"]*said=/);
  });
});

import assert from 'node:assert/strict';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { sendForm } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

describe('what the young person does on their page', () => {
  let story: YoungStory;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  before(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    ({ browser } = await bench.signedIn(story.pathway));
  });
  after(() => bench.stop());

  /** What the team reads that asks: its card as data. */
  const shown = async (verb: string, data: Record<string, unknown> = {}) =>
    JSON.stringify((await story.bench.click('uffe', verb, { pathway: story.pathway, ...data })).card);

  it('shows in the room at once as their own: a goal’s words, number and end', async () => {
    const about = { ask: '', partOf: '' };
    await sendForm(
      browser,
      { at: 'goals', does: 'goalAdd', about },
      { text: 'Jeg vil spille trommer', topic: 'leisure' },
    );
    assert.match(await shown('agreement.show'), /Jeg vil spille trommer.*Fritid · den unge har selv skrevet det"/);
    await sendForm(browser, { at: 'goals', does: 'goalRate', about: { goal: 'g4' } }, { value: '6' });
    await sendForm(browser, { at: 'goals', does: 'goalReach', about: { goal: 'g4' } });
    assert.match(
      await shown('agreement.show'),
      /Fritid · nu 6 \(0–10\) · den unge har selv skrevet det, sat tallet og sagt, at det er nået"/,
    );
  });

  it('is not said to be theirs where somebody has done it for them', async () => {
    await story.does('uffe', { type: 'goal.reword', goal: 'g4', text: 'Jeg vil gå til trommer' });
    assert.match(
      await shown('agreement.show'),
      /skrevet af Christoffer Wøldike-Schmidt · den unge har selv sat tallet og sagt, at det er nået"/,
    );
    await story.does('uffe', { type: 'goal.add', text: 'Jeg vil have en hund', topic: 'other', start: 3 });
    assert.match(
      await shown('agreement.show'),
      /Jeg vil have en hund[^{}]*"detail":"Andet · start 3 → nu 3 \(0–10\) · skrevet af Christoffer Wøldike-Schmidt"/,
    );
  });

  it('shows so on the agenda, apart from what somebody has noted for them', async () => {
    await sendForm(browser, { at: 'meeting', does: 'pointAdd' }, { text: 'Jeg vil besøge min bror' });
    const card = await shown('meeting.show', { meeting: 'm1' });
    assert.match(
      card,
      /Jeg vil besøge min bror","badge":\{"text":"Den unges eget punkt","tone":"good"\},"detail":"skrevet af den unge selv"/,
    );
    assert.match(card, /"detail":"noteret af Sofus Åkjær Thorbjørnsen"/);
  });

  it('shows so on what they have promised and done', async () => {
    await sendForm(browser, { at: 'promises', does: 'promiseDone', about: { action: 'a3' } });
    const card = await shown('action.show', { action: 'a3' });
    assert.match(card, /"text":"Den unge /);
    assert.match(card, /"badge":\{"text":"Færdig"/);
  });
});

import assert from 'node:assert/strict';
import { youngAgreement } from '../../../../../cards/text/da/young-agreement.ts';
import { AgreementDesk } from '../../../../support/agreement-desk.ts';
import { sentencesOf } from '../../../../support/lix.ts';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { wordsOf } from '../../../../support/young-page-browser.ts';

describe('a signature on paper that somebody has noted for the young person', () => {
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let browser: YoungBrowser;

  beforeEach(async () => {
    desk = await AgreementDesk.proposed();
    bench = await YoungPageBench.start(desk.bench);
    ({ browser } = await bench.signedIn(desk.pathway));
  });
  afterEach(() => bench.stop());

  const words = async (part = 'home') => wordsOf((await browser.get(`${browser.path}?at=${part}`)).text);
  const asked = /Har du skrevet under\? Uffe \S+ har noteret, at du skrev under på papir\. Er det forkert\?/;

  it('is on their first page, with who noted it, what to do when it is wrong, and the way there', async () => {
    assert.doesNotMatch(await words(), asked);
    await desk.paper('youngPerson');
    assert.match(await words(), asked);
    const { text } = await browser.get(browser.path);
    assert.match(text, /stoler på[^<]*<\/p><p><a href="\?at=agreement">Se aftalen<\/a>/);
    const agreement = await words('agreement');
    assert.match(agreement, /På papir\. Karen \S+ så det\. Uffe \S+ skrev det ned\./);
    assert.match(agreement, /Jeg har fortrudt/);
  });

  it('is asked about after it holds, until they have said no', async () => {
    for (const who of ['karen', 'uffe']) await desk.sign(who);
    for (const party of ['youngPerson', 'custodian']) await desk.paper(party);
    assert.match(await words(), asked);
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    assert.match(await words(), asked, 'also while another waits');
    await desk.does('karen', 'agreement.withdraw', { agreement: 2 });
    await desk.young({ type: 'agreement.decline', agreement: 1, note: 'Det var ikke mig' });
    assert.doesNotMatch(await words(), asked);
  });

  it('is not asked about for ever', async () => {
    for (const who of ['karen', 'uffe']) await desk.sign(who);
    for (const party of ['youngPerson', 'custodian']) await desk.paper(party);
    const later = async (now: string) => {
      desk.now = now;
      const { browser: again } = await bench.signedIn(desk.pathway);
      return wordsOf((await again.get(again.path)).text);
    };
    assert.match(await later('2026-12-22T08:00'), asked);
    assert.doesNotMatch(await later('2026-12-24T08:00'), asked);
  });

  it('is never asked about when they have signed themselves', async () => {
    await desk.youngSigns();
    await desk.paper('custodian');
    for (const who of ['karen', 'uffe']) await desk.sign(who);
    assert.doesNotMatch(await words(), asked);
  });

  it('is asked about in short sentences', () => {
    const { noted } = youngAgreement;
    for (const sentence of [noted.text('Mette'), noted.wrong].flatMap((text) => sentencesOf(text)))
      assert.ok(sentence.split(' ').length <= 14, sentence);
  });
});

import assert from 'node:assert/strict';
import { looksAt } from '../../../../../services/access-log/looks-of.ts';
import { chosenAdultId } from '../../../../../services/pathway/young-person.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { wordsOf } from '../../../../support/young-page-browser.ts';

describe('who has seen something about me, on the young person’s page', () => {
  let bench: YoungPageBench;
  let pathway: string;
  beforeEach(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
  });
  afterEach(() => bench.stop());

  async function looked(): Promise<string> {
    await bench.desk.looks.flush();
    const { browser } = await bench.signedIn(pathway);
    const { text } = await browser.get(`${browser.path}?at=looked`);
    return wordsOf(text);
  }

  it('is told by name, in words and with the time, refusals among it', async () => {
    assert.match(await looked(), /Hvem har set noget om mig/);
    await bench.desk.click('uffe', 'subject.show', { pathway });
    await bench.desk.click('fremmed', 'pathway.status', { pathway });
    const said = await looked();
    assert.match(said, /Uffe Testesen, 23\. november 2026 ?den unges navn kl\. 8\.02/);
    assert.match(said, /Fremmed Testesen, 23\. november 2026 ?blev afvist: forløbet kl\. 8\.02/);
    assert.doesNotMatch(said, /subject\.show|pathway\.status/);
  });

  it('is one click away from what is shared', async () => {
    const { browser } = await bench.signedIn(pathway);
    assert.match((await browser.get(`${browser.path}?at=shared`)).text, /href="\?at=looked"/);
  });

  it('has nothing of the young person: when they look at their own page is written down nowhere', async () => {
    await looked();
    await looked();
    const viewers = (await looksAt(bench.desk.desk.documents, pathway)).map(({ viewer }) => viewer);
    assert.ok(!viewers.includes('youngPerson'), viewers.join(', '));
  });

  it('is written down of the adult, who is told nothing of it', async () => {
    const { browser } = await bench.signedIn(pathway, 'chosenAdult');
    await browser.get();
    const { text } = await browser.get(`${browser.path}?at=looked`);
    assert.doesNotMatch(text, /Testesen/);
    await bench.desk.looks.flush();
    const viewers = (await looksAt(bench.desk.desk.documents, pathway)).map(({ viewer }) => viewer);
    assert.ok(viewers.includes(chosenAdultId), viewers.join(', '));
  });

  it('stays theirs when the pathway has ended', async () => {
    await bench.desk.click('uffe', 'subject.show', { pathway });
    await bench.desk.click('karen', 'pathway.close', { pathway }, { reason: 'movedAway' });
    assert.match(await looked(), /den unges navn/);
  });
});

import assert from 'node:assert/strict';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { landed, saidOf } from '../../../../support/young-page-browser.ts';

describe('“I want to talk to someone” on the young person’s page', () => {
  let bench: YoungPageBench;
  let pathway: string;
  before(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
  });
  after(() => bench.stop());

  it('stands in the pathway when it has been pressed, once, however often it is sent', async () => {
    const { browser } = await bench.signedIn(pathway);
    const { text } = await browser.get();
    const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
    for (const _ of [1, 2]) {
      const answer = await browser.post({ do: 'talk', id });
      assert.equal(answer.status, 303);
      assert.equal(saidOf(answer), 'talk');
      assert.match((await landed(browser, answer)).text, /Din koordinator får besked nu\./);
    }
    const state = await bench.desk.desk.pathways.current(pathway);
    assert.ok(state.talkWantedAt !== undefined);
  });

  it('is nobody else’s to press: the adult’s page has no such form', async () => {
    const { browser } = await bench.signedIn(pathway, 'chosenAdult');
    const before = (await bench.desk.desk.pathways.current(pathway)).version;
    await browser.post({ do: 'talk' });
    assert.equal((await bench.desk.desk.pathways.current(pathway)).version, before);
  });
});

import assert from 'node:assert/strict';
import { subjectAccess } from '../../../../../services/subject-access/subject-access.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { wordsOf } from '../../../../support/young-page-browser.ts';

describe('everything about me, on the young person’s page', () => {
  let bench: YoungPageBench;
  let pathway: string;
  beforeEach(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
    await bench.desk.click('karen', 'goal.add', { pathway }, { text: 'Jeg vil være kok', topic: 'education' });
  });
  afterEach(() => bench.stop());

  it('is one click away, to read and as a file, and says afterwards that it was had', async () => {
    const { browser } = await bench.signedIn(pathway);
    assert.match((await browser.get()).text, /href="\?at=mine"/);
    const { text } = await browser.get(`${browser.path}?at=mine`);
    assert.match(text, /href="\?at=mine&amp;show=all"/);
    const all = await browser.get(`${browser.path}?at=mine&show=all`);
    assert.match(wordsOf(all.text), /Mikkel Prøvesen.*Jeg vil være kok.*Dine rettigheder/);
    assert.match(all.text, /data-leave/, 'with the way away from it');
    bench.desk.now = bench.desk.now.plus({ seconds: 1 });
    const file = await browser.get(`${browser.path}?at=mine&show=file`);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="vejviser-[A-Z0-9]+\.json"$/);
    const extract = subjectAccess.parse(JSON.parse(file.text));
    const own = extract.looks.find(({ viewer }) => viewer === 'youngPerson');
    assert.ok(own?.seen.some(({ outcome, times }) => outcome === 'exported' && times === 2));
  });

  it('tells nothing of what is shared without a consent before they have been told, and neither does who has looked', async () => {
    const { documents, looks } = bench.desk.desk;
    const share = { topic: 'education', recipients: 'person:jonna', ground: 'fvl28', reason: 'HEMMELIG' };
    await bench.desk.click('uffe', 'share.propose', { pathway }, { ...share, until: '2026-12-20' });
    assert.equal((await bench.desk.desk.pathways.current(pathway)).shares.size, 1);
    for (const what of ['share.propose', 'goal.add'])
      await looks.noteNow({ pathwayId: pathway, viewer: 'jonna', what, outcome: 'shown' });
    assert.match(JSON.stringify((await documents.list(`looks:${pathway}`)).documents), /share\.propose/);
    const { browser } = await bench.signedIn(pathway);
    for (const at of ['looked', 'mine&show=all', 'mine&show=file', 'mine']) {
      const { text } = await browser.get(`${browser.path}?at=${at}`);
      assert.doesNotMatch(text, /HEMMELIG|"share\.|[Dd]eling uden samtykke(?!<\/h2>)/, at);
    }
  });

  it('is the young person’s alone: their adult has no such page', async () => {
    const { browser } = await bench.signedIn(pathway, 'chosenAdult');
    for (const at of ['mine', 'mine&show=all', 'mine&show=file']) {
      const { text } = await browser.get(`${browser.path}?at=${at}`);
      assert.doesNotMatch(text, /Mikkel|kok|history/);
    }
  });

  it('stays theirs when the pathway has ended, with nothing that could still be sent', async () => {
    await bench.desk.click('karen', 'pathway.close', { pathway }, { reason: 'movedAway' });
    const { browser } = await bench.signedIn(pathway);
    assert.match((await browser.get()).text, /href="\?at=mine"/);
    const { text } = await browser.get(`${browser.path}?at=mine`);
    assert.doesNotMatch(text, /name="do" value="(?!hide|signOut)/);
    assert.match(wordsOf((await browser.get(`${browser.path}?at=mine&show=all`)).text), /Jeg vil være kok/);
    assert.match(wordsOf((await browser.get(`${browser.path}?at=goals`)).text), /Dit forløb er slut/);
  });
});

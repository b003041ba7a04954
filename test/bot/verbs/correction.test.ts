import assert from 'node:assert/strict';
import type { Card } from '../../../cards/card.ts';
import { subjectAccess } from '../../../services/subject-access/subject-access.ts';
import { YoungPageBench } from '../../support/young-page-bench.ts';
import { landed, saidOf, sendForm, wordsOf } from '../../support/young-page-browser.ts';

describe('something that is not right', () => {
  let bench: YoungPageBench;
  let pathway: string;
  beforeEach(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
    await does('karen', 'goal.add', {}, { text: 'Jeg vil være kok', topic: 'education' });
  });
  afterEach(() => bench.stop());

  const does = (who: string, verb: string, data = {}, inputs: Record<string, string> = {}) =>
    bench.desk.click(who, verb, { pathway, ...data }, inputs);
  const items = (card: Card | undefined) =>
    card?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])) ?? [];
  const asked = async (typed: Record<string, string>) => {
    const { browser } = await bench.signedIn(pathway);
    return { browser, answer: await sendForm(browser, { at: 'mine', does: 'correctionAsk' }, typed) };
  };

  it('goes from the young person’s page to the coordinator, and the answer back to the page', async () => {
    const { browser, answer } = await asked({ about: 'goal:g1', text: 'Jeg vil være bager' });
    assert.equal(saidOf(answer), 'correctionAsked');
    assert.match(wordsOf((await landed(browser, answer)).text), /Jeg vil være kok.*Jeg vil være bager/);

    const status = JSON.stringify((await bench.desk.say('karen', `status ${pathway}`)).card);
    assert.match(status, /Den unge har bedt om at få noget rettet/);
    const shown = await does('karen', 'correction.show');
    assert.equal(shown.personal, true);
    const [item] = items(shown.card);
    assert.match(item?.detail ?? '', /Der stod: ”Jeg vil være kok”\nDen unge siger: ”Jeg vil være bager”/);
    const decline = item?.buttons?.find(({ verb }) => verb === 'correction.decline')?.data ?? assert.fail();
    assert.equal((await does('karen', 'correction.decline', decline)).form?.verb, 'correction.decline');
    const declined = await does('karen', 'correction.decline', decline, { note: 'Det aftalte vi på mødet' });
    assert.equal(items(declined.card)[0]?.badge?.text, 'Ikke enig');

    const page = wordsOf((await browser.get(`${browser.path}?at=mine`)).text);
    assert.match(
      page,
      /Din koordinator er ikke enig.*Jeg vil være bager.*Karen Testesen skrev: Det aftalte vi på mødet/,
    );
    const file = await browser.get(`${browser.path}?at=mine&show=file`);
    const [written] = subjectAccess.parse(JSON.parse(file.text)).pathway.corrections;
    assert.deepEqual([written?.stood, written?.text], ['Jeg vil være kok', 'Jeg vil være bager']);
    assert.match(wordsOf((await browser.get(`${browser.path}?at=mine&show=all`)).text), /Jeg vil være bager/);
  });

  it('that is told by word of mouth is noted by the coordinator', async () => {
    const { form } = await does('karen', 'correction.note', { ask: 1 });
    assert.deepEqual(
      form?.inputs.map(({ id }) => id),
      ['about', 'text'],
    );
    assert.equal((await does('karen', 'correction.note', { form: 1 }, { about: 'other', text: '' })).tone, 'refusal');
    const noted = await does('karen', 'correction.note', { form: 1 }, { about: 'other', text: 'Jeg har to brødre' });
    assert.equal(items(noted.card)[0]?.badge?.text, 'Noteret');
  });

  it('shows nothing of itself to the rest of the team, in no card and no refusal', async () => {
    await asked({ about: 'goal:g1', text: 'HEMMELIG RETTELSE' });
    const answers = [
      await bench.desk.say('uffe', `status ${pathway}`),
      await does('uffe', 'correction.show'),
      await does('uffe', 'correction.note', { correction: 'r1' }),
      await does('uffe', 'correction.decline', { correction: 'r1' }, { note: 'Nej' }),
      await does('uffe', 'correction.decline', { correction: 'r1', ask: 1 }),
      await does('uffe', 'pathway.more'),
    ];
    assert.doesNotMatch(JSON.stringify(answers), /HEMMELIG|bedt om at få noget rettet|correction\.show/);
    const { corrections } = await bench.desk.desk.pathways.current(pathway);
    assert.equal([...corrections.values()].filter(({ settled }) => settled).length, 0);
  });

  it('that lacks something comes back with what was typed', async () => {
    const { answer } = await asked({ about: '', text: 'Jeg har to brødre' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Vælg, hvad der er forkert/);
    assert.match(answer.text, /Jeg har to brødre/);
  });
});

import assert from 'node:assert/strict';
import { agendaOf } from '../../../../../services/pathway/meeting.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { formOf, formsOf, landed, saidOf, sendForm, wordsOf } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

describe('the young person’s meeting', () => {
  let story: YoungStory;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    ({ browser } = await bench.signedIn(story.pathway));
  });
  afterEach(() => bench.stop());

  const page = async () => (await browser.get(`${browser.path}?at=meeting`)).text;
  const points = async () => {
    const meeting = (await story.bench.desk.pathways.current(story.pathway)).meetings.get('m1');
    return meeting ? agendaOf(meeting).map(({ text, from, by }) => [text, from, by]) : [];
  };
  const add = (text: string) => sendForm(browser, { at: 'meeting', does: 'pointAdd' }, { text });

  it('says what it is, when, how long and where, and what everybody wants to talk about, theirs first', async () => {
    const words = wordsOf(await page());
    assert.match(
      words,
      /Møde ved 17½ år Hvornår Torsdag 3\. december kl\. 13\.00 Det varer 1 time og 30 minutter\. Hvor Ungdommens Hus, Nørregade 14, lokale 3/,
    );
    assert.match(
      words,
      /Det vil jeg tale om Må jeg selv bestemme, hvor jeg skal bo\?.*Jeg vil gerne have en anden seng Sofus Åkjær Thorbjørnsen skrev det for dig\./,
    );
    assert.match(words, /Det vil de andre tale om Hvad sker der efter 10\. klasse\? Fra Christoffer Wøldike-Schmidt\./);
  });

  it('says when it is today and tomorrow, that it is going on, and that it was', async () => {
    for (const [now, said] of [
      ['2026-12-02T20:00', 'I morgen, torsdag 3. december kl. 13.00'],
      ['2026-12-03T08:00', 'I dag, torsdag 3. december kl. 13.00'],
      ['2026-12-03T13:30', 'Mødet er i gang nu.'],
      ['2026-12-03T20:00', 'Det var tidligere i dag.'],
      ['2026-12-04T08:00', 'Der er ikke aftalt et møde lige nu.'],
    ] as const) {
      story.now = now;
      assert.ok(wordsOf(await page()).includes(said), `${now}: ${said}`);
    }
  });

  it('takes a point of theirs, once however often it is sent, as their own and from nobody else', async () => {
    const { form: _, ...fields } = formOf(await page(), 'pointAdd');
    for (const __ of [1, 2]) {
      const answer = await browser.post({ ...fields, text: 'Lommepenge' });
      assert.deepEqual([answer.status, saidOf(answer)], [303, 'pointAdded']);
      assert.match(wordsOf((await landed(browser, answer)).text), /^Det står på listen\. Dit team kan se det nu\./);
    }
    const mine = (await points()).filter(([text]) => text === 'Lommepenge');
    assert.deepEqual(mine, [['Lommepenge', 'youngPerson', youngPersonId]]);
  });

  it('lets them take off again what is theirs, also what was noted for them, and offers that with no other', async () => {
    const drops = formsOf(await page()).filter((form) => form.do === 'pointDrop');
    assert.deepEqual(
      drops.map(({ point }) => point),
      ['p2', 'p3'],
    );
    const { status, text } = await browser.post({ do: 'pointDrop', meeting: 'm1', point: 'p1' });
    assert.equal(status, 422);
    assert.match(wordsOf(text), /Det kan kun Anne-Mette Kjærgaard Østergaard Bertelsen gøre\./);
    for (const point of ['p2', 'p3']) await sendForm(browser, { at: 'meeting', does: 'pointDrop', about: { point } });
    assert.deepEqual(
      (await points()).map(([words]) => words),
      ['Hvad sker der efter 10. klasse?'],
    );
  });

  it('keeps what is too long in its field, and says so in plain words', async () => {
    const { status, text } = await add('x'.repeat(12_001));
    assert.equal(status, 422);
    assert.match(text, /role="alert" id="form-pointAdd-m1-text-problem">Det er for langt\./);
    assert.equal(formOf(text, 'pointAdd').text?.length, 12_001);
    assert.match(wordsOf((await add('   ')).text), /Skriv noget her\./);
    assert.equal((await points()).length, 3);
  });

  it('says that it was called off while something was written for it, and shows what that was', async () => {
    const { form: _, ...fields } = formOf(await page(), 'pointAdd');
    await story.does('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    const { status, text } = await browser.post({ ...fields, text: 'Kan vi tale om <b>penge</b>?' });
    assert.equal(status, 422);
    assert.match(
      wordsOf(text),
      /Mødet er aflyst\. Kan vi tale om <b>penge<\/b>\? Mit møde Der er ikke aftalt et møde lige nu\./,
    );
    assert.ok(!text.includes('<b>penge'));
  });

  it('is of their own pathway, whichever meeting a form names', async () => {
    const other = await YoungStory.begin();
    const otherBench = await YoungPageBench.start(other.bench);
    try {
      const { browser: stranger } = await otherBench.signedIn(other.pathway);
      const { status, text } = await stranger.post({ do: 'pointAdd', meeting: 'm1', text: 'Hej' });
      assert.equal(status, 422);
      assert.match(wordsOf(text), /Det møde er her ikke mere\. Hej/);
    } finally {
      await otherBench.stop();
    }
    const beside = await story.bench.open('Sille Prøvesen');
    const { browser: neighbour } = await bench.signedIn(beside);
    await neighbour.post({ do: 'pointAdd', meeting: 'm1', text: 'Hej' });
    assert.equal((await points()).length, 3);
  });

  it('tells what was agreed when they last met', async () => {
    story.now = '2026-12-03T13:00';
    await story.does('karen', { type: 'meeting.begin', meeting: 'm1', renew: false });
    await story.does('karen', {
      type: 'action.add',
      title: 'Køb en seng',
      deadline: '2026-12-20',
      topic: 'housing',
      meeting: 'm1',
    });
    assert.match(wordsOf(await page()), /Mødet er i gang nu\./);
    const { version: base } = await story.bench.desk.pathways.current(story.pathway);
    await story.does('karen', { type: 'meeting.complete', meeting: 'm1', answers: { youngPerson: 'present' }, base });
    story.now = '2026-12-05T09:00';
    assert.match(wordsOf(await page()), /Sidste møde I mødtes 3\. december\. Det aftalte I: Køb en seng/);
  });
});

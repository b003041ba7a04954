import assert from 'node:assert/strict';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { formOf, formsOf, sendForm, wordsOf } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

describe('promises on the young person’s page', () => {
  let story: YoungStory;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    ({ browser } = await bench.signedIn(story.pathway));
  });
  afterEach(() => bench.stop());

  const page = async () => (await browser.get(`${browser.path}?at=promises`)).text;
  const action = async (id: string) =>
    (await story.bench.desk.pathways.current(story.pathway)).actions.get(id) ?? assert.fail();

  it('say who has promised what by when, whether it is late, and what was done', async () => {
    const words = wordsOf(await page());
    assert.match(
      words,
      /Det har andre lovet mig For sent Find en praktikplads på et autoværksted Jonna Bæk har lovet det\. Senest 20\. november\./,
    );
    assert.match(
      words,
      /I gang Skriv uddannelsesplanen sammen med mig Christoffer Wøldike-Schmidt har lovet det\. Senest 4\. december\./,
    );
    assert.match(words, /Det har jeg lovet I gang Ring til FGU og hør, hvornår jeg kan begynde Senest 30\. november\./);
    assert.match(words, /Det har ingen taget endnu Følg med til boligforeningen Senest 18\. december\./);
    assert.match(words, /Det er gjort Gjort Hent mig efter mødet Sofus Åkjær Thorbjørnsen gjorde det 20\. oktober\./);
  });

  it('of their own are marked as done with one press, once, and by themselves', async () => {
    const { form: _, ...fields } = formOf(await page(), 'promiseDone', { action: 'a3' });
    for (const __ of [1, 2]) assert.equal((await browser.post(fields)).status, 303);
    assert.equal((await action('a3')).ended?.by, youngPersonId);
    assert.match(wordsOf(await page()), /Gjort Ring til FGU og hør, hvornår jeg kan begynde Du gjorde det i dag\./);
  });

  it('of others have no button, and are not done by a form that was made up', async () => {
    const done = formsOf(await page()).filter((form) => form.do === 'promiseDone');
    assert.deepEqual(
      done.map((form) => form.action),
      ['a3', 'a4'],
    );
    const { status, text } = await browser.post({ do: 'promiseDone', action: 'a2' });
    assert.equal(status, 422);
    assert.match(wordsOf(text), /Det er Christoffer Wøldike-Schmidt, der har lovet det\./);
    assert.equal((await action('a2')).status, 'open');
  });

  it('that nobody has made can be taken, unless somebody was faster', async () => {
    const { form: _, ...fields } = formOf(await page(), 'promiseTake', { action: 'a6' });
    await story.does('jonna', { type: 'action.claim', action: 'a6' });
    const { status, text } = await browser.post(fields);
    assert.equal(status, 422);
    assert.match(wordsOf(text), /Jonna Bæk tog det før dig\./);
    await story.does('jonna', { type: 'action.release', action: 'a6' });
    await sendForm(browser, { at: 'promises', does: 'promiseTake', about: { action: 'a6' } });
    assert.equal((await action('a6')).responsible?.person, youngPersonId);
  });

  it('that were taken off the list are not there', async () => {
    await story.does('karen', { type: 'action.drop', action: 'a1' });
    assert.doesNotMatch(wordsOf(await page()), /autoværksted/);
  });
});

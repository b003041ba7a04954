import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../../../services/pathway/commands.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { formOf, formsOf, saidOf, sendForm, wordsOf } from '../../../../support/young-page-browser.ts';

const markup = '<script>alert(1)</script> & "mig" </textarea><b>fed';

describe('the young person’s own goals', () => {
  let bench: YoungPageBench;
  let pathway: string;
  let browser: YoungBrowser;
  beforeEach(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
    ({ browser } = await bench.signedIn(pathway));
  });
  afterEach(() => bench.stop());

  const page = async () => (await browser.get(`${browser.path}?at=goals`)).text;
  const state = () => bench.desk.desk.pathways.current(pathway);
  const goal = async (id = 'g1') => (await state()).goals.get(id) ?? assert.fail(`no goal ${id}`);
  const add = (typed: Record<string, string>, ask = '') =>
    sendForm(browser, { at: 'goals', does: 'goalAdd', about: { ask, partOf: '' } }, typed);
  const change = (does: string, typed: Record<string, string> = {}, id = 'g1') =>
    sendForm(browser, { at: 'goals', does, about: { goal: id } }, typed);
  const location = ({ headers }: { headers: Headers }) => headers.get('location') ?? '';

  it('ask for one about education or work as long as there is none', async () => {
    assert.match(wordsOf(await page()), /Hvad vil du med skole eller job\?/);
    const answer = await add({ text: 'Jeg vil være tømrer', topic: 'education' }, 'education');
    assert.match(location(answer), /\?at=goals&/);
    assert.equal(saidOf(answer), 'goalAdded');
    assert.equal((await goal()).topic, 'education');
    assert.doesNotMatch(wordsOf(await page()), /Hvad vil du med skole eller job\?/);
    await change('goalDrop', { note: 'Jeg vil noget andet' });
    assert.match(wordsOf(await page()), /Hvad vil du med skole eller job\?/);
  });

  it('are put down in their own words, with from where to where, and marked as theirs', async () => {
    await add({ text: '  Jeg vil bo selv ', topic: 'housing', start: '2', target: '9' });
    const { text, topic, start, rated, target, wordedBy } = await goal();
    assert.deepEqual([text, topic, start, rated, target], ['Jeg vil bo selv', 'housing', 2, 2, 9]);
    assert.equal(wordedBy, youngPersonId);
    assert.match(wordsOf(await page()), /Jeg vil bo selv Et sted at bo Før 2 Nu 2 Mål 9/);
  });

  it('say who has written or changed the words, where it was not the young person', async () => {
    const does = (command: PathwayCommand) =>
      bench.desk.desk.pathways.perform({
        pathwayId: pathway,
        commandId: command.type,
        by: 'uffe',
        via: 'teams',
        command,
      });
    await add({ text: 'Jeg vil bo selv', topic: 'housing' });
    assert.doesNotMatch(wordsOf(await page()), /Er det rigtigt\?/);
    await does({ type: 'goal.reword', goal: 'g1', text: 'Bor i egen bolig' });
    assert.match(wordsOf(await page()), /Bor i egen bolig Uffe Testesen har skrevet det om\. Er det rigtigt\?/);
    await does({ type: 'goal.add', text: 'Får en mentor', topic: 'other' });
    assert.match(wordsOf(await page()), /Får en mentor Uffe Testesen har skrevet det for dig\. Er det rigtigt\?/);
    for (const goal of ['g1', 'g2']) await change('goalReword', { text: 'Jeg vil bo selv' }, goal);
    assert.doesNotMatch(wordsOf(await page()), /Er det rigtigt\?/);
  });

  it('are reworded, rated, reached, raised, taken in steps, and put away with the reason', async () => {
    await add({ text: 'Jeg vil have et job', topic: 'employment', target: '6' });
    await sendForm(browser, { at: 'goals', does: 'goalAdd', about: { partOf: 'g1' } }, { text: 'Skrive en ansøgning' });
    assert.deepEqual([(await goal('g2')).partOf, (await goal('g2')).topic], ['g1', 'employment']);
    await change('goalReword', { text: 'Jeg vil have et fritidsjob' });
    await change('goalRate', { value: '4' });
    assert.deepEqual([(await goal()).text, (await goal()).rated], ['Jeg vil have et fritidsjob', 4]);
    await change('goalReach', {}, 'g2');
    assert.equal((await goal('g2')).status, 'reached');
    await change('goalReach');
    assert.match(wordsOf(await page()), /Det har du nået/);
    await change('goalRaise', { text: 'Jeg vil have en læreplads', target: '8' });
    const raised = await goal();
    assert.deepEqual(
      [raised.status, raised.text, raised.target, raised.raised],
      ['active', 'Jeg vil have en læreplads', 8, 1],
    );
    await change('goalDrop', { note: 'Jeg er træt' });
    assert.match(wordsOf(await page()), /Det har du lagt væk Jeg vil have en læreplads Fordi: Jeg er træt/);
  });

  it('begin each form with the words that stand, to go on from', async () => {
    await add({ text: markup, topic: 'other' });
    assert.equal(formOf(await page(), 'goalReword', { goal: 'g1' }).text, markup);
  });

  it('are carried out once, however often one form is sent', async () => {
    const { form: _, ...fields } = formOf(await page(), 'goalAdd', { ask: '' });
    const typed = { ...fields, text: 'Jeg vil sove', topic: 'health' };
    for (const answer of [await browser.post(typed), await browser.post(typed)]) assert.equal(answer.status, 303);
    await change('goalDrop', { note: 'Nej' });
    await browser.post(typed);
    assert.deepEqual(
      [...(await state()).goals.values()].map(({ status }) => status),
      ['dropped'],
    );
  });

  it('take 5,000 characters, show the beginning, and the rest at one press', async () => {
    const long = `Jeg vil ${'langt og længere '.repeat(294)}ud`;
    assert.ok(long.length > 5000);
    assert.equal((await add({ text: long, topic: 'other' })).status, 303);
    assert.equal((await goal()).text, long);
    assert.match(await page(), /<details><summary>Vis det hele<\/summary>/);
  });

  it('say in plain words that a text is too long, at the field, and keep what was typed', async () => {
    const long = 'å'.repeat(12_001);
    const { status, text } = await add({ text: long, topic: 'housing' });
    assert.equal(status, 422);
    const problem = /<p class="problem" role="alert" id="([^"]+)">([^<]*)<\/p>/.exec(text);
    assert.equal(
      problem?.[2],
      'Det er for langt. Der er plads til 12.000 tegn. Gør det kortere. Det, du skrev, er her stadig.',
    );
    assert.match(text, new RegExp(`aria-describedby="${problem?.[1]}[^"]*" aria-invalid="true"`));
    assert.equal(formOf(text, 'goalAdd', { ask: '' }).text, long);
    assert.match(text, /<option value="housing" selected>/);
    assert.match(text, /<details open>/, 'the form is not folded away');
    assert.equal((await state()).goals.size, 0);
  });

  it('say which of two forms that do the same could not be sent, and leave the other alone', async () => {
    const { text } = await add({ text: '', topic: 'education' }, 'education');
    assert.equal([...text.matchAll(/class="problem"/g)].length, 1);
    const { text: noTopic } = await add({ text: 'Noget' });
    assert.match(noTopic, /id="form-goalAdd---topic-problem">Vælg, hvad det handler om\./);
    assert.deepEqual(
      formsOf(noTopic)
        .filter((form) => form.do === 'goalAdd')
        .map((form) => form.text),
      ['', 'Noget'],
    );
  });

  it('show markup as the text that it is, everywhere, in and out of a field', async () => {
    await add({ text: markup, topic: 'other' });
    await change('goalReach');
    const shown = [
      await page(),
      (await browser.get()).text,
      (await add({ text: markup.repeat(400), topic: 'other' })).text,
    ];
    for (const text of shown) {
      assert.ok(!text.includes('<script>alert'));
      assert.ok(!text.includes('</textarea><b>'));
    }
    assert.ok(wordsOf(shown[0] ?? '').includes(markup));
  });

  it('refuse a number that there is not, and a goal that is gone, and say so where there is no form left', async () => {
    await add({ text: 'Jeg vil have et job', topic: 'employment' });
    for (const value of ['11', '-1', '3.5', 'ti', '']) {
      const { status, text } = await change('goalRate', { value });
      assert.equal(status, 422, value);
      assert.match(text, /Det kan ikke være rigtigt\. Prøv igen\./);
    }
    assert.equal((await goal()).rated, undefined);
    const fields = formOf(await page(), 'goalReword', { goal: 'g1' });
    await change('goalDrop', { note: 'Nej' });
    const { status, text } = await browser.post({ ...fields, text: 'Nye ord' });
    assert.equal(status, 422);
    assert.match(wordsOf(text), /Det mål er ikke i gang mere\. Nye ord/);
  });

  it('are no business of the chosen adult’s: their page cannot touch them', async () => {
    await add({ text: 'Mit mål', topic: 'other' });
    const { browser: adult } = await bench.signedIn(pathway, 'chosenAdult');
    const { version } = await state();
    for (const does of [
      'goalAdd',
      'goalReword',
      'goalRate',
      'goalReach',
      'goalRaise',
      'goalDrop',
      'pointAdd',
      'pointDrop',
      'promiseDone',
      'promiseTake',
    ])
      await adult.post({
        do: does,
        goal: 'g1',
        action: 'a1',
        meeting: 'm1',
        point: 'p1',
        text: 'x',
        note: 'x',
        value: '3',
        topic: 'other',
        target: '3',
      });
    assert.equal((await state()).version, version);
    assert.ok(!(await adult.get(`${adult.path}?at=goals`)).text.includes('Mit mål'));
  });
});

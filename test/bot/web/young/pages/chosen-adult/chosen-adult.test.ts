import assert from 'node:assert/strict';
import { loadAccess } from '../../../../../../services/young-access/access-store.ts';
import { adultNamesOf } from '../../../../../support/adult-names.ts';
import { DeskBench } from '../../../../../support/desk.ts';
import { FailingStore } from '../../../../../support/failing-store.ts';
import { hiddenField, type YoungAnswer, type YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';
import { formOf, formsOf, saidOf, sendForm, wordsOf } from '../../../../../support/young-page-browser.ts';

const who = { name: 'Bente <Prøvesen> & "Co"', relation: 'Min gamle træner' };

describe('the young person’s adult, on the young person’s page', () => {
  let store: FailingStore;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  let pathway: string;
  beforeEach(async () => {
    store = new FailingStore();
    bench = await YoungPageBench.start(await DeskBench.create({ store }));
    pathway = await bench.desk.open();
    ({ browser } = await bench.signedIn(pathway));
  });
  afterEach(() => bench.stop());

  const html = async () => (await browser.get(`${browser.path}?at=adult`)).text;
  const words = async () => wordsOf(await html());
  const send = (does: string, typed: Parameters<typeof sendForm>[2] = {}) =>
    sendForm(browser, { at: 'adult', does }, typed);
  const form = async (does: string) => {
    const { form: _, ...fields } = formOf(await html(), does);
    return fields;
  };
  const chosen = async () => (await bench.desk.desk.pathways.current(pathway)).chosenAdult;
  /** The address and the code that stand on the page. */
  const invitedBy = ({ text }: YoungAnswer) => {
    const token = /\/u\/([\w-]{24})/.exec(text)?.[1] ?? assert.fail('no address');
    const code = /class="secret">(\d{3}) (\d{3})</.exec(text) ?? assert.fail('no code');
    return { token, code: `${code[1]}${code[2]}` };
  };
  /** The adult's browser, signed in with what the young person has given them. */
  const adultWith = async (answer: YoungAnswer) => {
    const { token, code } = invitedBy(answer);
    const theirs = bench.young.browser(token);
    assert.equal((await theirs.signIn(code)).status, 303);
    return theirs;
  };

  it('is chosen by name, and may see nothing unless something is ticked', async () => {
    assert.doesNotMatch(await html(), / checked/);
    assert.equal(saidOf(await send('adultChoose', who)), 'adultChosen');
    assert.deepEqual([(await chosen())?.id, (await chosen())?.sees], ['v1', []]);
    assert.match(await words(), /Bente <Prøvesen> & "Co" Min gamle træner Du valgte din voksne i dag\./);
    assert.doesNotMatch(await html(), /<Prøvesen>/);
    assert.doesNotMatch(await html(), / checked/);
  });

  it('sees what is ticked, and what is ticked later', async () => {
    await send('adultChoose', { ...who, sees: ['goals', 'meetings', 'noget andet'] });
    assert.deepEqual((await chosen())?.sees, ['goals', 'meetings']);
    assert.deepEqual(
      [...(await html()).matchAll(/value="(\w+)" checked/g)].map(([, value]) => value),
      ['meetings', 'goals'],
    );
    assert.equal(saidOf(await send('adultShow', { sees: ['agreement'] })), 'adultShown');
    assert.deepEqual((await chosen())?.sees, ['agreement']);
    await send('adultShow');
    assert.deepEqual((await chosen())?.sees, []);
  });

  it('is refused kindly where the name is missing, too long or a CPR number, with everything typed still there', async () => {
    const refused = async (typed: Parameters<typeof sendForm>[2]) => {
      const { status, text } = await send('adultChoose', { sees: ['promises'], ...typed });
      assert.equal(status, 422);
      assert.match(text, /value="promises" checked/);
      return text;
    };
    assert.match(await refused({ name: '' }), /id="form-adultChoose-name-problem"/);
    assert.match(wordsOf(await refused({ ...who, relation: 'Hun hedder 010203-4567' })), /CPR-nummer/);
    assert.match(
      await refused({ ...who, relation: 'Hun hedder 010203-4567' }),
      /id="form-adultChoose-relation-problem"/,
    );
    assert.match(wordsOf(await refused({ ...who, name: 'x'.repeat(201) })), /Der er plads til 200 tegn\./);
    assert.equal(await chosen(), undefined);
    assert.deepEqual(await adultNamesOf(store, pathway), []);
  });

  it('is chosen once, however often it is pressed; what was written anew after going back is another choice', async () => {
    const fields = await form('adultChoose');
    await Promise.all([1, 2].map(() => browser.post({ ...fields, ...who })));
    assert.equal((await chosen())?.id, 'v1');
    await browser.post({ ...fields, ...who, name: 'Carsten' });
    assert.equal((await chosen())?.id, 'v2');
    assert.match(await words(), /Carsten/);
  });

  it('is nowhere in what is logged, told to the rooms, or said where nobody looks for it', async () => {
    await send('adultChoose', who);
    await send('adultInvite');
    await send('adultRemove');
    await send('adultChoose', who);
    const stream = JSON.stringify(await store.read(pathway, 1));
    const logged = [...bench.desk.logged, ...bench.young.logged].join('\n');
    for (const text of [stream, logged]) assert.doesNotMatch(text, /Bente|træner/);
    for (const part of ['home', 'shared', 'meeting', 'agreement'])
      assert.doesNotMatch((await browser.get(`${browser.path}?at=${part}`)).text, /Bente|træner/);
  });

  it('gets a link and a code, shown once, with the advice to give them apart; a new one ends the old', async () => {
    await send('adultChoose', who);
    assert.match(await words(), /Din voksne har ikke fået et link endnu\./);
    const first = await send('adultInvite');
    assert.equal(first.status, 200);
    assert.match(
      wordsOf(first.text),
      /Du ser dem kun nu\.[\s\S]*Send linket i en sms eller mail\. Sig koden på en anden måde/,
    );
    const { token, code } = invitedBy(first);
    assert.ok(first.text.includes(`href="sms:?&amp;body=`));
    const [, message = ''] = /href="sms:([^"]*)"/.exec(first.text) ?? [];
    assert.ok(decodeURIComponent(message).includes(token));
    assert.ok(!decodeURIComponent(message).includes(code), 'the code goes another way');
    assert.match(await words(), /Der er et link\. Det er ikke brugt endnu\. Det virker til 30\. november\./);
    assert.ok(!(await html()).includes(token));
    const theirs = await adultWith(first);
    assert.match(wordsOf((await theirs.get()).text), /Du er valgt/);
    assert.match(await words(), /Din voksne har brugt sin side\./);
    const second = await send('adultInvite');
    assert.equal((await theirs.get()).status, 404);
    await adultWith(second);
    const { events } = (await store.read(pathway, 1)).at(-1) ?? assert.fail();
    assert.deepEqual(events, [{ type: 'AccessGiven', to: 'chosenAdult' }]);
  });

  it('gets one link, however often the button is pressed, and the same one is shown; an old form makes none anew', async () => {
    await send('adultChoose', who);
    const fields = await form('adultInvite');
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(fields)));
    const [first, ...others] = answers.map(invitedBy);
    for (const other of others) assert.deepEqual(other, first);
    const theirs = await adultWith(answers[2] ?? assert.fail());
    assert.equal((await theirs.get()).status, 200);
    await send('adultInvite');
    assert.equal(saidOf(await browser.post(fields)), 'adultLinkOver');
  });

  it('keeps a new link when an old form to close the page comes once more', async () => {
    await send('adultChoose', who);
    await send('adultInvite');
    const fields = await form('adultEnd');
    await browser.post(fields);
    const theirs = await adultWith(await send('adultInvite'));
    await browser.post(fields);
    assert.equal((await theirs.get()).status, 200);
  });

  it('has the page closed by the young person, and the link made anew after that', async () => {
    await send('adultChoose', who);
    const theirs = await adultWith(await send('adultInvite'));
    assert.equal(saidOf(await send('adultEnd')), 'adultEnded');
    assert.equal((await theirs.get()).status, 404);
    assert.match(await words(), /Din voksne har ikke fået et link endnu\./);
    await adultWith(await send('adultInvite'));
  });

  it('is gone for good when removed: no link, no name, nothing to see', async () => {
    await send('adultChoose', who);
    const theirs = await adultWith(await send('adultInvite'));
    assert.equal(saidOf(await send('adultRemove')), 'adultRemoved');
    assert.equal((await theirs.get()).status, 404);
    assert.deepEqual(await adultNamesOf(store, pathway), []);
    assert.match(await words(), /Er der en voksen, du stoler på\?/);
    assert.ok(!JSON.stringify(store.contents('chosen-adults')).includes('Bente'));
  });

  it('gives way to another: the links of the one before are dead at once, and the name is forgotten', async () => {
    await send('adultChoose', who);
    const theirs = await adultWith(await send('adultInvite'));
    await send('adultChoose', { name: 'Carsten', relation: '' });
    assert.equal((await theirs.get()).status, 404);
    assert.deepEqual(await adultNamesOf(store, pathway), ['Carsten']);
    await adultWith(await send('adultInvite'));
  });

  it('has said no: the young person sees it, and can choose another, but make no link', async () => {
    await send('adultChoose', who);
    const theirs = await adultWith(await send('adultInvite'));
    await sendForm(theirs, { at: 'adultHome', does: 'adultDecline' });
    assert.match(await words(), /Har sagt nej tak Bente[\s\S]*Det er okay\./);
    assert.deepEqual(
      formsOf(await html())
        .map((one) => one.do)
        .filter((does) => does?.startsWith('adult')),
      ['adultChoose', 'adultRemove'],
    );
    const { status } = await browser.post({ do: 'adultInvite', adult: 'v1' });
    assert.equal(status, 422);
  });

  it('is the one that the form was about: an old page does nothing to the next adult', async () => {
    await send('adultChoose', who);
    const forms = await Promise.all(['adultShow', 'adultRemove', 'adultInvite'].map(form));
    await send('adultChoose', { name: 'Carsten', relation: '' });
    for (const fields of forms) {
      const { status, text } = await browser.post({ ...fields, sees: ['agreement'] });
      assert.equal(status, 422);
      assert.match(wordsOf(text), /Der er valgt en anden voksen i mellemtiden\./);
    }
    assert.deepEqual([(await chosen())?.id, (await chosen())?.sees], ['v2', []]);
  });

  it('is given no link to the young person’s own page, whatever a form asks for', async () => {
    await send('adultChoose', who);
    const before = await loadAccess(store, { pathwayId: pathway, audience: 'youngPerson' });
    await send('adultInvite', { to: 'youngPerson', audience: 'youngPerson' });
    await send('adultEnd', { to: 'youngPerson', audience: 'youngPerson' });
    const after = await loadAccess(store, { pathwayId: pathway, audience: 'youngPerson' });
    assert.deepEqual(
      after.links.map(({ id }) => id),
      before.links.map(({ id }) => id),
    );
    assert.equal((await browser.get()).status, 200);
  });

  for (const fails of ['before', 'after'] as const) {
    it(`is not lost while the store is down, and is chosen once with one press more (${fails})`, async () => {
      const fields = { ...(await form('adultChoose')), ...who };
      store.fails = fails;
      const down = await browser.post(fields);
      assert.equal(down.status, 503);
      store.fails = 'never';
      const held = hiddenField(down.text, 'held') ?? assert.fail('nothing waits');
      for (const _ of [1, 2]) assert.equal(saidOf(await browser.post({ do: 'again', held })), 'adultChosen');
      assert.equal((await chosen())?.id, 'v1');
      assert.match(await words(), /Bente/);
    });
  }
});

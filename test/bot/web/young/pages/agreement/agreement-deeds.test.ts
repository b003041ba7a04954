import assert from 'node:assert/strict';
import { textHash } from '../../../../../../services/pathway/agreement.ts';
import { AgreementDesk } from '../../../../../support/agreement-desk.ts';
import { FailingStore } from '../../../../../support/failing-store.ts';
import { hiddenField, type YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';
import { formOf, landed, type PageForm, saidOf, sendForm, wordsOf } from '../../../../../support/young-page-browser.ts';

describe('answering the agreement on the young person’s page', () => {
  let store: FailingStore;
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    store = new FailingStore();
    desk = await AgreementDesk.proposed(store);
    bench = await YoungPageBench.start(desk.bench);
    ({ browser } = await bench.signedIn(desk.pathway));
  });
  afterEach(() => bench.stop());

  const form = async (does: string, about: PageForm = {}) => {
    const { text } = await browser.get(`${browser.path}?at=agreement`);
    const { form: _, ...fields } = formOf(text, does, about);
    return fields;
  };
  const answer = (does: string, typed: PageForm = {}, about: PageForm = {}) =>
    sendForm(browser, { at: 'agreement', does, about }, typed);
  const version = async () => (await desk.state()).version;

  describe('yes', () => {
    it('is a signature of the young person, to this very text, on the page', async () => {
      const signed = await answer('agreementSign');
      assert.equal(saidOf(signed), 'agreementSigned');
      const { signatures, hash, text } = await desk.agreement();
      const { seal: _, ...signature } = signatures.get('youngPerson') ?? assert.fail();
      assert.deepEqual(signature, {
        party: 'youngPerson',
        by: 'youngPerson',
        at: '2026-11-23T07:02:00.000Z',
        method: 'page',
      });
      assert.equal(hash, textHash(desk.pathway, 1, text));
      const { text: page } = await landed(browser, signed);
      assert.match(wordsOf(page), /^Tak\. Du har skrevet under\. /);
    });

    it('is one signature, however often it is pressed', async () => {
      const fields = await form('agreementSign');
      const before = await version();
      const answers = await Promise.all([1, 2, 3].map(() => browser.post(fields)));
      assert.deepEqual(answers.map(saidOf), ['agreementSigned', 'agreementSigned', 'agreementSigned']);
      assert.equal(saidOf(await browser.post({ ...fields, id: '' })), 'agreementSigned');
      assert.equal(await version(), before + 1);
    });

    it('brings the agreement into force when it is the last', async () => {
      for (const who of ['karen', 'uffe']) await desk.sign(who);
      await desk.paper('custodian');
      await answer('agreementSign');
      assert.ok((await desk.agreement()).inForceSince !== undefined);
    });

    it('to an old version is refused when another has come while it was read, and the new one is shown with what is new', async () => {
      const old = await form('agreementSign');
      await desk.young({ type: 'goal.add', text: 'Jeg vil bo selv', topic: 'housing' });
      await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
      const refused = await browser.post(old);
      assert.equal(refused.status, 422);
      const words = wordsOf(refused.text);
      assert.match(words, /Der er kommet en ny aftale, mens du læste\. Læs den nye først\./);
      assert.match(words, /Aftalen er ændret, siden du læste den\./);
      assert.match(words, /Jeg vil være kok Nyt Jeg vil bo selv/);
      assert.deepEqual(await desk.signers(), []);
      // The form that stands there now is the new one's.
      const { form: _, ...fields } = formOf(refused.text, 'agreementSign', { agreement: '2' });
      assert.equal(saidOf(await browser.post(fields)), 'agreementSigned');
      assert.deepEqual(await desk.signers(), ['youngPerson']);
    });

    it('to other words than those that were shown is no signature', async () => {
      const fields = await form('agreementSign');
      const other = 'f'.repeat(64);
      for (const changed of [
        { hash: other },
        { hash: '' },
        { agreement: '7' },
        { agreement: '-1' },
        { agreement: '1.5' },
      ]) {
        const { status } = await browser.post({ ...fields, ...changed });
        assert.equal(status, 422, JSON.stringify(changed));
      }
      assert.deepEqual(await desk.signers(), []);
    });

    it('comes too late when the time has run out, or somebody has said no, and the page says so', async () => {
      const fields = await form('agreementSign');
      await desk.does('uffe', 'agreement.decline', { agreement: 1 }, { note: 'Nej' });
      const { status, text } = await browser.post(fields);
      assert.equal(status, 422);
      assert.match(wordsOf(text), /Uffe \S+ har sagt nej til aftalen\. Din koordinator laver en ny\./);
    });
  });

  describe('no', () => {
    it('is said with a reason, for oneself, and ends the proposal', async () => {
      assert.equal(saidOf(await answer('agreementDecline', { note: ' Det er for meget ' })), 'agreementDeclined');
      const { declined } = await desk.agreement();
      assert.deepEqual(
        [declined?.party, declined?.by, declined?.note],
        ['youngPerson', 'youngPerson', 'Det er for meget'],
      );
    });

    it('needs a reason, and says so at the field', async () => {
      const { status, text } = await answer('agreementDecline', { note: '  ' });
      assert.equal(status, 422);
      assert.match(text, /<details open><summary>Nej, jeg vil ikke<\/summary>/);
      assert.match(text, /<p class="problem" role="alert" id="[^"]+">[^<]+<\/p>/);
    });

    it('can be said after having signed, while it waits', async () => {
      await answer('agreementSign');
      await answer('agreementDecline', { note: 'Jeg har fortrudt' });
      const { declined, signatures } = await desk.agreement();
      assert.deepEqual([declined?.note, signatures.has('youngPerson')], ['Jeg har fortrudt', true]);
    });

    it('can be said when it is in force: it holds until there is another', async () => {
      for (const who of ['karen', 'uffe']) await desk.sign(who);
      await desk.paper('custodian');
      await answer('agreementSign');
      await answer('agreementDecline', { note: 'Jeg vil noget andet' });
      const { objected, declined, inForceSince } = await desk.agreement();
      assert.deepEqual([objected?.by, objected?.note, declined], ['youngPerson', 'Jeg vil noget andet', undefined]);
      assert.ok(inForceSince !== undefined);
      const { text } = await browser.get(`${browser.path}?at=agreement`);
      assert.match(wordsOf(text), /Du har sagt nej Aftalen gælder, til der er en ny\./);
      assert.doesNotMatch(text, /value="agreementDecline"/);
    });

    it('is never said for anybody else, whatever a form brings along', async () => {
      await answer('agreementDecline', { note: 'Nej', party: 'custodian', by: 'uffe' });
      assert.equal((await desk.agreement()).declined?.party, 'youngPerson');
    });

    it('to a version that is over meanwhile is not said to the next; the reason stands there again', async () => {
      const old = await form('agreementDecline');
      await desk.young({ type: 'goal.add', text: 'Jeg vil bo selv', topic: 'housing' });
      await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
      const { status, text } = await browser.post({ ...old, note: 'Fordi jeg hellere vil rejse' });
      assert.equal(status, 422);
      assert.equal((await desk.agreement()).declined, undefined);
      const { form: _, ...fields } = formOf(text, 'agreementDecline', { agreement: '2' });
      assert.equal(fields.note, 'Fordi jeg hellere vil rejse');
      await browser.post(fields);
      assert.equal((await desk.agreement()).declined?.note, 'Fordi jeg hellere vil rejse');
    });
  });

  for (const [does, typed, isThere] of [
    ['agreementSign', {}, async () => (await desk.signers()).length === 1],
    ['agreementDecline', { note: 'Det er for meget' }, async () => (await desk.agreement()).declined !== undefined],
  ] as const) {
    for (const fails of ['before', 'after'] as const) {
      it(`${does} is not lost while the store is down, and goes out once with one press (${fails})`, async () => {
        const fields = await form(does);
        const before = await version();
        store.fails = fails;
        const down = await browser.post({ ...fields, ...typed });
        assert.equal(down.status, 503);
        assert.match(wordsOf(down.text), /Det er ikke sendt endnu/);
        store.fails = 'never';
        const held = hiddenField(down.text, 'held') ?? assert.fail('nothing waits');
        for (const _ of [1, 2]) {
          const sent = await browser.post({ do: 'again', held });
          assert.match(saidOf(sent) ?? '', /^agreement(Signed|Declined)$/);
        }
        assert.ok(await isThere());
        assert.equal(await version(), before + 1);
      });
    }
  }

  it('that waited while the store was down is refused when another version has come meanwhile', async () => {
    const fields = await form('agreementSign');
    store.fails = 'before';
    const down = await browser.post(fields);
    store.fails = 'never';
    await desk.young({ type: 'goal.add', text: 'Jeg vil bo selv', topic: 'housing' });
    await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    const sent = await browser.post({ do: 'again', held: hiddenField(down.text, 'held') ?? '' });
    assert.equal(sent.status, 422);
    assert.match(wordsOf(sent.text), /Nyt Jeg vil bo selv/);
    assert.deepEqual(await desk.signers(), []);
  });

  it('is nobody else’s: the adult’s page has no such form, and takes none', async () => {
    await desk.young({ type: 'adult.choose', sees: ['agreement'] });
    const fields = await form('agreementSign');
    const { browser: theirs } = await bench.signedIn(desk.pathway, 'chosenAdult');
    const before = await version();
    for (const does of ['agreementSign', 'agreementSignEid', 'agreementDecline', 'identityTie']) {
      const { status } = await theirs.post({ ...fields, do: does, note: 'Nej' });
      assert.equal(status, 303);
    }
    assert.equal(await version(), before);
  });
});

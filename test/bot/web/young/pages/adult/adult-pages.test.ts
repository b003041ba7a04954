import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adultSights } from '../../../../../../services/pathway/events.ts';
import { loadAccess } from '../../../../../../services/young-access/access-store.ts';
import { AgreementDesk } from '../../../../../support/agreement-desk.ts';
import type { DeskBench } from '../../../../../support/desk.ts';
import { marked, markedPathway, never } from '../../../../../support/marked-pathway.ts';
import type { YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';
import { formOf, formsOf, sendForm, wordsOf } from '../../../../../support/young-page-browser.ts';

/** More often than anybody looks. */
const often = { looksPerAddress: 10_000, looksPerLink: 10_000 };

describe('the chosen adult’s page', () => {
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    desk = await markedPathway();
    await desk.young({ type: 'adult.choose', sees: [...adultSights] });
    bench = await YoungPageBench.start(desk.bench, () => ({ limits: often }));
    ({ browser } = await bench.signedIn(desk.pathway, 'chosenAdult'));
  });
  afterEach(() => bench.stop());

  const html = async (query = '') => (await browser.get(`${browser.path}${query}`)).text;
  const subsets = Array.from({ length: 2 ** adultSights.length }, (_, bits) =>
    adultSights.filter((_, index) => (bits & (1 << index)) !== 0),
  );

  it('shows exactly what the young person lets them see, and nothing of the rest: each of the sixteen ways', async () => {
    assert.equal(subsets.length, 16);
    for (const sees of subsets) {
      await desk.young({ type: 'adult.show', sees });
      for (const query of [
        '',
        '?text=less',
        '?text=all',
        '?lang=en',
        '?lang=da',
        '?at=goals',
        '?at=agreement',
        '?at=adult',
      ]) {
        const { status, text } = await browser.get(`${browser.path}${query}`);
        if (status === 303) continue;
        assert.equal(status, 200);
        for (const sight of adultSights)
          for (const word of marked[sight])
            assert.equal(text.includes(word), sees.includes(sight), `${sees.join('+') || 'nothing'} ${query}: ${word}`);
        for (const word of never) assert.ok(!text.includes(word), `${sees.join('+')} ${query}: ${word}`);
      }
    }
  });

  it('shows it from the next look on, in whatever order the young person changes their mind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([...adultSights]), { minLength: 1, maxLength: 5 }), async (changes) => {
        for (const sees of changes) await desk.young({ type: 'adult.show', sees });
        const text = await html();
        const last = changes.at(-1) ?? [];
        for (const sight of adultSights)
          for (const word of marked[sight]) assert.equal(text.includes(word), last.includes(sight), word);
      }),
      { numRuns: 15 },
    );
  });

  it('says what and when and where, who does what, and what is agreed', async () => {
    const words = wordsOf(await html());
    assert.match(words, /Du er valgt En ung har valgt dig som sin voksne\./);
    assert.match(words, /Næste møde Netværksmøde Hvornår Torsdag 3\. december kl\. 13\.00 Hvor STEDMØDE/);
    assert.match(words, /Den unges mål NYTMÅL/);
    assert.match(words, /NYTLØFTE Uffe \S+ Senest 18\. december\./);
    assert.match(words, /Aftalen Den har gældt siden i dag\. Mål AFTALTMÅL Hvem gør hvad Uffe \S+ AFTALTLØFTE/);
  });

  it('says so where there is nothing', async () => {
    const empty = await AgreementDesk.create();
    await empty.young({ type: 'goal.drop', goal: 'g1', note: 'nej' });
    await empty.young({ type: 'adult.choose', sees: ['meetings', 'goals', 'agreement'] });
    const other = await YoungPageBench.start(empty.bench);
    const { browser: theirs } = await other.signedIn(empty.pathway, 'chosenAdult');
    const words = wordsOf((await theirs.get()).text);
    assert.match(
      words,
      /Der er ikke aftalt et møde lige nu\.[\s\S]*Der er ingen mål lige nu\.[\s\S]*Der er ingen aftale lige nu\./,
    );
    await other.stop();
  });

  it('shows a proposal as one, so that the adult can talk about it before anybody signs', async () => {
    await desk.young({ type: 'goal.add', text: 'FORESLÅETMÅL', topic: 'housing' });
    await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    const text = await html();
    assert.match(wordsOf(text), /AFTALTMÅL[\s\S]*Nyt forslag\. Det gælder ikke endnu\.[\s\S]*FORESLÅETMÅL/);
    await desk.young({ type: 'adult.show', sees: ['meetings'] });
    assert.doesNotMatch(await html(), /FORESLÅET/);
  });

  it('has nothing to write and nothing to press but “no thanks”, and the frame’s own', async () => {
    assert.deepEqual(
      formsOf(await html()).map((form) => form.do),
      ['hide', 'adultDecline', 'signOut'],
    );
    assert.doesNotMatch(await html(), /<textarea|<select|type="text"/);
  });

  it('takes no other form, whichever is made up', async () => {
    const before = (await desk.state()).version;
    const own = (await bench.signedIn(desk.pathway)).browser;
    const { text } = await own.get(`${own.path}?at=adult`);
    const deeds = [
      'talk',
      'goalAdd',
      'goalReword',
      'agreementSign',
      'agreementDecline',
      'adultChoose',
      'adultShow',
      'adultRemove',
      'adultInvite',
      'adultEnd',
      'pointAdd',
      'promiseDone',
      '__proto__',
      '',
    ];
    for (const does of deeds) {
      const { status } = await browser.post({
        ...formOf(text, 'adultShow'),
        form: browser.formToken,
        do: does,
        text: 'x',
        note: 'x',
        goal: 'g1',
        name: 'x',
      });
      assert.equal(status, 303, does);
    }
    assert.equal((await desk.state()).version, before);
  });

  describe('“no thanks”', () => {
    it('is asked about once more, and then closes the page at once, on every telephone', async () => {
      const text = await html();
      assert.match(text, /<details><summary>Nej tak, jeg vil ikke være med<\/summary>/);
      const answer = await sendForm(browser, { at: 'adultHome', does: 'adultDecline' });
      assert.equal(answer.status, 200);
      assert.match(wordsOf(answer.text), /Du har sagt nej tak Siden er lukket nu\./);
      for (const word of Object.values(marked).flat()) assert.ok(!answer.text.includes(word));
      assert.ok((await desk.state()).chosenAdult?.declinedAt !== undefined);
      assert.equal((await browser.get()).status, 404);
      assert.deepEqual((await accessOf(desk.bench)).links, []);
    });

    it('is said once, however often it is pressed', async () => {
      const { form: _, ...fields } = formOf(await html(), 'adultDecline');
      const before = (await desk.state()).version;
      await Promise.all([1, 2].map(() => browser.post(fields)));
      assert.equal((await desk.state()).version, before + 1);
    });

    it('is not said for another who was chosen meanwhile', async () => {
      const { form: _, ...fields } = formOf(await html(), 'adultDecline');
      await desk.young({ type: 'adult.choose', sees: [] });
      await browser.post(fields);
      assert.equal((await desk.state()).chosenAdult?.declinedAt, undefined);
    });
  });

  describe('of somebody who is no longer the chosen one', () => {
    const ends: Readonly<Record<string, () => Promise<unknown>>> = {
      'was removed': () => desk.young({ type: 'adult.remove' }),
      'was replaced by another': () => desk.young({ type: 'adult.choose', sees: [...adultSights] }),
      'has said no': () =>
        bench.desk.desk.pathways.perform({
          pathwayId: desk.pathway,
          commandId: 'adult-says-no',
          by: 'chosenAdult',
          via: 'web',
          command: { type: 'adult.decline' },
        }),
    };
    for (const [what, end] of Object.entries(ends)) {
      it(`shows nothing when they ${what}, also when the process died before it ended their link`, async () => {
        // The event alone, as if nothing had come after it.
        await end();
        const { status, text } = await browser.get();
        assert.equal(status, 200);
        assert.match(wordsOf(text), /^Siden er lukket Den er ikke til dig mere\./);
        for (const word of Object.values(marked).flat()) assert.ok(!text.includes(word));
        // And by then the link is dead for good.
        assert.equal((await browser.get()).status, 404);
      });

      it(`carries out no form when they ${what}`, async () => {
        const { form: _, ...fields } = formOf(await html(), 'adultDecline');
        await end();
        const before = (await desk.state()).version;
        const { status } = await browser.post(fields);
        assert.equal(status, 303);
        assert.equal((await desk.state()).version, before);
      });
    }

    it('lets nobody in either who was given a link too late, for an adult who was removed meanwhile', async () => {
      await desk.young({ type: 'adult.choose', sees: [...adultSights] });
      const late = await bench.young.invite({ pathwayId: desk.pathway, audience: 'chosenAdult', adult: 'v1' });
      const theirs = bench.young.browser(late.token);
      await theirs.signIn(late.code);
      assert.match(wordsOf((await theirs.get()).text), /^Siden er lukket/);
    });

    it('leaves the link of the next adult alone', async () => {
      await desk.young({ type: 'adult.choose', sees: [...adultSights] });
      const { browser: next } = await bench.young.signedIn({
        pathwayId: desk.pathway,
        audience: 'chosenAdult',
        adult: 'v2',
        oneMore: true,
      });
      await browser.get();
      assert.match(wordsOf((await next.get()).text), /NYTMÅL/);
    });
  });

  it('says that it is over when the pathway is closed, and shows nothing', async () => {
    await desk.does('karen', 'pathway.close', {}, { reason: 'goalReached' });
    const text = await html();
    assert.match(wordsOf(text), /Det er slut nu/);
    for (const word of Object.values(marked).flat()) assert.ok(!text.includes(word));
  });

  const accessOf = ({ desk: { documents } }: DeskBench) =>
    loadAccess(documents, { pathwayId: desk.pathway, audience: 'chosenAdult' });
});

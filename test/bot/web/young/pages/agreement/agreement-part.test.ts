import assert from 'node:assert/strict';
import { AgreementDesk } from '../../../../../support/agreement-desk.ts';
import type { YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';
import { formsOf, wordsOf } from '../../../../../support/young-page-browser.ts';

describe('the agreement on the young person’s page', () => {
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  const open = async (made: AgreementDesk) => {
    desk = made;
    bench = await YoungPageBench.start(desk.bench);
    ({ browser } = await bench.signedIn(desk.pathway));
  };
  afterEach(() => bench.stop());
  const html = async (more = '') => (await browser.get(`${browser.path}?at=agreement${more}`)).text;
  const words = async (more = '') => wordsOf(await html(more));
  const does = async () =>
    formsOf(await html())
      .map((form) => form.do)
      .filter((name) => name?.startsWith('agreement'));

  it('says that there is none, and that somebody makes one', async () => {
    await open(await AgreementDesk.create());
    assert.match(await words(), /Der er ingen aftale endnu\. Din koordinator laver et forslag\./);
    assert.deepEqual(await does(), []);
  });

  it('shows every word of what waits, until when, who promises what, and who has signed and who has not', async () => {
    await open(await AgreementDesk.proposed());
    await desk.sign('uffe');
    const text = await words();
    assert.match(
      text,
      /Forslag til aftale Venter på dig Læs den\. Sig så ja eller nej\. Du har tid til 23\. december\./,
    );
    assert.match(
      text,
      /Dine mål Jeg vil være kok Hvem gør hvad Uffe \S+ Ring til FGU Senest 18\. december\. Du Ringe selv til skolen/,
    );
    assert.match(
      text,
      /Hvem har skrevet under\? Du Mangler Karen \S+ Mangler Uffe \S+ Har skrevet under Det var i dag\./,
    );
    assert.match(text, /Din forælder eller værge Mangler/);
    assert.deepEqual(await does(), ['agreementSign', 'agreementDecline']);
  });

  it('cuts nothing of a very long goal, and takes no markup from it', async () => {
    const goal = `<script>alert(1)</script> ${'Jeg vil bo selv. '.repeat(300)}til sidst`;
    const made = await AgreementDesk.create();
    await made.young({ type: 'goal.add', text: goal, topic: 'housing' });
    await made.does('karen', 'agreement.propose', { agreement: 0, form: 1 });
    await open(made);
    const text = await html();
    assert.ok(text.includes('Jeg vil bo selv. til sidst'));
    assert.ok(text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.doesNotMatch(text, /<script>/);
    assert.doesNotMatch(text, /Vis det hele/);
  });

  it('says what it waits for once the young person has signed, and lets them change their mind', async () => {
    await open(await AgreementDesk.proposed());
    await desk.youngSigns();
    assert.match(await words(), /Du har skrevet under Nu venter vi på de andre\. De har tid til 23\. december\./);
    assert.match(await words(), /Jeg har fortrudt/);
    assert.deepEqual(await does(), ['agreementDecline']);
  });

  it('says since when it holds when all have signed, and lets the young person say no to it', async () => {
    await open(await AgreementDesk.inForce());
    assert.match(await words(), /Aftalen gælder Gælder Alle har skrevet under\. Den har gældt siden i dag\./);
    assert.match(await words(), /Din forælder eller værge Har skrevet under Det var i dag\. På papir\./);
    assert.deepEqual(await does(), ['agreementDecline']);
  });

  it('marks what a new version changes, line by line, and shows the old one that still holds', async () => {
    await open(await AgreementDesk.inForce());
    await desk.young({ type: 'goal.reword', goal: 'g1', text: 'Jeg vil være konditor' });
    await desk.young({ type: 'goal.add', text: 'Jeg vil bo selv', topic: 'housing' });
    await desk.does('jonna', 'action.claim', { action: 'a3' });
    await desk.does('uffe', 'action.done', { action: 'a1' });
    await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    const text = await words();
    assert.match(text, /Nyt forslag Venter på dig/);
    assert.match(text, /Den gamle aftale gælder, til alle har skrevet under på den nye\./);
    assert.match(text, /Der er noget nyt i aftalen\./);
    assert.match(text, /Ændret Jeg vil være konditor Før stod der: Jeg vil være kok Nyt Jeg vil bo selv/);
    assert.match(text, /Nyt Jonna \S+ Find en mentor/);
    assert.match(text, /Det er taget ud Taget ud Uffe \S+ Ring til FGU/);
    assert.match(text, /Aftalen, der gælder nu Gælder/);
    // Each version has forms of its own, which cannot be taken for each other.
    const page = await html();
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join(' '));
    const about = formsOf(page).filter(({ do: what }) => what?.startsWith('agreement'));
    assert.deepEqual(
      about.map((form) => `${form.do} ${form.agreement}`),
      ['agreementSign 2', 'agreementDecline 2', 'agreementDecline 1'],
    );
    assert.equal(about[0]?.hash, (await desk.agreement(2)).hash);
  });

  it('says that the words are the same when they are', async () => {
    await open(await AgreementDesk.proposed());
    await desk.young({ type: 'agreement.decline', agreement: 1, note: 'Ikke endnu' });
    await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    assert.match(await words(), /Ordene er de samme som før\./);
    assert.doesNotMatch(await words(), /Ændret|Taget ud/);
  });

  const ends: [string, (desk: AgreementDesk) => Promise<unknown>, RegExp, string[]][] = [
    [
      'somebody else has said no, and why',
      (made) => made.does('uffe', 'agreement.decline', { agreement: 1 }, { note: 'Jeg kan ikke nå det' }),
      /Der er sagt nej Uffe \S+ har sagt nej\. Din koordinator laver en ny aftale\.[\s\S]*Fordi: Jeg kan ikke nå det/,
      [],
    ],
    [
      'the young person has said no',
      (made) => made.young({ type: 'agreement.decline', agreement: 1, note: 'Det er for meget' }),
      /Du har sagt nej Det er okay\.[\s\S]*Fordi: Det er for meget/,
      [],
    ],
    [
      'the time has run out',
      async (made) => {
        made.now = '2026-12-24T08:00';
      },
      /For sent Ikke alle nåede at skrive under\.[\s\S]*Du Skrev ikke under/,
      [],
    ],
    [
      'somebody who has promised something is gone',
      (made) => made.does('karen', 'member.remove', {}, { person: 'uffe' }),
      /Kan ikke bruges Uffe \S+ er ikke med mere\./,
      [],
    ],
    [
      'it was taken back',
      (made) => made.does('karen', 'agreement.withdraw', { agreement: 1 }),
      /Forslaget er taget tilbage\./,
      [],
    ],
  ];
  for (const [why, end, said, forms] of ends) {
    it(`asks for no answer when ${why}, and says so`, async () => {
      await open(await AgreementDesk.proposed());
      await end(desk);
      await browser.get();
      ({ browser } = await bench.signedIn(desk.pathway));
      assert.match(await words(), said);
      assert.deepEqual(await does(), forms);
    });
  }

  it('says that the old one still holds when the new one cannot any more, and waits for nobody', async () => {
    await open(await AgreementDesk.inForce());
    await desk.young({ type: 'goal.reword', goal: 'g1', text: 'Jeg vil være konditor' });
    await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    await desk.young({ type: 'agreement.decline', agreement: 2, note: 'Nej' });
    assert.match(await words(), /Nyt forslag Du har sagt nej .*Den gamle aftale gælder stadig\./);
    assert.doesNotMatch(await words(), /til alle har skrevet under/);
  });

  it('says less to whoever reads less, and still every word of what is signed', async () => {
    await open(await AgreementDesk.proposed());
    const text = await words('&text=less');
    assert.match(text, /Jeg vil være kok[\s\S]*Ring til FGU[\s\S]*Ja, jeg skriver under/);
    assert.doesNotMatch(text, /Hvem har skrevet under|Kontrolkode:/);
  });

  it('speaks English to whoever has chosen it', async () => {
    await open(await AgreementDesk.proposed());
    assert.match(await words('&lang=en'), /A proposal for an agreement Waits for you Read it\. Then say yes or no\./);
    await desk.youngSigns();
    assert.match(await words('&lang=en'), /Who has signed\? You Have signed It was today\./);
    assert.match(await words('&lang=en'), /Number 1\. Check code: [0-9a-f ]+\./);
  });
});

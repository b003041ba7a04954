import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { testZone } from '../../../../support/domain.ts';
import { lix } from '../../../../support/lix.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';

const yes = { do: 'consentGive', topics: 'education', recipients: 'uffe', until: 'six' };

/** Whoever has custody has said yes on paper that Uffe may know about health. */
const fromCustodian = {
  kind: 'share',
  topics: 'health',
  recipients: 'person:uffe',
  purpose: 'support',
  from: '2026-11-23',
  until: '2027-01-31',
  givenBy: 'custodian',
  givenHow: 'written',
};

describe('“What I share” on the young person’s page', () => {
  let bench: YoungPageBench;
  let pathway: string;
  beforeEach(async () => {
    bench = await YoungPageBench.start();
    pathway = await bench.desk.open();
  });
  afterEach(() => bench.stop());

  const state = () => bench.desk.desk.pathways.current(pathway);
  const page = async () => {
    const { browser } = await bench.signedIn(pathway);
    const shared = async () => (await browser.get(`${browser.path}?at=shared`)).text;
    return { browser, shared };
  };

  it('shows what they have allowed, and takes it back in one press, which counts at once', async () => {
    const { browser, shared } = await page();
    assert.match(await shared(), /Du har ikke sagt ja til at dele mere/);
    const given = await browser.post(yes);
    assert.equal(given.status, 303);
    assert.match(given.headers.get('location') ?? '', /said=consentGiven/);
    const [consent] = (await state()).consents.values();
    assert.deepEqual(
      [consent?.kind, consent?.topics, consent?.recipients, consent?.until],
      ['share', ['education'], [{ person: 'uffe' }], '2027-05-23'],
    );
    assert.deepEqual(
      consent?.givings.map(({ giver, form }) => [giver, form]),
      [['youngPerson', 'page']],
    );
    assert.match(await shared(), /Tag mit ja tilbage/);
    await browser.post({ do: 'consentWithdraw', consent: 'c1' });
    assert.ok((await state()).consents.get('c1')?.withdrawn);
    assert.doesNotMatch(await shared(), /Tag mit ja tilbage/);
  });

  it('keeps one yes of a form that is sent twice', async () => {
    const { browser, shared } = await page();
    const id = /name="id" value="([^"]+)"/.exec(await shared())?.[1] ?? '';
    for (const _ of [1, 2]) await browser.post({ ...yes, id });
    assert.equal((await state()).consents.size, 1);
  });

  it('waits for the other one about health, and says so', async () => {
    const { browser, shared } = await page();
    await browser.post({ ...yes, topics: 'health' });
    assert.match(await shared(), /Din forælder skal også sige ja\. Der deles ikke noget endnu\./);
  });

  it('lets them say yes too to what a custodian has said yes to, and takes their yes for nobody else', async () => {
    const { browser, shared } = await page();
    await bench.desk.click('karen', 'consent.give', { pathway }, fromCustodian);
    assert.match(await shared(), /Din forælder har sagt ja\. Vi mangler dit ja\..*Ja, det er i orden/s);
    await browser.post({ do: 'consentJoin', consent: 'c1' });
    assert.deepEqual(
      (await state()).consents.get('c1')?.givings.map(({ giver }) => giver),
      ['custodian', 'youngPerson'],
    );
  });

  it('tells who of the team knows what: whoever both have let in is among them until the yes is taken back', async () => {
    const { browser, shared } = await page();
    const knowing = async (topic: string) =>
      new RegExp(`<dt>[^<]*${topic}[^<]*</dt><dd>([^<]*)</dd>`).exec(await shared())?.[1] ?? '';
    assert.equal(await knowing('Uddannelse'), 'Hele dit team.');
    assert.equal(await knowing('Sundhed'), 'Karen Testesen.');
    await bench.desk.click('karen', 'consent.give', { pathway }, fromCustodian);
    await browser.post({ do: 'consentJoin', consent: 'c1' });
    assert.match(await knowing('Sundhed'), /Uffe/);
    await browser.post({ do: 'consentWithdraw', consent: 'c1' });
    assert.equal(await knowing('Sundhed'), 'Karen Testesen.');
  });

  it('keeps a no, and says that there is still help', async () => {
    const { browser } = await page();
    const { headers } = await browser.post({ do: 'consentRefuse', topics: 'economy', recipients: 'uffe' });
    assert.match(headers.get('location') ?? '', /said=consentRefused/);
    assert.deepEqual((await state()).consentRefusals[0]?.refusedBy, ['youngPerson']);
  });

  it('says what is missing, in place, and keeps what was ticked', async () => {
    const { browser } = await page();
    const answer = await browser.post({ do: 'consentGive', topics: 'education', until: 'six' });
    assert.equal(answer.status, 422);
    const text = answer.text;
    assert.match(text, /class="problem"/);
    assert.match(text, /value="education" checked/);
    assert.equal((await state()).consents.size, 0);
  });

  it('asks anew when a yes is about to end, and takes a no for an answer', async () => {
    const { browser } = await page();
    await browser.post({ ...yes, until: 'one' });
    bench.desk.now = DateTime.fromISO('2026-12-20T10:00', { zone: testZone });
    const again = await page();
    assert.match(await again.shared(), /Vil du stadig sige ja\?.*Dit ja slutter snart\./s);
    await again.browser.post({ do: 'consentRefuse', consent: 'c1' });
    assert.doesNotMatch(await again.shared(), /Vil du stadig sige ja/);
    await again.browser.post({ do: 'consentRenew', consent: 'c1' });
    assert.equal((await state()).consents.get('c2')?.until, '2027-12-19', 'as long as the rules allow');
  });

  it('is easy to read with everything on it', async () => {
    const { browser, shared } = await page();
    await browser.post(yes);
    await browser.post({ ...yes, topics: 'health' });
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(await shared())?.[1] ?? '';
    const lines = main
      .split(/<[^>]+>/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const value = lix(lines);
    assert.ok(value.lix <= 30, `LIX ${value.lix.toFixed(1)}`);
  });

  it('is nobody else’s: the adult’s page can give and withdraw nothing', async () => {
    const own = await page();
    await own.browser.post(yes);
    const { browser } = await bench.signedIn(pathway, 'chosenAdult');
    const { version } = await state();
    await browser.post({ do: 'consentWithdraw', consent: 'c1' });
    await browser.post(yes);
    assert.equal((await state()).version, version);
  });
});

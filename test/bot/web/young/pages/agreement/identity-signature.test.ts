import assert from 'node:assert/strict';
import { confirmedSubject } from '../../../../../../bot/web/young/pages/agreement/confirmed-signature.ts';
import { maxSubject } from '../../../../../../services/young-access/access-document.ts';
import { AgreementDesk } from '../../../../../support/agreement-desk.ts';
import { startWithIdentity } from '../../../../../support/eid-page-bench.ts';
import { FailingStore } from '../../../../../support/failing-store.ts';
import type { OidcBench } from '../../../../../support/oidc-bench.ts';
import type { YoungAnswer, YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';
import { landed, saidOf, sendForm, wordsOf } from '../../../../../support/young-page-browser.ts';

describe('signing the agreement with an electronic identity, at a real OpenID provider', () => {
  let store: FailingStore;
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let oidc: OidcBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    store = new FailingStore();
    desk = await AgreementDesk.proposed(store);
    ({ bench, oidc } = await startWithIdentity(desk.bench, ['urn:substantial', 'urn:high']));
    oidc.shown = { ...oidc.shown, acr: 'urn:substantial' };
    ({ browser } = await bench.signedIn(desk.pathway));
  });
  afterEach(async () => {
    await oidc.stop();
    await bench.stop();
  });

  /** Presses the button, goes where it leads, and gives what the way back answers. */
  async function goes(does: string, onTheWay: () => Promise<unknown> = async () => undefined): Promise<YoungAnswer> {
    const { headers, status } = await sendForm(browser, { at: 'agreement', does });
    assert.equal(status, 200);
    const address = /url=(.*)$/.exec(headers.get('refresh') ?? '')?.[1] ?? assert.fail('leads nowhere');
    await onTheWay();
    const back = await oidc.visit(address);
    return browser.get(`${back.pathname}${back.search}`);
  }
  const page = async (more = '') => wordsOf((await browser.get(`${browser.path}?at=agreement${more}`)).text);
  const next = ({ status, headers }: YoungAnswer) => {
    assert.equal(status, 303);
    return new URL(headers.get('location') ?? '', `${bench.young.base}${browser.path}`).search;
  };

  it('is offered once an identity is tied to the page, and tying one before that', async () => {
    assert.match(await page(), /Har du MitID\? Så kan du skrive under med det\. Brug MitID her/);
    assert.doesNotMatch(await page(), /Skriv under med MitID/);
    assert.equal(next(await goes('identityTie')), '?notice=tied');
    assert.match(await page(), /Du kan også bruge MitID: Skriv under med MitID/);
    assert.doesNotMatch(await page(), /Brug MitID her/);
  });

  it('is a signature of its own kind, with the level that was shown, to the very words that were confirmed', async () => {
    await goes('identityTie');
    oidc.shown = { ...oidc.shown, acr: 'urn:high' };
    const signed = await goes('agreementSignEid');
    assert.equal(saidOf(signed), 'agreementSigned');
    assert.match(wordsOf((await landed(browser, signed)).text), /^Tak\. Du har skrevet under\./);
    const { method, level, party, by } = (await desk.agreement()).signatures.get('youngPerson') ?? assert.fail();
    assert.deepEqual([method, level, party, by], ['eid', 'high', 'youngPerson', 'youngPerson']);
    assert.match(await page(), /Du Har skrevet under Det var i dag\. Med MitID\./);
  });

  it('signs nothing when another version has come on the way, and shows what is new', async () => {
    await goes('identityTie');
    const answer = await goes('agreementSignEid', async () => {
      await desk.young({ type: 'goal.add', text: 'Jeg vil bo selv', topic: 'housing' });
      await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 });
    });
    const query = next(answer);
    assert.equal(query, '?at=agreement&eid=refused&seen=1');
    assert.deepEqual(await desk.signers(), []);
    const words = await page('&eid=refused&seen=1');
    assert.match(words, /Du har ikke skrevet under\. Læs aftalen igen her\./);
    assert.match(words, /Aftalen er ændret, siden du læste den\.[\s\S]*Nyt Jeg vil bo selv/);
  });

  it('signs nothing with another identity than the one that is tied, and nothing for who says no there', async () => {
    await goes('identityTie');
    const own = oidc.shown;
    oidc.shown = { ...own, accountId: '7e3c7b4e-98ce-4d6b-8a5d-2f2a9f3e0b11' };
    assert.equal(next(await goes('agreementSignEid')), '?notice=other');
    oidc.shown = { accountId: '' };
    assert.equal(next(await goes('agreementSignEid')), '?notice=failed');
    assert.deepEqual(await desk.signers(), []);
    oidc.shown = own;
    assert.equal(saidOf(await goes('agreementSignEid')), 'agreementSigned');
  });

  it('signs nothing with less than the municipality asks for', async () => {
    await goes('identityTie');
    oidc.shown = { ...oidc.shown, acr: 'urn:low' };
    assert.equal(next(await goes('agreementSignEid')), '?notice=weak');
    assert.deepEqual(await desk.signers(), []);
  });

  it('does not even begin with words that are not those that wait', async () => {
    await goes('identityTie');
    for (const changed of [{ hash: 'f'.repeat(64) }, { agreement: '9' }]) {
      const { status } = await sendForm(browser, { at: 'agreement', does: 'agreementSignEid' }, changed);
      assert.equal(status, 422);
    }
  });

  it('says that nobody knows when the store is down as they come back, and the page then shows how it is', async () => {
    await goes('identityTie');
    const answer = await goes('agreementSignEid', async () => {
      const append = store.append.bind(store);
      store.append = async (commit) => {
        store.append = append;
        store.fails = 'after';
        return append(commit);
      };
    });
    store.fails = 'never';
    assert.equal(next(answer), '?at=agreement&eid=lost');
    assert.match(await page('&eid=lost'), /Vi ved ikke, om du fik skrevet under\. Se det her på siden\./);
  });

  it('can be named in fewer letters than the way there keeps', () => {
    assert.ok(confirmedSubject({ version: 999_999, hash: 'f'.repeat(64) }).length <= maxSubject);
  });
});

describe('a page without electronic identity', () => {
  it('offers none, and takes no form of that kind', async () => {
    const desk = await AgreementDesk.proposed();
    const bench = await YoungPageBench.start(desk.bench);
    try {
      const { browser } = await bench.signedIn(desk.pathway);
      const { text } = await browser.get(`${browser.path}?at=agreement`);
      assert.doesNotMatch(text, /MitID/);
      const { hash } = await desk.agreement();
      for (const does of ['identityTie', 'agreementSignEid'])
        assert.equal((await browser.post({ do: does, agreement: '1', hash })).status, 422);
      assert.deepEqual(await desk.signers(), []);
    } finally {
      await bench.stop();
    }
  });
});

import assert from 'node:assert/strict';
import sinon from 'sinon';
import { agreementPress, BusyPress } from '../../../../../../bot/web/agreement-press.ts';
import { AgreementDesk } from '../../../../../support/agreement-desk.ts';
import { readPaper } from '../../../../../support/paper-reader.ts';
import type { YoungBrowser } from '../../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../../support/young-page-bench.ts';

describe('the young person’s own copy of the agreement on paper', () => {
  let desk: AgreementDesk;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  before(async () => {
    desk = await AgreementDesk.inForce();
    bench = await YoungPageBench.start(desk.bench);
    ({ browser } = await bench.signedIn(desk.pathway));
  });
  after(() => bench.stop());

  const cookie = () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetched = (query: string, init: RequestInit = {}) =>
    fetch(`${bench.young.base}${browser.path}?at=paper&${query}`, {
      redirect: 'manual',
      headers: { cookie: cookie() },
      ...init,
    });

  it('is a PDF of that version, which no browser keeps by itself, in a file that tells nobody’s name', async () => {
    const { text } = await browser.get(`${browser.path}?at=agreement`);
    assert.match(text, /href="\?at=paper&amp;agreement=1" download/);
    const reply = await fetched('agreement=1');
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'application/pdf');
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.equal(reply.headers.get('content-disposition'), `attachment; filename="aftale-${desk.pathway}-1.pdf"`);
    assert.match(reply.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    const paper = JSON.stringify(await readPaper(await reply.bytes()));
    for (const words of ['Jeg vil være kok', 'Ring til FGU', 'Mikkel Prøvesen'])
      assert.ok(paper.includes(words), words);
  });

  it('is said to be there to whoever asks for no more than that', async () => {
    const reply = await fetched('agreement=1', { method: 'HEAD' });
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'application/pdf');
  });

  it('says so where too many want theirs at once, and how to come back', async () => {
    const print = sinon.stub(agreementPress, 'print').rejects(new BusyPress());
    const reply = await fetched('agreement=1');
    print.restore();
    assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await reply.text(), /Der er mange, der henter lige nu\.[\s\S]*href="\?at=agreement"/);
  });

  it('leads back to the page for a version that there is not', async () => {
    for (const query of ['', 'agreement=2', 'agreement=0', 'agreement=-1', 'agreement=1e3', 'agreement=x']) {
      const reply = await fetched(query);
      assert.equal(reply.status, 303, query);
      assert.match(reply.headers.get('location') ?? '', /\?at=agreement$/);
    }
  });

  it('is nobody’s without a sign-in, and not the adult’s', async () => {
    const stranger = await fetched('agreement=1', { headers: {} });
    assert.notEqual(stranger.headers.get('content-type'), 'application/pdf');
    await desk.young({ type: 'adult.choose', sees: ['agreement'] });
    const { browser: theirs } = await bench.signedIn(desk.pathway, 'chosenAdult');
    const { status } = await theirs.get(`${theirs.path}?at=paper&agreement=1`);
    assert.equal(status, 303);
  });
});

import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { createHttp } from '../../../bot/http.ts';
import { agreementFileAddress } from '../../../bot/web/addresses.ts';
import { agreementFileRoutes } from '../../../bot/web/agreement-file-routes.ts';
import type { AgreementLink } from '../../../bot/web/agreement-link.ts';
import { type AgreementPress, agreementPress, BusyPress } from '../../../bot/web/agreement-press.ts';
import { signLink } from '../../../bot/web/signed-link.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { StoreError } from '../../../storage/ports.ts';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { listen, stop } from '../../support/listen.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { readPaper } from '../../support/paper-reader.ts';

const { notices } = catalogOf('da').agreementFile;
const name = 'Mikkel Prøvesen';

describe('the address of an agreement on paper', () => {
  let store: MemoryStore;
  let desk: AgreementDesk;
  let server: Server;
  let base: string;
  let printed: number;
  let isBusy: boolean;

  beforeEach(async () => {
    store = new MemoryStore();
    desk = await AgreementDesk.proposed(store);
    printed = 0;
    isBusy = false;
    const press: Pick<AgreementPress, 'print'> = {
      print: (...paper) => {
        if (isBusy) throw new BusyPress();
        printed += 1;
        return agreementPress.print(...paper);
      },
    };
    const { desk: parts } = desk.bench;
    server = createHttp(agreementFileRoutes({ desk: parts, secrets: [parts.secret], press }), parts.log);
    base = await listen(server);
  });
  afterEach(() => stop(server));

  /** Somebody asks in the chat, and gets an address. */
  async function ask(who = 'uffe', data: Record<string, unknown> = {}): Promise<string> {
    const { card } = await desk.does(who, 'agreement.paper', data);
    return `${base}${new URL(card?.links?.[0]?.url ?? assert.fail()).pathname}`;
  }
  function made(link: Partial<AgreementLink> = {}): string {
    const until = Math.floor(desk.bench.now.plus({ minutes: 15 }).toSeconds());
    const whole = { pathwayId: desk.pathway, version: 1, person: 'uffe', locale: 'da', until, ...link } as const;
    return agreementFileAddress({ publicUrl: base, secret: desk.bench.desk.secret }, whole);
  }
  async function read(url: string, init: RequestInit = {}) {
    const reply = await fetch(url, init);
    const body = await reply.bytes();
    return { status: reply.status, headers: reply.headers, body, text: Buffer.from(body).toString('utf8') };
  }
  async function isDead(url: string, why: string, init: RequestInit = {}): Promise<void> {
    const { status, text, headers } = await read(url, init);
    assert.equal(status, 404, why);
    assert.equal(headers.get('cache-control'), 'no-store', why);
    assert.ok(text.includes(notices.dead.heading) && text.includes(notices.dead.text), why);
    assert.doesNotMatch(text, /Mikkel|Testesen|kok/, why);
  }

  it('gives the paper with the guarded name on it, called by its code alone, which nobody keeps, lists or frames', async () => {
    const { status, headers, body } = await read(await ask());
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/pdf');
    assert.equal(headers.get('content-disposition'), `inline; filename="aftale-${desk.pathway}-1.pdf"`);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/);
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('content-length'), String(body.length));
    const { text, info } = await readPaper(body);
    assert.match(text.join(' '), new RegExp(name));
    assert.match(text.join(' '), /Jeg vil være kok/);
    assert.match(text.join(' '), /Har ikke skrevet under endnu/);
    assert.doesNotMatch(JSON.stringify(info), /Mikkel|Testesen/);
  });

  it('gives it as it is when it is opened, as often as it is opened, until its time is over', async () => {
    const url = await ask();
    await desk.sign('karen');
    assert.match((await readPaper((await read(url)).body)).text.join(' '), /Skrev under i chatten/);
    desk.bench.now = desk.bench.now.plus({ minutes: 14, seconds: 59 });
    assert.equal((await read(url)).status, 200);
    desk.bench.now = desk.bench.now.plus({ seconds: 1 });
    await isDead(url, 'after a quarter of an hour');
  });

  it('gives it in the language of whoever has asked', async () => {
    const { headers, body } = await read(made({ locale: 'en' }));
    assert.match(headers.get('content-disposition') ?? '', new RegExp(`"agreement-${desk.pathway}-1\\.pdf"`));
    assert.match((await readPaper(body)).text.join(' '), /Has not signed yet/);
  });

  it('gives an old version as what it is by now', async () => {
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { goal: 'Jeg vil rejse' });
    const { text } = await readPaper((await read(await ask('uffe', { agreement: 1 }))).body);
    assert.match(text.join(' '), /Forslaget blev trukket tilbage/);
    assert.doesNotMatch(text.join(' '), /rejse/);
  });

  it('is dead when whoever asked has left the team, or has no rights any more', async () => {
    const [uffes, jonnas] = [await ask('uffe'), await ask('jonna')];
    await desk.does('karen', 'member.remove', {}, { person: 'jonna' });
    await isDead(jonnas, 'left');
    assert.equal((await read(uffes)).status, 200);
    const uffe = desk.bench.desk.directory.person('uffe') ?? assert.fail();
    await desk.bench.desk.directory.saveAll([{ ...uffe, endedAt: '2026-11-23T07:00:00.000Z' }]);
    await desk.bench.desk.directory.refresh();
    await isDead(uffes, 'rights ended');
    await isDead(made({ person: 'fremmed' }), 'never in the team');
    await isDead(made({ person: 'ukendt' }), 'nobody');
    await isDead(made({ person: 'youngPerson' }), 'has a page of their own');
  });

  it('is dead alike for everything that was not made here for this', async () => {
    const { secret } = desk.bench.desk;
    const token = (await ask()).split('/').at(-1)?.replace('.pdf', '') ?? '';
    const until = String(Math.floor(desk.bench.now.plus({ minutes: 15 }).toSeconds()));
    const fields = [desk.pathway, '1', 'uffe', 'da', until];
    const at = (part: string) => `${base}/agreement/${part}.pdf`;
    const dead: Record<string, string> = {
      'of another secret': at(signLink('en anden hemmelighed til prøverne', 'agreement', fields)),
      'for another purpose': at(signLink(secret, 'calendar', fields)),
      'without an end': at(signLink(secret, 'agreement', fields.slice(0, 4))),
      'with an end that is no time': at(signLink(secret, 'agreement', [...fields.slice(0, 4), 'Infinity'])),
      'with more than is known': at(signLink(secret, 'agreement', [...fields, 'x'])),
      'in a language that there is not': at(signLink(secret, 'agreement', ['x', '1', 'uffe', '__proto__', until])),
      'of a version that there is not': made({ version: 2 }),
      'of version nought': made({ version: 0 }),
      'of a pathway that there is not': made({ pathwayId: 'ZZZZZZ' }),
      'with a changed letter': at(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
      'cut off': at(token.slice(0, 40)),
      'of nothing': `${base}/agreement/`,
      'of much': at('A'.repeat(5000)),
      'of a way out': `${base}/agreement/..%2f..%2fetc`,
    };
    for (const [why, url] of Object.entries(dead)) await isDead(url, why);
    assert.equal(printed, 0);
  });

  it('is not printed for who looks only whether there is something, and shown to no robot that would show it to others', async () => {
    const url = await ask();
    const head = await read(url, { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length, printed], [200, 0, 0]);
    for (const agent of ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'SkypeUriPreview Preview/0.5'])
      await isDead(url, agent, { headers: { 'user-agent': agent } });
    assert.equal(printed, 0);
    const telephone =
      'Mozilla/5.0 (Linux; Android 9; CUBOT_X20_PRO) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';
    assert.equal((await read(url, { headers: { 'user-agent': telephone } })).status, 200, 'nothing is used up');
  });

  it('tells who opens one link without pause to wait, and nobody else', async () => {
    const url = await ask();
    const heads = Array.from({ length: 12 }, () => read(url, { method: 'HEAD' }));
    const statuses = (await Promise.all(heads)).map(({ status }) => status);
    assert.deepEqual([...new Set(statuses)].sort(), [200, 429]);
    const busy = await read(url);
    assert.deepEqual([busy.status, busy.headers.get('retry-after')], [429, '60']);
    assert.ok(busy.text.includes(notices.busy.heading));
    assert.equal((await read(await ask('jonna'))).status, 200);
  });

  it('tells who guesses addresses without pause to wait', async () => {
    const statuses = new Set<number>();
    for (let guess = 0; guess < 130; guess++) statuses.add((await read(`${base}/agreement/guess-${guess}.pdf`)).status);
    assert.deepEqual([...statuses], [404, 429]);
  });

  it('says that it cannot be shown now while the store does not answer or many papers wait, and works again', async () => {
    const url = await ask();
    const { get } = store;
    store.get = () => Promise.reject(new StoreError('unavailable'));
    const down = await read(url);
    assert.deepEqual([down.status, down.headers.get('retry-after')], [503, '10']);
    assert.ok(down.text.includes(notices.unavailable.heading));
    store.get = get;
    isBusy = true;
    assert.equal((await read(url)).status, 503);
    isBusy = false;
    assert.equal((await read(url)).status, 200);
  });

  it('notes who has had it, and neither a name, a link, nor anything that was typed', async () => {
    const url = await ask();
    await read(url);
    await isDead(made({ person: 'fremmed' }), 'refused');
    const logged = desk.bench.logged.join('');
    assert.match(logged, /"person":"uffe".*"agreement file given"|"agreement file given".*"person":"uffe"/);
    assert.match(logged, /"person":"fremmed","code":"notOfTheTeam"/);
    assert.doesNotMatch(logged, /Mikkel|Testesen|kok/);
    assert.ok(!logged.includes(url.split('/').at(-1)?.slice(0, 20) ?? '-'));
  });

  it('without the guarded name calls the young person what they are', async () => {
    await store.delete('subjects', desk.pathway);
    const { text } = await readPaper((await read(await ask())).body);
    assert.doesNotMatch(text.join(' '), /Mikkel/);
    assert.match(text.join(' '), /Den unge/);
  });
});

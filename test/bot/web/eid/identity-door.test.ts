import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { EidConfig } from '../../../../bot/web/eid/eid-config.ts';
import { IdentityDoor } from '../../../../bot/web/eid/identity-door.ts';
import { IdentityProvider } from '../../../../bot/web/eid/identity-provider.ts';
import { youngAccess as da } from '../../../../cards/text/da/young-access.ts';
import { AccessBench, accessSecret, otherCode } from '../../../support/access-bench.ts';
import { MemoryStore } from '../../../support/memory-store.ts';
import { OidcBench, toldCpr } from '../../../support/oidc-bench.ts';
import { inside, YoungBench } from '../../../support/young-bench.ts';
import type { YoungAnswer, YoungBrowser } from '../../../support/young-browser.ts';

const another = { accountId: '5d2a7b1c-0f5e-4c6a-8d7e-1a2b3c4d5e6f' };
const discovery = '/.well-known/openid-configuration';

describe('electronic identity', function () {
  this.timeout(20_000);
  let provider: OidcBench | undefined;
  let bench: YoungBench;
  let store: MemoryStore;

  /** The door, with a provider that knows it. */
  async function start(more: Partial<EidConfig> = {}): Promise<OidcBench> {
    store = new MemoryStore();
    let config: EidConfig | undefined;
    bench = await YoungBench.start({
      store,
      parts: (base) => ({
        eid: new IdentityDoor({
          address: (...args) => made(base).address(...args),
          isThere: () => made(base).isThere(),
          proof: (...args) => made(base).proof(...args),
        }),
      }),
    });
    let one: IdentityProvider | undefined;
    const made = (base: string) => {
      if (!config) throw new Error('no provider yet');
      one ??= new IdentityProvider(config, { publicUrl: base, secret: accessSecret });
      return one;
    };
    // The provider has a clock of its own.
    bench.access.now = DateTime.now();
    provider = await OidcBench.start(`${bench.base}/u/eid`);
    provider.nowSeconds = () => bench.access.now.toSeconds();
    config = { ...provider.config, ...more };
    return provider;
  }
  afterEach(async () => {
    await bench.stop();
    await provider?.stop();
    provider = undefined;
  });

  /** Where an answer of ours leads by itself. */
  function ledTo({ status, headers }: YoungAnswer): string {
    assert.equal(status, 200);
    return /^0; url=(.*)$/.exec(headers.get('refresh') ?? '')?.[1] ?? assert.fail('it leads nowhere');
  }
  const noticeOf = ({ headers }: YoungAnswer) =>
    new URL(headers.get('location') ?? '', 'http://x/u/').searchParams.get('notice');

  /** Goes to the provider on that errand and comes back. */
  async function errand(browser: YoungBrowser, fields: Record<string, string>, oidc = provider): Promise<YoungAnswer> {
    const address = ledTo(await browser.post(fields));
    const back = await oidc?.visit(address);
    return browser.get(`${back?.pathname}${back?.search}`);
  }

  /** Somebody whose identity is tied. */
  async function tied(): Promise<{ browser: YoungBrowser; code: string; token: string }> {
    const { browser, invite } = await bench.signedIn();
    assert.equal(noticeOf(await errand(browser, { do: 'tie' })), 'tied');
    await browser.get();
    return { browser, ...invite };
  }

  it('is tied by somebody who is signed in, and then opens the page in place of the code', async () => {
    await start();
    const { browser } = await tied();
    assert.ok((await browser.get(`${browser.path}?notice=tied`)).text.includes(da.eid.tied.heading));
    bench.access.later(20);
    assert.ok((await browser.get()).text.includes(da.eid.signIn));
    const session = browser.cookie('session');
    const back = await errand(browser, { do: 'eid' });
    assert.equal(back.status, 303);
    assert.equal(back.headers.get('location'), browser.path.slice('/u/'.length));
    assert.notEqual(browser.cookie('session'), session);
    assert.ok((await browser.get()).text.includes(inside));
  });

  it('is asked for with PKCE, state, nonce, a fresh login and the levels that are set, and leaves nothing in an address of ours', async () => {
    await start({ acr: ['urn:substantial', 'urn:high'], scopes: 'openid' });
    const { browser } = await bench.signedIn();
    const address = new URL(ledTo(await browser.post({ do: 'tie' })));
    const asked = Object.fromEntries(address.searchParams);
    assert.match(asked.state ?? '', /^[\w-]{24}$/);
    assert.match(asked.nonce ?? '', /^[\w-]{43}$/);
    assert.match(asked.code_challenge ?? '', /^[\w-]{43}$/);
    assert.deepEqual(
      [asked.code_challenge_method, asked.response_type, asked.prompt, asked.scope, asked.acr_values],
      ['S256', 'code', 'login', 'openid', 'urn:substantial urn:high'],
    );
    assert.equal(asked.redirect_uri, `${bench.base}/u/eid`);
    assert.equal(asked.ui_locales, 'da');
    const kept = JSON.stringify(store.contents('young-access:K7F3XQ'));
    for (const name of ['state', 'nonce'] as const) assert.ok(!kept.includes(asked[name] ?? ''));
  });

  it('is not offered to a page that none is tied to, nor where there is none', async () => {
    await start();
    const { token } = await bench.invite();
    assert.ok(!(await bench.browser(token).get()).text.includes(da.eid.signIn));
    const without = await YoungBench.start();
    const { browser } = await without.signedIn();
    assert.equal((await browser.get('/u/eid?code=x&state=y')).status, 404);
    // A form for it is just one that the page behind the door does not know.
    await browser.get();
    await browser.post({ do: 'eid' });
    assert.equal(without.acted.length, 1);
    await without.stop();
  });

  it('of another person opens nothing, ties nothing and confirms nothing', async () => {
    const oidc = await start();
    const { browser, code } = await tied();
    oidc.shown = another;
    assert.equal(noticeOf(await errand(browser, { do: 'tie' })), 'otherTied');
    await browser.get();
    assert.equal(noticeOf(await errand(browser, { do: 'confirm', subject: 'agreement:2' })), 'other');
    assert.deepEqual(bench.confirmed, []);
    bench.access.later(20);
    await browser.get();
    assert.equal(noticeOf(await errand(browser, { do: 'eid' })), 'other');
    const said = await browser.get(`${browser.path}?notice=other`);
    assert.ok(said.text.includes(da.eid.other.text) && !said.text.includes(inside));
    assert.equal((await browser.signIn(code)).status, 303);
  });

  it('confirms what was asked for, with the level that the provider names', async () => {
    const oidc = await start({ acr: ['urn:substantial', 'urn:high'] });
    oidc.shown = { ...oidc.shown, acr: 'urn:substantial' };
    const { browser } = await tied();
    assert.equal((await errand(browser, { do: 'confirm', subject: 'agreement:2:ab12' })).status, 303);
    assert.deepEqual(bench.confirmed, [{ subject: 'agreement:2:ab12', level: 'substantial' }]);
  });

  it('of a lower level than is set is not enough', async () => {
    const oidc = await start({ acr: ['urn:high'] });
    oidc.shown = { ...oidc.shown, acr: 'urn:high' };
    const { browser } = await tied();
    for (const acr of ['urn:low', '']) {
      oidc.shown = { accountId: oidc.shown.accountId, ...(acr === '' ? {} : { acr }) };
      assert.equal(noticeOf(await errand(browser, { do: 'confirm', subject: 'a' })), 'weak');
      await browser.get();
    }
    assert.deepEqual(bench.confirmed, []);
  });

  it('is refused with a wrong state, without one, or with one that was used', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'tie' })));
    const wrong = new URL(back);
    wrong.searchParams.set('state', 'W'.repeat(24));
    const without = new URL(back);
    without.searchParams.delete('state');
    const ask = async (url: URL) => {
      const again = browser.copy();
      return noticeOf(await again.get(`${url.pathname}${url.search}`));
    };
    assert.deepEqual([await ask(wrong), await ask(without)], ['failed', 'failed']);
    const first = browser.copy();
    assert.equal(noticeOf(await first.get(`${back.pathname}${back.search}`)), 'tied');
    // The very same address once more, from the same browser with every cookie it had.
    assert.equal(await ask(back), 'failed');
    assert.equal(oidc.timesAsked('/token'), 1);
  });

  it('is refused when a code that was used already comes with a new state', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    const used = await oidc.visit(ledTo(await browser.post({ do: 'tie' })));
    await browser.get(`${used.pathname}${used.search}`);
    await browser.get();
    const next = await oidc.visit(ledTo(await browser.post({ do: 'confirm', subject: 'a' })));
    next.searchParams.set('code', used.searchParams.get('code') ?? '');
    assert.equal(noticeOf(await browser.get(`${next.pathname}${next.search}`)), 'failed');
    assert.deepEqual(bench.confirmed, []);
  });

  it('is refused when what the provider signed is of another nonce or verifier', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    for (const [name, value] of [
      ['nonce', 'n'.repeat(43)],
      ['code_challenge', 'c'.repeat(43)],
    ] as const) {
      const address = new URL(ledTo(await browser.post({ do: 'tie' })));
      address.searchParams.set(name, value);
      const back = await oidc.visit(address.href);
      assert.equal(noticeOf(await browser.get(`${back.pathname}${back.search}`)), 'failed', name);
      await browser.get();
    }
    assert.equal(oidc.timesAsked('/token'), 2);
  });

  it('is refused when another provider answers (mix-up)', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'tie' })));
    back.searchParams.set('iss', 'https://ond.example');
    assert.equal(noticeOf(await browser.get(`${back.pathname}${back.search}`)), 'failed');
    assert.equal(oidc.timesAsked('/token'), 0);
  });

  it('is refused after ten minutes', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'tie' })));
    bench.access.later(10);
    assert.equal(noticeOf(await browser.get(`${back.pathname}${back.search}`)), 'failed');
  });

  it('is refused when it was shown some time before, by whoever had the phone then', async () => {
    const oidc = await start();
    const { browser } = await tied();
    const hourAgo = Math.floor(bench.access.now.toSeconds()) - 3600;
    oidc.shown = { ...oidc.shown, shownAtSeconds: hourAgo };
    const answer = await errand(browser, { do: 'confirm', subject: 'a' });
    assert.equal(noticeOf(answer), 'failed');
    assert.deepEqual(bench.confirmed, []);
  });

  it('is refused when somebody says no at the provider', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    oidc.shown = { accountId: '' };
    const answer = await errand(browser, { do: 'tie' });
    assert.equal(noticeOf(answer), 'failed');
    const said = await browser.get(`${browser.path}?notice=failed`);
    assert.ok(said.text.includes(da.eid.failed.text));
    assert.equal(oidc.timesAsked('/token'), 0);
  });

  it('comes back only to the browser that went: a link that was sent on opens nothing for the one who sent it', async () => {
    const oidc = await start();
    const { browser } = await tied();
    bench.access.later(20);
    await browser.get();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'eid' })));
    const attacker = bench.browser(browser.path.slice(3));
    await attacker.get();
    const answer = await attacker.get(`${back.pathname}${back.search}`);
    assert.equal(answer.status, 404);
    // With the way's own cookie, but another session.
    const closer = browser.copy();
    for (const name of [...closer.cookies.keys()])
      if (name.includes('session')) closer.cookies.set(name, 'S'.repeat(24));
    assert.equal(noticeOf(await closer.get(`${back.pathname}${back.search}`)), 'failed');
    assert.ok(!(await closer.get()).text.includes(inside));
  });

  it('does not confirm for somebody who has been signed out meanwhile', async () => {
    const oidc = await start();
    const { browser } = await tied();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'confirm', subject: 'a' })));
    const later = browser.copy();
    await browser.post({ do: 'signOut' });
    const answer = await later.get(`${back.pathname}${back.search}`);
    assert.equal(answer.status, 303);
    assert.deepEqual(bench.confirmed, []);
  });

  it('says so while the provider is down, before and after, and the code still opens the page', async () => {
    const oidc = await start();
    const { browser, code } = await tied();
    bench.access.later(20);
    await browser.get();
    const back = await oidc.visit(ledTo(await browser.post({ do: 'eid' })));
    await oidc.stop();
    provider = undefined;
    assert.equal(noticeOf(await browser.get(`${back.pathname}${back.search}`)), 'down');
    assert.ok((await browser.get(`${browser.path}?notice=down`)).text.includes(da.eid.down.text));
    assert.equal((await browser.signIn(code)).status, 303);
  });

  it('says so when the provider was down from the beginning, and asks it again the next time', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    const listeners = oidc.interrupt();
    assert.equal(noticeOf(await browser.post({ do: 'tie' })), 'down');
    listeners.resume();
    assert.equal(noticeOf(await errand(browser, { do: 'tie' })), 'tied');
  });

  it('asks what the provider says of itself once, for however many people', async () => {
    const oidc = await start();
    await tied();
    const more = await Promise.all(
      Array.from({ length: 10 }, (_, index) => bench.signedIn({ pathwayId: `P0000${index}` })),
    );
    await Promise.all(more.map(({ browser }) => browser.post({ do: 'tie' })));
    assert.equal(oidc.timesAsked(discovery), 1);
    assert.equal(oidc.timesAsked('/jwks'), 1);
  });

  it('leaves no number, no name and not even the provider’s own name for the person in the store or the log', async () => {
    const oidc = await start();
    const { browser } = await tied();
    await errand(browser, { do: 'confirm', subject: 'a' });
    const everything = JSON.stringify([store.partitions().map((name) => store.contents(name)), bench.logged]);
    for (const told of [toldCpr, 'Nanna', oidc.shown.accountId, oidc.config.clientSecret])
      assert.ok(!everything.includes(told), told);
    assert.match(bench.logged.join('\n'), /"code":"proven".*young page identity/);
  });

  it('is refused from a provider that names people by their CPR number', async () => {
    const oidc = await start();
    const { browser } = await bench.signedIn();
    for (const accountId of ['0101504321', '010150-4321', 'urn:cpr:0101504321']) {
      oidc.shown = { accountId };
      assert.equal(noticeOf(await errand(browser, { do: 'tie' })), 'failed', accountId);
      await browser.get();
    }
    assert.equal(new AccessBench(store).events.length, 0);
    assert.ok(!JSON.stringify(store.contents('young-access:K7F3XQ')).includes('identity'));
  });

  it('opens a page during a pause after wrong codes', async () => {
    await start();
    const { browser, code } = await tied();
    bench.access.later(20);
    for (let count = 0; count < 5; count++) await browser.signIn(otherCode(code));
    assert.equal((await browser.signIn(code)).status, 429);
    await browser.get();
    assert.equal((await errand(browser, { do: 'eid' })).status, 303);
    assert.ok((await browser.get()).text.includes(inside));
  });
});

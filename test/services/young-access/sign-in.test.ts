import assert from 'node:assert/strict';
import { createInvite, revokeAll } from '../../../services/young-access/invite.ts';
import { overviewOf } from '../../../services/young-access/overview.ts';
import { signIn } from '../../../services/young-access/sign-in.ts';
import { signOut } from '../../../services/young-access/sign-out.ts';
import { AccessBench, type AccessBrowser, otherCode } from '../../support/access-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const key = { pathwayId: 'K7F3XQ', audience: 'youngPerson' } as const;

describe('signing in with a code', () => {
  let bench: AccessBench;
  beforeEach(() => {
    bench = new AccessBench();
  });
  const kindOf = async (browser: AccessBrowser) => (await browser.look()).kind;

  it('lets in whoever has the link and the code, as the pathway’s own, and remembers the browser', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    const outcome = await browser.signIn(code);
    assert.ok(outcome.kind === 'in');
    assert.equal(outcome.session.pathwayId, key.pathwayId);
    assert.equal(outcome.session.audience, 'youngPerson');
    const standing = await browser.look();
    assert.ok(standing.kind === 'in');
    assert.deepEqual(standing.session, outcome.session);
    assert.deepEqual(bench.events, [{ kind: 'remembered', ...key, createdBy: 'karen' }]);
  });

  it('asks for the code again after fifteen idle minutes, and not while somebody goes on', async () => {
    const browser = await bench.signedIn();
    for (let count = 0; count < 4; count++) {
      bench.later(14);
      assert.equal(await kindOf(browser), 'in');
    }
    bench.later(15);
    assert.equal(await kindOf(browser), 'code');
    assert.equal((await browser.signIn(otherCode(browser.code))).kind, 'wrong');
    assert.equal((await browser.signIn(browser.code)).kind, 'in');
    assert.equal(await kindOf(browser), 'in');
  });

  it('ends after eight hours, however busy somebody is', async () => {
    const browser = await bench.signedIn();
    for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
      bench.later(10);
      assert.equal(await kindOf(browser), 'in');
    }
    bench.later(10);
    assert.equal(await kindOf(browser), 'code');
  });

  it('gives another session every time, and the one before lets nobody in', async () => {
    const browser = await bench.signedIn();
    const before = browser.caller;
    await browser.signIn(browser.code);
    assert.notEqual(browser.caller.session, before.session);
    assert.equal(browser.caller.device, before.device);
    const old = bench.browser(browser.token);
    old.caller = before;
    assert.equal(await kindOf(old), 'code');
    assert.equal(await kindOf(browser), 'in');
  });

  it('never takes a session that the browser brought along', async () => {
    const { token, code } = await bench.invite();
    const planted = 'AAAAAAAAAAAAAAAAAAAAAAAA';
    const victim = bench.browser(token, planted);
    await victim.signIn(code);
    assert.notEqual(victim.caller.session, planted);
    const attacker = bench.browser(token, planted);
    const { device } = victim.caller;
    assert.notEqual(await kindOf(attacker), 'in');
    // Not even with what the browser is remembered by.
    attacker.caller = { token, session: planted, ...(device === undefined ? {} : { device }) };
    assert.equal(await kindOf(attacker), 'code');
  });

  it('is over at once when somebody signs out, and the browser stays remembered', async () => {
    const browser = await bench.signedIn();
    await signOut(bench.ports, browser.caller);
    assert.equal(await kindOf(browser), 'code');
    await signOut(bench.ports, browser.caller);
    await signOut(bench.ports, { token: 'AAAAAAAAAAAAAAAAAAAAAAAA' });
    assert.equal((await browser.signIn(browser.code)).kind, 'in');
  });

  it('cannot be ended by somebody who has only the link', async () => {
    const browser = await bench.signedIn();
    await signOut(bench.ports, { token: browser.token });
    assert.equal(await kindOf(browser), 'in');
  });

  it('lets nobody else in with a used link, not even with the code, and counts nothing against its owner', async () => {
    const browser = await bench.signedIn();
    const thief = bench.browser(browser.token, 'BBBBBBBBBBBBBBBBBBBBBBBB');
    assert.equal(await kindOf(thief), 'dead');
    for (let count = 0; count < 12; count++) {
      assert.deepEqual(await thief.signIn(browser.code), { kind: 'dead' });
      assert.deepEqual(await thief.signIn(otherCode(browser.code)), { kind: 'dead' });
    }
    assert.equal(await kindOf(browser), 'in');
  });

  it('lets in one of two that use a link at the same moment', async () => {
    const { token, code } = await bench.invite();
    const browsers = [bench.browser(token, 'A'.repeat(24)), bench.browser(token, 'B'.repeat(24))];
    const outcomes = await Promise.all(browsers.map((browser) => browser.signIn(code)));
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['dead', 'in']);
    assert.equal((await overviewOf(bench.ports, key)).devices.length, 1);
  });

  it('changes nothing by looking: a chat client’s robot may open the link as often as it likes', async () => {
    const store = new MemoryStore();
    const quiet = new AccessBench(store);
    const { token, code } = await quiet.invite();
    const before = JSON.stringify([store.contents('young-access:K7F3XQ'), store.calls.put]);
    for (let count = 0; count < 50; count++) assert.equal((await quiet.browser(token).look()).kind, 'code');
    assert.equal(JSON.stringify([store.contents('young-access:K7F3XQ'), store.calls.put]), before);
    assert.equal((await quiet.browser(token).signIn(code)).kind, 'in');
  });
});

describe('an answer that is lost on its way', () => {
  let bench: AccessBench;
  beforeEach(() => {
    bench = new AccessBench();
  });

  it('shuts nobody out: the same browser may use the link again, and is one browser', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token, 'C'.repeat(24));
    assert.equal((await browser.signIn(code, { answerIsLost: true })).kind, 'in');
    assert.equal((await browser.look()).kind, 'code');
    assert.equal((await browser.signIn(code)).kind, 'in');
    assert.equal((await browser.look()).kind, 'in');
    assert.equal((await overviewOf(bench.ports, key)).devices.length, 1);
  });

  it('opens nothing to a browser that has no part in it, nor to the same one after a quarter of an hour', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token, 'C'.repeat(24));
    await browser.signIn(code, { answerIsLost: true });
    assert.equal((await bench.browser(token, 'D'.repeat(24)).signIn(code)).kind, 'dead');
    assert.equal((await bench.browser(token).signIn(code)).kind, 'dead');
    bench.later(15);
    assert.equal((await browser.signIn(code)).kind, 'dead');
  });

  it('is not taken for lost once the browser has come back', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token, 'C'.repeat(24));
    await browser.signIn(code);
    await browser.look();
    assert.equal((await bench.browser(token, 'C'.repeat(24)).signIn(code)).kind, 'dead');
  });

  it('shuts nobody out later either: the browser’s own secret stays as it is', async () => {
    const browser = await bench.signedIn();
    await browser.look();
    bench.later(20);
    await browser.signIn(browser.code, { answerIsLost: true });
    assert.equal((await browser.look()).kind, 'code');
    assert.equal((await browser.signIn(browser.code)).kind, 'in');
  });
});

describe('a link that is dead', () => {
  /** What the store and the hash are asked for by one try. */
  async function costOf(tokenOf: (bench: AccessBench) => Promise<string>): Promise<unknown> {
    const store = new MemoryStore();
    const bench = new AccessBench(store);
    const token = await tokenOf(bench);
    let hashes = 0;
    const codes = Object.create(bench.ports.codes, {
      isRight: {
        value: (...args: Parameters<typeof bench.ports.codes.isRight>) => {
          hashes++;
          return bench.ports.codes.isRight(...args);
        },
      },
      isBusy: { value: false },
    });
    Object.assign(store.calls, { get: 0, put: 0, list: 0, delete: 0 });
    const standing = await bench.browser(token).look();
    const outcome = await signIn({ ...bench.ports, codes }, { token }, '123456');
    return { standing, outcome, hashes, ...store.calls };
  }

  it('answers a stranger the same at the same cost, whether it never was, is used, expired, replaced, revoked or locked', async () => {
    const never = await costOf(async () => 'Z'.repeat(24));
    assert.deepEqual(never, {
      standing: { kind: 'dead' },
      outcome: { kind: 'dead' },
      hashes: 1,
      append: 0,
      read: 0,
      changesSince: 0,
      get: 4,
      put: 0,
      list: 0,
      delete: 0,
    });
    const used = await costOf(async (bench) => (await bench.signedIn()).token);
    const expired = await costOf(async (bench) => {
      const { token } = await bench.invite();
      bench.later(8 * 24 * 60);
      return token;
    });
    const replaced = await costOf(async (bench) => {
      const { token } = await bench.invite();
      await bench.invite();
      return token;
    });
    const locked = await costOf(async (bench) => {
      const { token, code } = await bench.invite();
      for (let count = 0; count < 10; count++) {
        await bench.browser(token).signIn(otherCode(code));
        bench.later(61);
      }
      return token;
    });
    const revoked = await costOf(async (bench) => {
      const { token } = await bench.signedIn();
      await revokeAll(bench.ports, { pathwayId: key.pathwayId, by: 'karen' });
      return token;
    });
    for (const other of [used, expired, replaced, locked, revoked]) assert.deepEqual(other, never);
  });

  it('never comes to life again', async () => {
    const bench = new AccessBench();
    const { token, code } = await bench.invite();
    await createInvite(bench.ports, { ...key, by: 'karen' });
    bench.now = bench.now.minus({ days: 30 });
    assert.equal((await bench.browser(token).signIn(code)).kind, 'dead');
  });
});

import assert from 'node:assert/strict';
import { loadAccess } from '../../../services/young-access/access-store.ts';
import { revokeAll } from '../../../services/young-access/invite.ts';
import { maxTries, pauseMinutes, triesBeforePause } from '../../../services/young-access/link-rules.ts';
import type { SignIn } from '../../../services/young-access/sign-in.ts';
import { AccessBench, otherCode } from '../../support/access-bench.ts';
import { freshCosmos, freshSqlite } from '../../support/fresh-stores.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const key = { pathwayId: 'K7F3XQ', audience: 'youngPerson' } as const;

/** What each of these became, counted. */
function counted(outcomes: readonly SignIn[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('wrong codes', () => {
  let bench: AccessBench;
  beforeEach(() => {
    bench = new AccessBench();
  });

  it('may be four, the fifth makes a pause, each further one a longer one, and the tenth kills the link', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    for (let left = triesBeforePause - 1; left > 0; left--)
      assert.deepEqual(await browser.signIn(otherCode(code)), { kind: 'wrong', left });
    for (const minutes of pauseMinutes) {
      const outcome = await browser.signIn(otherCode(code));
      assert.ok(outcome.kind === 'paused');
      assert.equal(outcome.until.diff(bench.now).as('minutes'), minutes);
      bench.later(minutes);
    }
    assert.deepEqual(await browser.signIn(otherCode(code)), { kind: 'dead' });
    assert.deepEqual(await browser.signIn(code), { kind: 'dead' });
    assert.equal((await browser.look()).kind, 'dead');
    assert.deepEqual(bench.events, [{ kind: 'locked', ...key, createdBy: 'karen' }]);
    const next = await bench.invite();
    assert.equal((await bench.browser(next.token).signIn(next.code)).kind, 'in');
  });

  it('make even the right code wait, and nothing is counted while it does', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    for (let count = 0; count < triesBeforePause; count++) await browser.signIn(otherCode(code));
    for (let count = 0; count < 10; count++) assert.equal((await browser.signIn(code)).kind, 'paused');
    const standing = await browser.look();
    assert.ok(standing.kind === 'code' && standing.pausedUntil?.diff(bench.now).as('minutes') === 1);
    bench.later(1);
    assert.equal((await browser.signIn(code)).kind, 'in');
  });

  it('are forgotten after a right one', async () => {
    const browser = await bench.signedIn();
    for (let round = 0; round < 5; round++) {
      for (let count = 0; count < 4; count++)
        assert.equal((await browser.signIn(otherCode(browser.code))).kind, 'wrong');
      assert.equal((await browser.signIn(browser.code)).kind, 'in');
    }
  });

  it('kill the link of a remembered browser as well, and what it was signed in to', async () => {
    const browser = await bench.signedIn();
    bench.later(20);
    for (let count = 0; count < maxTries; count++) {
      await browser.signIn(otherCode(browser.code));
      bench.later(61);
    }
    assert.equal((await browser.look()).kind, 'dead');
    assert.equal(bench.events.at(-1)?.kind, 'locked');
  });

  it('shut nobody out for longer because some clock was wrong', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    bench.later(3 * 24 * 60);
    for (let count = 0; count < triesBeforePause; count++) await browser.signIn(otherCode(code));
    bench.later(-2 * 24 * 60);
    assert.equal((await browser.signIn(code)).kind, 'in');
  });

  it('are told once to the coordinator, whoever tries on', async () => {
    const { token, code } = await bench.invite();
    for (let count = 0; count < maxTries + 5; count++) {
      await bench.browser(token).signIn(otherCode(code));
      bench.later(61);
    }
    assert.equal(bench.events.length, 1);
  });
});

const stores = {
  memory: async () => ({ store: new MemoryStore(), close: async () => undefined }),
  SQLite: freshSqlite,
  'Cosmos DB': freshCosmos,
};

for (const [name, open] of Object.entries(stores)) {
  describe(`codes tried at once (${name})`, function () {
    this.timeout(60_000);
    let bench: AccessBench;
    let close: () => Promise<void>;
    before(async () => {
      const opened = await open();
      bench = new AccessBench(opened.store);
      close = () => opened.close();
    });
    after(() => close());

    it('are looked at five times, however many come, and all are counted', async () => {
      const { token, code } = await bench.invite({ pathwayId: 'RACE01' });
      const guesses = Array.from({ length: 20 }, (_, by) => otherCode(code, by + 1));
      const outcomes = await Promise.all(guesses.map((guess) => bench.browser(token).signIn(guess)));
      assert.deepEqual(counted(outcomes), { wrong: 4, paused: 16 });
      const { links } = await loadAccess(bench.store, { ...key, pathwayId: 'RACE01' });
      assert.equal(links[0]?.tries, 5);
    });

    it('kill the link once, and tell of it once', async () => {
      const { token, code } = await bench.invite({ pathwayId: 'RACE02' });
      for (let count = 0; count < maxTries - 1; count++) {
        await bench.browser(token).signIn(otherCode(code));
        bench.later(61);
      }
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => bench.browser(token).signIn(otherCode(code))),
      );
      assert.deepEqual(counted(outcomes), { dead: 20 });
      const locked = bench.events.filter(({ kind, pathwayId }) => kind === 'locked' && pathwayId === 'RACE02');
      assert.equal(locked.length, 1);
    });

    it('let one browser in when twenty have the right one', async () => {
      const { token, code } = await bench.invite({ pathwayId: 'RACE03' });
      const browsers = Array.from({ length: 20 }, (_, index) => bench.browser(token, String(index).padStart(24, '0')));
      const outcomes = await Promise.all(browsers.map((browser) => browser.signIn(code)));
      assert.equal(counted(outcomes).in, 1);
      const standings = await Promise.all(browsers.map((browser) => browser.look()));
      assert.equal(standings.filter(({ kind }) => kind === 'in').length, 1);
    });

    it('let twenty young people in at the same second, each to their own', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `P${String(index).padStart(5, '0')}`);
      const invites = await Promise.all(ids.map((pathwayId) => bench.invite({ pathwayId })));
      const outcomes = await Promise.all(invites.map(({ token, code }) => bench.browser(token).signIn(code)));
      const pathways = outcomes.map((outcome) => (outcome.kind === 'in' ? outcome.session.pathwayId : outcome.kind));
      assert.deepEqual(pathways, ids);
    });

    it('lose against signing out everywhere: nobody is in afterwards', async () => {
      const browser = await bench.signedIn({ pathwayId: 'RACE04' });
      await Promise.all([
        ...Array.from({ length: 5 }, () => bench.browser(browser.token).signIn(browser.code)),
        browser.signIn(browser.code),
        browser.look(),
        revokeAll(bench.ports, { pathwayId: 'RACE04', by: 'karen' }),
        browser.look(),
      ]);
      assert.equal((await browser.look()).kind, 'dead');
    });
  });
}

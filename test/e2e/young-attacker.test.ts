import assert from 'node:assert/strict';
import { request } from 'node:http';
import fc from 'fast-check';
import { formLimitBytes } from '../../bot/web/young/form-body.ts';
import { youngAccess as da } from '../../cards/text/da/young-access.ts';
import { revokeAll } from '../../services/young-access/invite.ts';
import { overviewOf } from '../../services/young-access/overview.ts';
import { type Store, StoreError } from '../../storage/ports.ts';
import { otherCode } from '../support/access-bench.ts';
import { freshSqlite } from '../support/fresh-stores.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { inside, YoungBench } from '../support/young-bench.ts';
import { YoungBrowser } from '../support/young-browser.ts';

const key = { pathwayId: 'K7F3XQ', audience: 'youngPerson' } as const;
const stores: Readonly<Record<string, () => Promise<{ store: Store; close(): Promise<void> }>>> = {
  SQLite: freshSqlite,
  memory: async () => ({ store: new MemoryStore(), close: async () => undefined }),
};

for (const [name, open] of Object.entries(stores)) {
  describe(`somebody who wants in without being meant (${name})`, function () {
    this.timeout(30_000);
    let store: Store;
    let close: () => Promise<void>;
    let bench: YoungBench;
    /** Another process on the same store. */
    let other: YoungBench;
    beforeEach(async () => {
      const opened = await open();
      ({ store } = opened);
      close = () => opened.close();
      bench = await YoungBench.start({ store });
      other = await YoungBench.start({ store });
    });
    afterEach(async () => {
      await bench.stop();
      await other.stop();
      await close();
    });

    const isDead = ({ status, text }: { status: number; text: string }) =>
      status === 404 && text.includes(da.dead.heading) && !text.includes(inside);

    it('guesses addresses: every one is answered alike, whatever it looks like', async () => {
      const answers = new Set<string>();
      for (const guess of [
        'A'.repeat(24),
        '0'.repeat(24),
        'x',
        '',
        '..',
        '%2e%2e',
        'A'.repeat(400),
        '%00',
        'æ',
        'K7F3XQ',
      ]) {
        const answer = await bench.browser(encodeURI(guess)).get();
        if (answer.status === 404 && answer.text === '') continue;
        assert.ok(isDead(answer), guess);
        answers.add(`${answer.text} ${[...answer.headers.keys()]}`);
      }
      assert.equal(answers.size, 1);
    });

    it('has an address that was used, has expired, was revoked, or has been replaced: all the same to a stranger', async () => {
      const used = (await bench.signedIn({ pathwayId: 'USED01' })).invite;
      const revoked = await bench.invite({ pathwayId: 'GONE01' });
      await revokeAll(bench.access.ports, { pathwayId: 'GONE01', by: 'karen' });
      const replaced = await bench.invite({ pathwayId: 'REPL01' });
      await bench.invite({ pathwayId: 'REPL01' });
      const expired = await bench.invite({ pathwayId: 'LATE01' });
      const never = { token: 'N'.repeat(24), code: '123456' };
      bench.access.later(8 * 24 * 60);
      const seen = [];
      for (const { token, code } of [used, revoked, replaced, expired, never]) {
        const stranger = bench.browser(token);
        const looked = await stranger.get();
        // Somebody may send a form without having been given one.
        const tried = await stranger.post({ do: 'signIn', code }, { token: 'x' });
        assert.ok(isDead(looked) && isDead(tried));
        seen.push(JSON.stringify([looked.text, tried.text, [...stranger.cookies], [...looked.headers.keys()]]));
      }
      assert.equal(new Set(seen).size, 1);
    });

    it('is a chat client’s robot: it opens, asks for the head, follows and posts nothing, and the link is as good as before', async () => {
      const invite = await bench.invite();
      for (const agent of ['Slackbot-LinkExpanding 1.0', 'SkypeUriPreview', 'facebookexternalhit/1.1', 'curl/8']) {
        const robot = bench.browser(invite.token);
        const { status, text } = await robot.get(undefined, { 'user-agent': agent });
        assert.ok(status === 200 && text.includes(da.signIn.heading));
        assert.doesNotMatch(text, /og:|twitter:|K7F3XQ|description/);
        assert.equal((await robot.head()).text, '');
      }
      const { invite: open } = await overviewOf(bench.access.ports, key);
      assert.equal(open?.isPaused, false);
      assert.equal((await bench.browser(invite.token).signIn(invite.code)).status, 303);
    });

    it('was forwarded the link without the code, and tries ten: it is dead, and the coordinator is told', async () => {
      const { token, code } = await bench.invite();
      const thief = bench.browser(token);
      for (let count = 0; count < 10; count++) {
        await thief.signIn(otherCode(code, count + 1));
        bench.access.later(61);
      }
      assert.ok(isDead(await thief.get()));
      assert.ok(isDead(await bench.browser(token).get()));
      assert.ok(isDead(await other.browser(token).get()));
      assert.deepEqual(bench.access.events, [{ kind: 'locked', ...key, createdBy: 'karen' }]);
    });

    it('tries twenty codes at once, at two processes: five are looked at', async () => {
      const { token, code } = await bench.invite();
      const thieves = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const thief = (index % 2 === 0 ? bench : other).browser(token);
          await thief.get();
          return thief;
        }),
      );
      const answers = await Promise.all(
        thieves.map((thief, index) => thief.post({ do: 'signIn', code: otherCode(code, index + 1) })),
      );
      const statuses = answers.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 403).length, 4);
      assert.equal(statuses.filter((status) => status === 429).length, 16);
      // Also the right one waits now, wherever it is tried.
      assert.equal((await other.browser(token).signIn(code)).status, 429);
    });

    it('has link and code of somebody who was faster: refused, and the owner notices nothing', async () => {
      const { browser, invite } = await bench.signedIn();
      for (const process of [bench, other]) assert.ok(isDead(await process.browser(invite.token).signIn(invite.code)));
      assert.ok((await browser.get()).text.includes(inside));
    });

    it('finds the phone after a quarter of an hour: the code is asked for, and the coordinator signs it out everywhere', async () => {
      const { browser, invite } = await bench.signedIn();
      bench.access.later(15);
      assert.ok(!(await browser.get()).text.includes(inside));
      await browser.signIn(invite.code);
      await revokeAll(other.access.ports, { pathwayId: key.pathwayId, by: 'karen' });
      assert.ok(isDead(await browser.get()));
      assert.ok(isDead(await browser.post({ do: 'goal', goal: 'tyvens' })));
      assert.ok(isDead(await browser.signIn(invite.code)));
      assert.deepEqual(bench.acted, []);
    });

    it('plants a session in the victim’s browser before the sign-in: it opens nothing afterwards', async () => {
      const invite = await bench.invite();
      const attacker = bench.browser(invite.token);
      await attacker.get();
      const planted = attacker.cookie('session');
      const victim = attacker.copy();
      await victim.signIn(invite.code);
      assert.notEqual(victim.cookie('session'), planted);
      assert.ok((await victim.get()).text.includes(inside));
      assert.ok(isDead(await attacker.get()));
      // The victim's form token is of another session, and the attacker's own of one that is none any more.
      for (const token of [attacker.formToken, victim.formToken])
        await attacker.post({ do: 'goal', goal: 'angriberens' }, { token });
      assert.deepEqual(bench.acted, []);
    });

    it('has the victim’s browser send a form from another site: nothing comes of it', async () => {
      const { browser, invite } = await bench.signedIn();
      const { formToken } = browser;
      const evil = { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' };
      const attempts: [Record<string, string>, string][] = [
        [evil, ''],
        [evil, formToken],
        [{ 'sec-fetch-site': 'same-site', origin: 'https://anden.kommunen.example' }, formToken],
        [{ origin: 'https://ond.example' }, formToken],
        [{ 'sec-fetch-site': 'same-origin' }, ''],
        [{ 'sec-fetch-site': 'same-origin' }, 'x'.repeat(43)],
        [{ origin: 'null' }, ''],
        [{}, ''],
      ];
      for (const [headers, token] of attempts) {
        const { status, text } = await browser.post({ do: 'goal', goal: 'angriberens' }, { headers, token });
        assert.equal(status, 403);
        assert.ok(text.includes(da.oldForm.heading) && !text.includes('angriberens'));
        await browser.post({ do: 'signOut' }, { headers, token });
        await browser.post({ do: 'hide' }, { headers, token });
      }
      assert.deepEqual(bench.acted, []);
      assert.ok((await browser.get()).text.includes(inside));
      // Signing the victim in at a page of the attacker's own does not work either.
      const own = await bench.invite({ pathwayId: 'ATTACK' });
      const victim = bench.browser(own.token);
      await victim.get();
      await victim.post({ do: 'signIn', code: own.code }, { headers: evil });
      assert.ok(!(await victim.get()).text.includes(inside));
      assert.equal((await browser.signIn(invite.code)).status, 303);
    });

    it('uses a form token of another link, or of an earlier browser', async () => {
      const { browser } = await bench.signedIn({ pathwayId: 'AAAAAA' });
      const { browser: victim } = await bench.signedIn({ pathwayId: 'BBBBBB' });
      const own = victim.formToken;
      const { status } = await victim.post({ do: 'goal', goal: 'x' }, { token: browser.formToken });
      assert.equal(status, 403);
      assert.equal((await victim.post({ do: 'goal', goal: 'x' }, { token: own })).status, 303);
      assert.equal(bench.acted.length, 1);
    });

    it('makes the victim press a button for a form of the attacker’s while the store is down', async () => {
      const { browser } = await bench.signedIn();
      const get = store.get;
      store.get = () => Promise.reject(new StoreError('unavailable'));
      const answer = await browser.post({ do: 'goal', goal: 'angriberens' }, { token: 'x' });
      store.get = get;
      assert.equal(answer.status, 503);
      assert.ok(!answer.text.includes('held'));
    });

    it('puts a form of their own where a held one belongs', async () => {
      const { browser, invite } = await bench.signedIn();
      for (const held of [
        '',
        'x',
        Buffer.from('{"at":1,"entries":[["do","goal"]]}').toString('base64url'),
        'A'.repeat(9000),
      ]) {
        await browser.get();
        await browser.post({ do: 'again', held });
        await browser.post({ do: 'signIn', code: invite.code, held });
      }
      assert.deepEqual(bench.acted, []);
    });

    it('sends far too much: it is refused, and the next one is served', async () => {
      const { browser } = await bench.signedIn();
      const huge = await browser.post({ do: 'goal', goal: 'x'.repeat(formLimitBytes) });
      assert.ok(huge.status === 413 && huge.text.includes(da.tooLarge.heading));
      assert.ok((await browser.get()).text.includes(inside));
      assert.deepEqual(bench.acted, []);
    });

    it('asks and asks: told to wait a minute, and others are not', async () => {
      const { token } = await bench.invite();
      const flood = bench.browser(token);
      const statuses: number[] = [];
      for (let count = 0; count < 130; count++) statuses.push((await flood.head()).status);
      assert.equal(statuses.at(-1), 429);
      assert.equal(statuses[0], 200);
      assert.ok((await bench.signedIn({ pathwayId: 'OTHERS' })).browser);
    });

    it('sends cookies of every kind: nobody comes in, nothing breaks, nothing is written', async () => {
      const { browser, invite } = await bench.signedIn();
      const names = [...browser.cookies.keys()];
      const { port } = new URL(bench.base);
      const ask = (cookie: string): Promise<number> =>
        new Promise((resolve, reject) => {
          const sent = request({ port, path: `/u/${invite.token}`, headers: { cookie } }, (res) => {
            let text = '';
            res.on('data', (chunk: Buffer) => {
              text += chunk.toString();
            });
            res.on('end', () => (text.includes(inside) ? reject(new Error(cookie)) : resolve(res.statusCode ?? 0)));
          });
          sent.on('error', reject);
          sent.end();
        });
      const value = fc.oneof(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.base64String({ maxLength: 60 }),
        fc.constantFrom('', '=', ';', '"', `${'A'.repeat(24)}`, 'null', '%00', '__proto__'),
      );
      const cookies = fc.array(fc.tuple(fc.constantFrom(...names, '__proto__', '', 'x'), value), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(cookies, async (pairs) => {
          const header = pairs.map(([cookie, text]) => `${cookie}=${text}`).join('; ');
          assert.ok([404, 429].includes(await ask(header.replace(/[^\x20-\x7e]/g, ''))));
        }),
        { numRuns: 80 },
      );
      bench.access.later(2);
      assert.equal((await overviewOf(bench.access.ports, key)).devices.length, 1);
    });

    it('swaps cookies between two people’s browsers: each opens its own or nothing', async () => {
      const one = await bench.signedIn({ pathwayId: 'AAAAAA' });
      const two = await bench.signedIn({ pathwayId: 'BBBBBB' });
      const crossed = new YoungBrowser(bench.base, `/u/${one.invite.token}`);
      const values = [...two.browser.cookies.values()];
      [...one.browser.cookies.keys()].forEach((cookie, index) => {
        crossed.cookies.set(cookie, values[index] ?? '');
      });
      assert.ok(isDead(await crossed.get()));
    });

    it('uses other methods: none is answered with a page', async () => {
      const { token } = await bench.invite();
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const { status, body } = await fetch(`${bench.base}/u/${token}`, { method });
        assert.ok([404, 405].includes(status), method);
        await body?.cancel();
      }
    });

    it('is nobody: twenty young people sign in at the same second, all of them', async () => {
      const invites = await Promise.all(
        Array.from({ length: 20 }, (_, index) => bench.invite({ pathwayId: `P${String(index).padStart(5, '0')}` })),
      );
      const browsers = invites.map(({ token }, index) => (index % 2 === 0 ? bench : other).browser(token));
      const answers = await Promise.all(browsers.map((browser, index) => browser.signIn(invites[index]?.code ?? '')));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
      const pages = await Promise.all(browsers.map((browser) => browser.get()));
      assert.ok(pages.every(({ text }) => text.includes(inside)));
    });
  });
}

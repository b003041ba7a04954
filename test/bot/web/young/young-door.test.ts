import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pageHeaders } from '../../../../bot/web/page.ts';
import { youngAccess as da } from '../../../../cards/text/da/young-access.ts';
import { youngAccess as en } from '../../../../cards/text/en/young-access.ts';
import { revokeAll } from '../../../../services/young-access/invite.ts';
import { StoreError } from '../../../../storage/ports.ts';
import { otherCode } from '../../../support/access-bench.ts';
import { MemoryStore } from '../../../support/memory-store.ts';
import { inside, YoungBench, type YoungBenchOptions } from '../../../support/young-bench.ts';
import { hiddenField, YoungBrowser } from '../../../support/young-browser.ts';

const pathwayId = 'K7F3XQ';
const started: YoungBench[] = [];

async function start(options: YoungBenchOptions = {}): Promise<YoungBench> {
  const bench = await YoungBench.start(options);
  started.push(bench);
  return bench;
}

afterEach(async () => {
  for (const bench of started.splice(0)) await bench.stop();
});

describe('the young person’s door', () => {
  let bench: YoungBench;
  beforeEach(async () => {
    bench = await start();
  });

  it('asks for the code, lets in with it, and leads to the page', async () => {
    const invite = await bench.invite();
    const browser = bench.browser(invite.token);
    const asked = await browser.get();
    assert.equal(asked.status, 200);
    assert.ok(asked.text.includes(da.signIn.heading));
    const answer = await browser.post({ do: 'signIn', code: ` ${invite.code.slice(0, 3)} ${invite.code.slice(3)} ` });
    assert.equal(answer.status, 303);
    assert.equal(new URL(answer.headers.get('location') ?? '', `${bench.base}/u/x`).href, bench.address(invite));
    const page = await browser.get();
    assert.ok(page.status === 200 && page.text.includes(inside));
  });

  it('opens a link that was copied together with what stood around it', async () => {
    const { token, code } = await bench.invite();
    for (const more of ['.', ')', ').', '%20', '%E2%80%9D', ',%0A'])
      assert.ok((await bench.browser(token).get(`/u/${token}${more}`)).text.includes(da.signIn.heading), more);
    for (const more of ['a', '.a', '%20a', '/x'])
      assert.equal((await bench.browser(token).get(`/u/${token}${more}`)).status, 404, more);
    const browser = bench.browser(`${token}).`);
    const { headers } = await browser.signIn(code);
    assert.equal(headers.get('location'), token);
  });

  it('speaks of no coordinator before it is known who is there: the adult has none', () => {
    for (const text of [da, en]) assert.doesNotMatch(JSON.stringify(text), /koordinator|coordinator/i);
  });

  it('sends every page with what keeps it to the one who asked', async () => {
    const invite = await bench.invite();
    const { browser } = await bench.signedIn({ pathwayId: 'OTHERS' });
    const pages = [
      await bench.browser(invite.token).get(),
      await bench.browser('Z'.repeat(24)).get(),
      await browser.get(),
      await browser.post({ do: 'hide' }),
      await bench.browser(invite.token).post({ do: 'signIn', code: '1' }),
    ];
    for (const { headers } of pages) {
      for (const [name, value] of Object.entries(pageHeaders)) assert.equal(headers.get(name), value, name);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('writes neither token, code, pathway nor anybody’s name on a page before the sign-in', async () => {
    const invite = await bench.invite();
    const { text } = await bench.browser(invite.token).get();
    for (const told of [invite.token, invite.code, pathwayId, 'karen']) assert.ok(!text.includes(told), told);
  });

  it('gives cookies that no script reads and no form of another site brings along, and Secure ones over https', async () => {
    const invite = await bench.invite();
    const browser = bench.browser(invite.token);
    await browser.get();
    const answer = await browser.post({ do: 'signIn', code: invite.code });
    const cookies = answer.headers.getSetCookie();
    assert.equal(cookies.length, 2);
    for (const cookie of cookies)
      assert.match(
        cookie,
        /^vejviser-u-(session|device)-[\w-]{10}=[\w-]{24}; Path=\/u; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
      );
    const secure = await start({ parts: () => ({ publicUrl: 'https://vejviser.kommunen.example/app/' }) });
    const { token } = await secure.invite();
    const [cookie = ''] = (await secure.browser(token).get()).headers.getSetCookie();
    assert.match(cookie, /; Path=\/app\/u; .*SameSite=Lax; Secure$/);
  });

  it('says what was wrong with a code, how many more may be, and when there is a pause', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    const typo = await browser.signIn('12a');
    assert.ok(typo.status === 422 && typo.text.includes(da.notSixDigits));
    const wrong = await browser.signIn(otherCode(code));
    assert.ok(wrong.status === 403 && wrong.text.includes(da.wrongCode('4 gange')));
    for (let count = 0; count < 3; count++) await browser.signIn(otherCode(code));
    const paused = await browser.signIn(otherCode(code));
    assert.ok(paused.status === 429 && paused.text.includes(da.paused.text('1 minut')));
    assert.ok((await browser.get()).text.includes(da.paused.heading));
    assert.equal((await browser.signIn(code)).status, 429);
    bench.access.later(1);
    assert.equal((await browser.signIn(code)).status, 303);
  });

  it('speaks the language that was chosen, from then on', async () => {
    const { token, code } = await bench.invite();
    const browser = bench.browser(token);
    assert.match(
      (await browser.get()).text,
      /<html lang="da">[\s\S]*<a href="\?lang=en" lang="en" hreflang="en">English</,
    );
    const english = await browser.get(`/u/${token}?lang=en`);
    assert.ok(english.text.includes('<html lang="en">') && english.text.includes(en.signIn.heading));
    assert.ok((await browser.get()).text.includes(en.signIn.heading));
    assert.ok((await browser.signIn(otherCode(code))).text.includes('You can try 4 times more'));
    assert.ok((await browser.get(`/u/${token}?lang=tlh`)).text.includes('<html lang="en">'));
    assert.ok((await browser.get(`/u/${token}?lang=da`)).text.includes(da.signIn.heading));
  });

  it('asks for the code again after a while, and says why', async () => {
    const { browser, invite } = await bench.signedIn();
    bench.access.later(15);
    const again = await browser.get();
    assert.ok(again.status === 200 && again.text.includes(da.signIn.known) && !again.text.includes(inside));
    assert.equal((await browser.signIn(invite.code)).status, 303);
  });

  it('logs out: the browser forgets its session at once, and nothing shows any more', async () => {
    const { browser } = await bench.signedIn();
    const before = browser.copy();
    const answer = await browser.post({ do: 'signOut' });
    assert.equal(answer.status, 303);
    assert.equal(browser.cookie('session'), undefined);
    const said = await browser.get(`/u/${answer.headers.get('location')}`);
    assert.ok(said.text.includes(da.signedOut.heading));
    assert.ok(!(await before.get()).text.includes(inside));
  });

  it('hides: leads away without JavaScript, signs out, and does so from a dead link as well', async () => {
    const { browser } = await bench.signedIn();
    const before = browser.copy();
    const away = await browser.post({ do: 'hide' });
    assert.deepEqual([away.status, away.headers.get('refresh')], [200, '0; url=https://www.dmi.dk/']);
    assert.doesNotMatch(away.text, /vejviser/i);
    assert.ok(!(await before.get()).text.includes(inside));
    assert.equal(
      (await bench.browser('Z'.repeat(24)).post({ do: 'hide' })).headers.get('refresh'),
      '0; url=https://www.dmi.dk/',
    );
  });

  it('hides also while the store is down', async () => {
    const store = new MemoryStore();
    const broken = await start({ store });
    const { browser } = await broken.signedIn();
    store.get = async () => {
      throw new StoreError('unavailable');
    };
    const away = await browser.post({ do: 'hide' });
    assert.equal(away.headers.get('refresh'), '0; url=https://www.dmi.dk/');
    assert.equal(browser.cookie('session'), undefined);
  });

  it('tells other addresses who is signed in, and nobody else', async () => {
    const { browser, invite } = await bench.signedIn({ audience: 'chosenAdult' });
    const asks = async (cookie: string, token = invite.token) => {
      const req = new IncomingMessage(new Socket());
      req.url = `/u/${token}?pdf=1`;
      req.headers.cookie = cookie;
      return bench.door.youngSession(req);
    };
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const session = await asks(cookie);
    assert.deepEqual([session?.pathwayId, session?.audience], [pathwayId, 'chosenAdult']);
    assert.equal(await asks(''), undefined);
    assert.equal(await asks(cookie, 'Z'.repeat(24)), undefined);
    assert.equal(await asks(cookie, '../../etc'), undefined);
    bench.access.later(15);
    assert.equal(await asks(cookie), undefined);
  });

  it('keeps two pages in one browser apart', async () => {
    const one = await bench.signedIn({ pathwayId: 'AAAAAA' });
    const other = await bench.invite({ pathwayId: 'BBBBBB' });
    const browser = bench.browser(other.token);
    for (const [name, value] of one.browser.cookies) browser.cookies.set(name, value);
    await browser.signIn(other.code);
    await browser.get();
    await browser.post({ do: 'goal', goal: 'B' });
    const first = bench.browser(one.invite.token);
    for (const [name, value] of browser.cookies) first.cookies.set(name, value);
    await first.get();
    await first.post({ do: 'goal', goal: 'A' });
    assert.deepEqual(
      bench.acted.map(({ session, entries }) => [session.pathwayId, entries.at(-1)?.[1]]),
      [
        ['BBBBBB', 'B'],
        ['AAAAAA', 'A'],
      ],
    );
  });

  it('forgets a browser that was revoked, at once and without a trace', async () => {
    const { browser } = await bench.signedIn();
    await revokeAll(bench.access.ports, { pathwayId, by: 'karen' });
    const answer = await browser.get();
    assert.ok(answer.status === 404 && answer.text.includes(da.dead.heading));
    assert.deepEqual([...browser.cookies.keys()], []);
  });

  it('writes into the log that somebody came in or did not, and nothing by which they could be found', async () => {
    const { browser, invite } = await bench.signedIn();
    await browser.signIn(otherCode(invite.code));
    const log = bench.logged.join('\n');
    assert.match(log, /"code":"in".*young page sign-in/);
    assert.match(log, /"code":"wrong"/);
    for (const told of [invite.token, invite.code, browser.cookie('device'), browser.cookie('session')])
      assert.ok(told !== undefined && !log.includes(told));
  });
});

describe('what somebody has written', () => {
  const goal = 'Jeg vil <b>selv</b> bestemme & bo med "Rex" 🐕';
  const goals = (bench: YoungBench) => bench.acted.map(({ entries }) => new Map(entries).get('goal'));

  it('reaches the page behind the door as it was typed', async () => {
    const bench = await start();
    const { browser } = await bench.signedIn();
    assert.equal((await browser.post({ do: 'goal', goal })).status, 303);
    assert.deepEqual(goals(bench), [goal]);
  });

  it('waits while somebody who was away for long types the code, also a wrong one first, and is then sent', async () => {
    const bench = await start();
    const { browser, invite } = await bench.signedIn();
    bench.access.later(40);
    const asked = await browser.post({ do: 'goal', goal });
    assert.ok(asked.status === 403 && asked.text.includes(da.signIn.held));
    assert.ok(!asked.text.includes('bestemme'));
    const held = hiddenField(asked.text, 'held') ?? '';
    const wrong = await browser.post({ do: 'signIn', code: otherCode(invite.code), held });
    const still = hiddenField(wrong.text, 'held') ?? '';
    const sent = await browser.post({ do: 'signIn', code: invite.code, held: still });
    assert.equal(sent.status, 303);
    assert.deepEqual(goals(bench), [goal]);
  });

  it('is not lost by signing in again in another tab meanwhile', async () => {
    const bench = await start();
    const { browser, invite } = await bench.signedIn();
    const { formToken } = browser;
    bench.access.later(40);
    await browser.signIn(invite.code);
    assert.equal((await browser.post({ do: 'goal', goal }, { token: formToken })).status, 303);
    assert.deepEqual(goals(bench), [goal]);
  });

  it('is said not to be sent while the store is down, and goes out with one press when it is back', async () => {
    const store = new MemoryStore();
    const bench = await start({ store });
    const { browser } = await bench.signedIn();
    const get = store.get.bind(store);
    store.get = async () => {
      throw new StoreError('unavailable');
    };
    const down = await browser.post({ do: 'goal', goal });
    assert.ok(
      down.status === 503 && down.text.includes(da.notSent.unavailable.heading) && !down.text.includes('bestemme'),
    );
    const held = hiddenField(down.text, 'held') ?? '';
    const still = await browser.post({ do: 'again', held });
    assert.equal(still.status, 503);
    store.get = get;
    assert.equal((await browser.post({ do: 'again', held: hiddenField(still.text, 'held') ?? '' })).status, 303);
    assert.deepEqual(goals(bench), [goal]);
  });

  it('waits in the page as well when too much was sent, and goes out when there is room again', async () => {
    const bench = await start({ parts: () => ({ limits: { postsPerLink: 3 } }) });
    const { browser } = await bench.signedIn();
    for (const _ of [1, 2]) assert.equal((await browser.post({ do: 'goal', goal: 'a' })).status, 303);
    const busy = await browser.post({ do: 'goal', goal });
    assert.equal(busy.status, 429);
    assert.equal(busy.headers.get('retry-after'), '60');
    assert.ok(busy.text.includes(da.notSent.busy.text) && busy.text.includes('href="tel:112"'));
    assert.ok(!busy.text.includes('bestemme'));
    const held = hiddenField(busy.text, 'held') ?? assert.fail('nothing waits');
    const still = await browser.post({ do: 'again', held });
    assert.equal(still.status, 429);
    assert.deepEqual(goals(bench), ['a', 'a']);
    const forged = await browser.post({ do: 'goal', goal }, { token: 'x' });
    assert.equal(hiddenField(forged.text, 'held'), undefined, 'nobody else’s form waits');
    // Another process has counted nothing yet.
    const other = await start({ store: bench.access.ports.documents });
    const there = new YoungBrowser(other.base, browser.path);
    for (const [name, value] of browser.cookies) there.cookies.set(name, value);
    await there.get();
    assert.equal((await there.post({ do: 'again', held: hiddenField(still.text, 'held') ?? '' })).status, 303);
    assert.deepEqual(goals(other), [goal]);
  });

  it('does not keep anybody from asking for somebody to talk to, nor from hiding the page', async () => {
    const bench = await start({ parts: () => ({ limits: { postsPerLink: 2, talksPerLink: 2 } }) });
    const { browser } = await bench.signedIn();
    for (const _ of [1, 2, 3]) await browser.post({ do: 'goal', goal });
    for (const _ of [1, 2]) assert.equal((await browser.post({ do: 'talk' })).status, 303);
    const over = await browser.post({ do: 'talk' });
    assert.ok(over.status === 429 && over.text.includes('href="tel:112"'));
    assert.equal((await browser.post({ do: 'hide' })).headers.get('refresh'), '0; url=https://www.dmi.dk/');
  });

  it('is said not to be sent as well when the page behind the door cannot store it', async () => {
    let isDown = true;
    const kept: (string | undefined)[] = [];
    const bench = await start({
      pages: {
        act: (visit, form) => {
          if (isDown) throw new StoreError('unknown');
          kept.push(form.get('goal'));
          visit.res.writeHead(303, { location: visit.caller.token }).end();
        },
      },
    });
    const { browser, invite } = await bench.signedIn();
    const down = await browser.post({ do: 'goal', goal });
    assert.equal(down.status, 503);
    isDown = false;
    bench.access.later(20);
    // The sign-in has run out meanwhile: the code first, and then it goes out.
    const asked = await browser.post({ do: 'again', held: hiddenField(down.text, 'held') ?? '' });
    await browser.post({ do: 'signIn', code: invite.code, held: hiddenField(asked.text, 'held') ?? '' });
    assert.deepEqual(kept, [goal]);
  });

  it('in the code’s place is not held when the store is down: the page asks to try again', async () => {
    const store = new MemoryStore();
    const bench = await start({ store });
    const invite = await bench.invite();
    const browser = bench.browser(invite.token);
    await browser.get();
    store.get = async () => {
      throw new StoreError('unavailable');
    };
    const answer = await browser.post({ do: 'signIn', code: invite.code });
    assert.ok(answer.status === 503 && answer.text.includes(da.unavailable.text));
    assert.equal(hiddenField(answer.text, 'held'), undefined);
    assert.equal((await browser.get()).status, 503);
  });
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createHttp } from '../../bot/http.ts';
import { createLog } from '../../bot/log.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { type AppStory, tellStory } from '../support/app-story.ts';
import { listen, stop } from '../support/listen.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { YoungBrowser } from '../support/young-browser.ts';

/** What a page may do that is shown in a browser. */
const pageHeaders: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none';.*base-uri 'none'.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-robots-tag': /noindex/,
  'permissions-policy': /camera=\(\)/,
};

/** What is wrong with an answer's headers, in words; nothing when it may go out. */
function objections({ headers }: Response): string[] {
  const must = (name: string, pattern: RegExp) =>
    pattern.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`];
  const mustNot = (name: string) => (headers.has(name) ? [`${name}: ${headers.get(name)}`] : []);
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const isScript = /javascript|html/.test(headers.get('content-type') ?? '');
  const csp = headers.get('content-security-policy') ?? '';
  return [
    ...must('x-content-type-options', /^nosniff$/),
    ...must('referrer-policy', /^no-referrer$/),
    ...must('x-frame-options', /^DENY$/),
    ...must('content-security-policy', /frame-ancestors 'none'/),
    ...must('strict-transport-security', /^max-age=31536000$/),
    ...must(
      'cache-control',
      isPage ? /^no-store$/ : /^(?:no-store|no-cache|private, max-age=\d{2,4}|public, max-age=\d+)$/,
    ),
    ...(isPage ? Object.entries(pageHeaders).flatMap(([name, pattern]) => must(name, pattern)) : []),
    ...(isScript && /unsafe|\*|http:/.test(csp) ? [`content-security-policy: ${csp}`] : []),
    ...['server', 'x-powered-by', 'access-control-allow-origin', 'location'].flatMap((name) =>
      name === 'location' && !/^https?:/.test(headers.get(name) ?? '') ? [] : mustNot(name),
    ),
    ...headers
      .getSetCookie()
      .flatMap((cookie) =>
        /; HttpOnly/.test(cookie) && /; SameSite=(?:Lax|Strict)/.test(cookie) && /; Secure/.test(cookie)
          ? []
          : [`set-cookie: ${cookie}`],
      ),
  ];
}

describe('every address of the program', function () {
  this.timeout(60_000);
  let town: AppTown;
  let story: AppStory;
  let bench: AppBench;
  before(async () => {
    town = await AppTown.start();
    const store = new MemoryStore();
    story = await tellStory(store, benchKey);
    const eid = { EID_ISSUER: 'https://eid.example', EID_CLIENT_ID: 'vejviser', EID_CLIENT_SECRET: 'invented' };
    bench = await AppBench.start(town, { store, env: eid });
  });
  after(async () => {
    await bench?.stop();
    await town?.close();
  });

  /** The paths under which an address is asked for: as it stands, or with what opens something, and with what opens nothing. */
  const pathsOf = (path: string): string[] => {
    if (!path.endsWith('/*')) return [path];
    const folder = path.slice(0, -1);
    const known = [...Object.values(story.paths), `/u/${story.invite.token}`].filter((each) => each.startsWith(folder));
    return [...known, `${folder}nothing-that-there-is`, `${folder}${'A'.repeat(24)}`, folder];
  };
  const asked = async (method: string, path: string) => {
    const init =
      method === 'POST' ? { body: 'x=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } } : {};
    const answer = await bench.fetch(path, { method, ...init });
    await answer.body?.cancel();
    return answer;
  };

  it('is sent with the headers that make browsers careful, whether it opens something or not', async () => {
    const wrong: string[] = [];
    const seen = new Set<number>();
    for (const address of bench.app.addresses) {
      const [method = '', path = ''] = address.split(' ');
      for (const each of pathsOf(path)) {
        for (const how of method === 'GET' ? ['GET', 'HEAD', 'DELETE'] : [method, 'PUT']) {
          const answer = await asked(how, each);
          seen.add(answer.status);
          wrong.push(...objections(answer).map((said) => `${how} ${each} (${answer.status}): ${said}`));
        }
      }
    }
    assert.deepEqual(wrong, []);
    for (const status of [200, 401, 404, 405]) assert.ok(seen.has(status), `${status} was among them`);
  });

  it('is one of those that were thought of: a new one is named here, and in the data-flow map', () => {
    const folders = new Set(bench.app.addresses.map((address) => address.replace(/\/assets\/.*/, '/assets/*')));
    const known = [
      'GET /assets/*',
      'GET /calendar/*',
      'GET /extract/*',
      'GET /healthz',
      'GET /meeting/*',
      'GET /readyz',
      'GET /road/*',
      'GET /u/*',
      'GET /u/eid',
      'GET /wall/*',
      'POST /api/messages',
      'POST /slack/events',
      'POST /u/*',
    ];
    assert.deepEqual([...folders].filter((address) => address !== 'GET /agreement/*').sort(), known);
  });

  it('is sent with them behind the sign-in too, and so are the pages that are not there', async () => {
    const browser = new YoungBrowser(bench.base, `/u/${story.invite.token}`);
    await browser.signIn(story.invite.code);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const inside = await bench.fetch(browser.path, { headers: { cookie } });
    assert.equal(inside.status, 200);
    for (const answer of [inside, await bench.fetch('/'), await bench.fetch('/wall/a/b/c'), await bench.fetch('/%00')])
      assert.deepEqual(objections(answer), []);
  });

  it('would be found if one were missing', async () => {
    const bare = createServer((_req, res) => res.writeHead(200, { 'content-type': 'text/html', server: 'x' }).end());
    const url = await listen(bare);
    const names = objections(await fetch(url)).map((said) => said.split(':')[0]);
    await stop(bare);
    for (const name of ['x-content-type-options', 'content-security-policy', 'strict-transport-security', 'server'])
      assert.ok(names.includes(name), name);
  });
});

describe('an answer of the program over plain http', () => {
  it('says nothing of https, and nothing of an error', async () => {
    const lines: string[] = [];
    const fails = () => {
      throw new Error('Hemmeligmærke');
    };
    const server = createHttp(new Map([['GET /x', fails]]), createLog('debug', { write: (line) => lines.push(line) }));
    const url = await listen(server);
    const answer = await fetch(`${url}/x`);
    await stop(server);
    assert.deepEqual([answer.status, await answer.text()], [500, '']);
    assert.equal(answer.headers.get('strict-transport-security'), null);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.doesNotMatch(lines.join(), /Hemmeligmærke/);
  });
});

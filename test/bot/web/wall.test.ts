import assert from 'node:assert/strict';
import { request } from 'node:http';
import { signLink } from '../../../bot/web/signed-link.ts';
import { StoreError } from '../../../storage/ports.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { WallBench, wallSecret } from '../../support/wall-bench.ts';

const youngPersonsGoal = 'Jeg vil være tømrer';

describe('GET /wall/TOKEN', () => {
  let bench: WallBench;
  let store: MemoryStore;
  let code: string;
  let url: string;

  beforeEach(async () => {
    store = new MemoryStore();
    bench = await WallBench.start({ store });
    code = await bench.openMeeting();
    await bench.do(code, 'karen', { type: 'goal.add', text: youngPersonsGoal, topic: 'education' });
    url = await bench.address(code);
  });
  afterEach(() => bench.stop());

  const get = async (address = url, headers: Readonly<Record<string, string>> = {}) => {
    const reply = await fetch(address, { headers });
    const [cookie] = (reply.headers.get('set-cookie') ?? '').split(';');
    return { status: reply.status, headers: reply.headers, body: await reply.text(), cookie: cookie ?? '' };
  };
  /** A browser that keeps its cookie; each looks the same as the others. */
  const browser = () => {
    let cookie = '';
    return async (address = url) => {
      const seen = await get(address, cookie === '' ? {} : { cookie });
      if (seen.cookie !== '') cookie = seen.cookie;
      return seen;
    };
  };
  const screens = () => Object.keys(store.contents(`wall-screens:${code}:m1`));

  it('shows the wall without any login', async () => {
    const { status, body, headers } = await get();
    assert.equal(status, 200);
    assert.ok(body.includes(youngPersonsGoal));
    assert.ok(body.includes('Møde ved 17½ år'));
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('gives the browser a cookie for the walls alone, which no script can read', async () => {
    const { headers } = await get();
    assert.match(
      headers.get('set-cookie') ?? '',
      /^vejviser-wall=[\w-]{22}; Path=\/wall; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    const { cookie } = await get();
    assert.equal((await get(url, { cookie })).headers.get('set-cookie'), null);
  });

  it('lets that cookie out over TLS alone where the program is reached over it, under its own path', async () => {
    const outside = await WallBench.start({ store, parts: { publicUrl: 'https://kommunen.example/vejviser/' } });
    try {
      const reply = await fetch(await outside.address(code));
      assert.match(reply.headers.get('set-cookie') ?? '', /; Path=\/vejviser\/wall; .*; Secure$/);
    } finally {
      await outside.stop();
    }
  });

  it('says nothing to whoever guesses, whatever it is', async () => {
    const token = url.split('/').at(-1) ?? '';
    const guesses = [
      '',
      'x',
      token.slice(0, -1),
      `${token}x`,
      token.replace('.', ''),
      `A${token.slice(1)}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      signLink(wallSecret, 'meeting', [code, 'm1', '1']),
      signLink('another secret altogether', 'wall', [code, 'm1', '1']),
      '%00',
      'a'.repeat(5000),
    ];
    const pages = new Set<string>();
    for (const guess of guesses) {
      const { status, body, cookie } = await get(`${bench.base}/wall/${guess}`);
      assert.equal(status, 404, guess);
      assert.equal(cookie, '');
      pages.add(body);
    }
    assert.equal(pages.size, 1, 'one guess is told something else than another');
    assert.doesNotMatch([...pages].join(), new RegExp(`${code}|${youngPersonsGoal}|møde`, 'i'));
    assert.deepEqual(screens(), []);
  });

  it('answers any headers and addresses, and never fails', async () => {
    const odd = [
      { cookie: 'vejviser-wall=' },
      { cookie: `vejviser-wall=${'x'.repeat(22)}; vejviser-wall=${'y'.repeat(22)}` },
      { cookie: '=;;=; a=b; vejviser-wall=<script>; __proto__=1' },
      { cookie: 'x'.repeat(4000) },
      { 'user-agent': '' },
      { 'user-agent': '\u00ff'.repeat(100) },
      { accept: 'text/event-stream;q=0, */*' },
      { accept: '' },
      { 'if-none-match': '*' },
      { range: 'bytes=0-1' },
    ];
    for (const headers of odd) {
      const status = await rawStatus(url, headers);
      assert.ok([200, 403].includes(status), `${status} for ${JSON.stringify(headers)}`);
    }
    for (const path of [
      '/wall',
      '/wall/',
      '/wall/%',
      '/wall/?x',
      `/wall/${'%41'.repeat(500)}`,
      '/wall/a/b',
      '//wall/x',
    ])
      assert.equal((await fetch(`${bench.base}${path}`)).status, 404, path);
    assert.ok(!bench.logged.join().includes('request failed'));
  });

  it('is shown on three screens at a time and not on a fourth, which sees nothing', async () => {
    const first = browser();
    const second = browser();
    const third = browser();
    // A browser is known from its second request on; before, one that looks the same is taken for the same.
    for (const screen of [first, second, third]) {
      await screen();
      assert.equal((await screen()).status, 200);
    }
    const fourth = browser();
    const { status, body, cookie } = await fourth();
    assert.equal(status, 403);
    assert.ok(body.includes('Væggen vises allerede på tre skærme'));
    assert.ok(!body.includes(youngPersonsGoal) && !body.includes(code));
    assert.equal(cookie, '');
    for (const screen of [first, second, third]) {
      const seen = await screen();
      assert.equal(seen.status, 200);
      assert.ok(seen.body.includes('Vises på 3 skærme lige nu.'));
    }
    assert.equal(screens().length, 3);
  });

  it('lets a link be sent on by a chat client’s robot without taking a place for long', async () => {
    await get(url, { 'user-agent': 'Slackbot-LinkExpanding 1.0' });
    await get(url, { 'user-agent': 'Slackbot-LinkExpanding 1.0' });
    assert.equal(screens().length, 1);
    bench.now = bench.now.plus({ minutes: 2, seconds: 1 });
    const { body } = await get();
    assert.ok(body.includes('Vises på 1 skærm lige nu.'));
  });

  it('takes no place for a HEAD, which learns nothing', async () => {
    const reply = await fetch(url, { method: 'HEAD' });
    assert.equal(reply.status, 200);
    assert.equal(await reply.text(), '');
    assert.deepEqual(screens(), []);
  });

  it('keeps of a screen only a keyed hash and the time', async () => {
    await get(url, { 'user-agent': 'En Helt Særlig Browser/1.0' });
    const kept = JSON.stringify(store.contents(`wall-screens:${code}:m1`));
    assert.match(kept, /^\{"1\.1":\{"screen":"[\w-]{22}","next":"[\w-]{22}","seenAt":"[^"]+"\}\}$/);
  });

  const ends = [
    [
      'completed',
      'Mødet er slut',
      { type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present' } },
    ],
    ['cancelled', 'Mødet er slut', { type: 'meeting.cancel', meeting: 'm1' }],
    ['moved', 'Mødet er ikke i gang', { type: 'meeting.move', meeting: 'm1', at: '2026-12-03T13:00' }],
    ['renewed', 'Væggen har fået en ny adresse', { type: 'meeting.begin', meeting: 'm1', renew: true }],
    ['closed with its pathway', 'Mødet er slut', { type: 'pathway.close', reason: 'movedAway' }],
  ] as const;
  for (const [how, sentence, command] of ends) {
    it(`is dead once the meeting has been ${how}: says so, and shows nothing of it`, async () => {
      const screen = browser();
      assert.equal((await screen()).status, 200);
      await bench.do(code, 'karen', command);
      for (const { status, body } of [await screen(), await get(url, { accept: 'text/event-stream' })]) {
        assert.equal(status, 410);
        assert.ok(body.includes(sentence), body);
        assert.doesNotMatch(body, new RegExp(`${code}|${youngPersonsGoal}|17½`));
      }
      if (how !== 'renewed') assert.deepEqual(screens(), []);
    });
  }

  it('sees at once that another process has ended the meeting', async () => {
    const other = await WallBench.start({ store });
    try {
      assert.equal((await get()).status, 200);
      await other.do(code, 'karen', { type: 'meeting.cancel', meeting: 'm1' });
      assert.equal((await get()).status, 410);
    } finally {
      await other.stop();
    }
  });

  it('shows the wall at a renewed address, where all places are free again', async () => {
    for (let screen = 0; screen < 3; screen++) {
      const ask = browser();
      await ask();
      await ask();
    }
    assert.equal((await get()).status, 403);
    await bench.do(code, 'karen', { type: 'meeting.begin', meeting: 'm1', renew: true });
    assert.equal((await get()).status, 410);
    const { status, body } = await get(await bench.address(code));
    assert.equal(status, 200);
    assert.ok(body.includes('Vises på 1 skærm lige nu.'));
    assert.deepEqual(screens(), ['2.1']);
  });

  it('shows nothing of another pathway or another meeting', async () => {
    const other = await bench.openMeeting('ANDEN1');
    await bench.do(other, 'karen', { type: 'goal.add', text: 'Et helt andet mål', topic: 'other' });
    await bench.do(code, 'karen', { type: 'meeting.plan', at: '2026-12-09T10:00', kind: 'individual' });
    await bench.do(code, 'karen', { type: 'meeting.addAgenda', meeting: 'm2', text: 'Andet møde', from: 'team' });
    const { body } = await get();
    assert.doesNotMatch(body, /ANDEN1|Et helt andet mål|Andet møde/);
    const theirs = await get(await bench.address(other));
    assert.doesNotMatch(theirs.body, new RegExp(`${code}|${youngPersonsGoal}`));
  });

  it('speaks the language of the municipality', async () => {
    const english = await WallBench.start({ store, locale: 'en' });
    try {
      const { body } = await get(await english.address(code));
      assert.ok(body.includes('<html lang="en">') && body.includes('Who has promised what'));
    } finally {
      await english.stop();
    }
  });

  it('says that it cannot be shown while the store is down, and shows it again afterwards', async () => {
    const read = store.read.bind(store);
    store.read = async () => {
      throw new StoreError('unavailable');
    };
    const { status, body, headers } = await get();
    assert.equal(status, 503);
    assert.ok(body.includes('Væggen kan ikke vises lige nu'));
    assert.ok(!body.includes(code));
    assert.equal(headers.get('retry-after'), '5');
    store.read = read;
    assert.equal((await get()).status, 200);
  });

  it('says so as well when only its screens cannot be counted, rather than show it to anybody', async () => {
    const list = store.list.bind(store);
    store.list = async () => {
      throw new StoreError('unavailable');
    };
    assert.equal((await get()).status, 503);
    store.list = list;
    assert.equal((await get()).status, 200);
    await bench.do(code, 'karen', { type: 'meeting.cancel', meeting: 'm1' });
    store.list = async () => {
      throw new StoreError('unavailable');
    };
    assert.equal((await get()).status, 410, 'what is over is over');
  });

  it('tells whoever asks without pause to wait, without looking at the store for them', async () => {
    const ask = browser();
    for (let asked = 0; asked < 120; asked++) assert.equal((await ask()).status, 200);
    const { read, list } = { ...store.calls };
    const { status, headers, body } = await ask();
    assert.equal(status, 429);
    assert.equal(headers.get('retry-after'), '60');
    assert.ok(!body.includes(code));
    assert.equal(store.calls.read, read);
    assert.equal(store.calls.list, list);
  });

  it('writes nothing that it shows, and no address, into the log', async () => {
    await get();
    await bench.do(code, 'karen', { type: 'meeting.cancel', meeting: 'm1' });
    await get();
    await get(`${bench.base}/wall/guessed`);
    const token = url.split('/').at(-1) ?? '';
    for (const word of [youngPersonsGoal, token, 'guessed']) assert.ok(!bench.logged.join('\n').includes(word));
  });
});

/** The status of a request whose headers `fetch` would not send. */
function rawStatus(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (reply) => {
      resolve(reply.statusCode ?? 0);
      reply.destroy();
    });
    sent.on('error', reject).end();
  });
}

import fc from 'fast-check';
import type { AppStory } from '../app-story.ts';
import type { FuzzRequest } from './fuzz-request.ts';

/** A browser that is signed in to the young person's page. */
export interface SignedIn {
  readonly path: string;
  readonly cookie: string;
  readonly formToken: string;
}

const folders = [
  'wall',
  'road',
  'meeting',
  'calendar',
  'agreement',
  'u',
  'assets',
  'api',
  'slack',
  'healthz',
  'readyz',
  '',
];
const odd = [
  '%00',
  '%2e%2e%2f',
  '..',
  '//',
  '%',
  '%zz',
  '%F0%9F%98%80',
  ';',
  '?',
  '#',
  '+',
  '*',
  '__proto__',
  'A'.repeat(5000),
];
const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.'), maxLength: 60 });
const headerText = fc
  .string({ unit: 'grapheme-ascii', maxLength: 80 })
  .map((text) => text.replace(/[^\x20-\x7e]/g, ''));

/** Headers with which browsers, programs and attackers come. */
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'cookie',
    'if-none-match',
    'if-modified-since',
    'origin',
    'range',
    'sec-fetch-site',
    'user-agent',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-http-method-override',
  ),
  fc.oneof(
    headerText,
    fc.constantFrom('text/event-stream', '*', 'same-origin', 'null', '127.0.0.1', 'vejviser-wall=', ',,,;;;==='),
  ),
  { maxKeys: 4 },
);

/** A path that opens something, damaged; or one that somebody has made up. */
export function oddPath(paths: readonly string[]): fc.Arbitrary<string> {
  const at = fc.nat({ max: 200 });
  const damaged = fc
    .tuple(
      fc.constantFrom(...paths),
      at,
      fc.constantFrom('flip', 'cut', 'grow', 'twice', 'upper', 'swap', 'query', 'same'),
      fc.constantFrom(...odd),
    )
    .map(([path, place, how, piece]) => {
      const index = 1 + (place % Math.max(1, path.length - 1));
      switch (how) {
        case 'flip':
          return `${path.slice(0, index)}${path[index] === 'a' ? 'b' : 'a'}${path.slice(index + 1)}`;
        case 'cut':
          return path.slice(0, index);
        case 'grow':
          return `${path.slice(0, index)}${piece}${path.slice(index)}`;
        case 'twice':
          return path + path;
        case 'upper':
          return path.toUpperCase();
        case 'swap':
          return `/${folders[place % folders.length]}${path.slice(path.lastIndexOf('/'))}`;
        case 'query':
          return `${path}?${piece}=${piece}&lang=en&notice=${piece}`;
        default:
          return path;
      }
    });
  const madeUp = fc
    .tuple(
      fc.constantFrom(...folders),
      fc.oneof(token, fc.constantFrom(...odd)),
      fc.constantFrom('', '.ics', '.png', '.pdf'),
    )
    .map(([folder, name, ending]) => `/${folder}/${name}${ending}`);
  return fc.oneof({ weight: 3, arbitrary: damaged }, { weight: 1, arbitrary: madeUp });
}

/** Requests to the pages, by strangers. Whoever has the whole address of the wall may see it. */
export function webRequests(story: AppStory): fc.Arbitrary<FuzzRequest> {
  const { wall } = story.paths;
  const paths = [...Object.values(story.paths), `/u/${story.invite.token}`, '/assets/young.css', '/healthz', '/readyz'];
  const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE');
  return fc.record({ method, path: oddPath(paths), headers: oddHeaders }).map(({ method, path, headers }) => ({
    door: 'pages',
    method,
    path,
    headers,
    body: '',
    isEntitled: path.split('?', 1)[0] === wall,
  }));
}

const errands = [
  'signIn',
  'signOut',
  'hide',
  'again',
  'eid',
  'talk',
  'goal',
  'goalAdd',
  'sign',
  'decline',
  'choose',
  '',
  '__proto__',
];
const field = fc.constantFrom(
  'do',
  'form',
  'code',
  'held',
  'text',
  'goal',
  'agreement',
  'hash',
  'value',
  'sees',
  'note',
  'notice',
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  token,
  fc.constantFrom('', '000000', '123456', '-1', '1e999', 'ø'.repeat(3000), '\u0000', '{"a":1}'),
);

/** Forms that are sent to the young person's page: by strangers, by whoever has the link, and by whoever is signed in. */
export function formRequests(signedIn: SignedIn): fc.Arbitrary<FuzzRequest> {
  const link = signedIn.path;
  const fields = fc.array(fc.tuple(field, value), { maxLength: 12 });
  const encoded = fc.tuple(fc.constantFrom(...errands), fields, fc.boolean()).map(([errand, rest, isOurs]) => {
    const entries: [string, string][] = [['do', errand], ...rest];
    return new URLSearchParams(isOurs ? [['form', signedIn.formToken], ...entries] : entries).toString();
  });
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('%', '&&&===', 'a=%zz', 'form=', `text=${'x'.repeat(250_000)}`, 'a&'.repeat(500)),
  );
  const type = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=iso-8859-1',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain',
    '',
  );
  const who = fc.constantFrom('stranger', 'link', 'signedIn');
  return fc
    .record({
      who,
      body: fc.oneof(encoded, encoded, garbage),
      type,
      path: oddPath([link]),
      headers: oddHeaders,
      address: fc.ipV4(),
    })
    .map(({ who, body, type, path, headers, address }) => ({
      door: 'forms',
      method: 'POST',
      path: who === 'stranger' ? path : link,
      // From everywhere: what is too much from one address is tested by itself.
      headers: {
        'x-forwarded-for': address,
        ...headers,
        ...(type === '' ? {} : { 'content-type': type }),
        ...(who === 'signedIn' ? { cookie: signedIn.cookie, 'sec-fetch-site': 'same-origin' } : {}),
      },
      body,
      isEntitled: who === 'signedIn',
    }));
}

/** What is no HTTP, or hardly. */
export const rawRequests: fc.Arbitrary<FuzzRequest> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'GET / HTTP/1.1\r\n\r\n',
      'GET /wall/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
      'GET /wall/../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
      'POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
      'GET http://elsewhere.example/wall/x HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET * HTTP/1.1\r\nHost: a\r\n\r\n',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'c'.repeat(20_000)}\r\n\r\n`,
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'GET /u/\u00e6\u00f8\u00e5 HTTP/1.1\r\nHost: a\r\n\r\n',
    ),
  )
  .map((raw) => ({ door: 'raw', method: 'RAW', path: '', headers: {}, body: '', isEntitled: false, raw }));

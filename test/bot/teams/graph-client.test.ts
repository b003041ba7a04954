import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { Graph } from '../../../bot/teams/graph/graph-client.ts';
import { TokenSource } from '../../../bot/teams/outbound/token-source.ts';
import { listen, stop } from '../../support/listen.ts';

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

describe('a call to Microsoft Graph', () => {
  let server: Server;
  let url: string;
  let now: DateTime;
  let issued: number;
  const seen: { method: string | undefined; url: string | undefined; authorization: string | undefined }[] = [];
  let answer: Answer;

  beforeEach(async () => {
    seen.length = 0;
    issued = 0;
    now = DateTime.fromISO('2026-11-22T12:00:00Z');
    answer = json(200, { value: [] });
    server = createServer((req, res) => {
      seen.push({ method: req.method, url: req.url, authorization: req.headers.authorization });
      req.resume();
      answer(req, res);
    });
    url = await listen(server);
  });
  afterEach(() => stop(server));

  const tokens = () =>
    new TokenSource(
      async () => {
        issued += 1;
        return { token: `token-${issued}`, expiresAtMs: now.toMillis() + 3_600_000 };
      },
      () => now,
    );
  const graph = (path = '') => new Graph({ baseUrl: `${url}${path}`, tokens: tokens(), clock: () => now });
  const anything = z.unknown();
  const thing = z.object({ id: z.number() });

  it('carries the token, and asks the version and the query that it is meant for', async () => {
    await graph().get('/teams/t', anything, { query: { $filter: "displayName eq 'a''b'" } });
    await graph('/').post('/teams/t/x', {}, { version: 'beta' });
    assert.deepEqual(
      seen.map(({ method, authorization }) => [method, authorization]),
      [
        ['GET', 'Bearer token-1'],
        ['POST', 'Bearer token-2'],
      ],
    );
    assert.equal(decodeURIComponent(seen[0]?.url ?? ''), "/v1.0/teams/t?$filter=displayName eq 'a''b'");
    assert.equal(seen[1]?.url, '/beta/teams/t/x');
  });

  it('works under a path of its own', async () => {
    await graph('/graph').get('/users/u', anything);
    assert.equal(seen[0]?.url, '/graph/v1.0/users/u');
  });

  it('follows a list page after page', async () => {
    answer = (req, res) => {
      const page = Number(new URL(req.url ?? '', url).searchParams.get('$skiptoken') ?? 1);
      const next = page < 3 ? { '@odata.nextLink': `${url}/v1.0/things?$skiptoken=${page + 1}` } : {};
      json(200, { value: [{ id: page }], ...next })(req, res);
    };
    assert.deepEqual(await graph().list('/things', thing), [{ id: 1 }, { id: 2 }, { id: 3 }]);
  });

  for (const link of ['https://evil.example/v1.0/things', 'http://127.0.0.1:9/v1.0/things', '/v1.0/things', 'x']) {
    it(`never follows a page to elsewhere, with or without its token: ${link}`, async () => {
      answer = json(200, { value: [], '@odata.nextLink': link });
      await assert.rejects(graph().list('/things', thing), { code: 'invalid', detail: 'foreignLink' });
      assert.equal(seen.length, 1);
    });
  }

  it('does not page for ever', async () => {
    answer = (req, res) => json(200, { value: [{ id: 1 }], '@odata.nextLink': `${url}/v1.0/things?again` })(req, res);
    assert.equal((await graph().list('/things', thing)).length, 60);
  });

  it('never follows a redirect', async () => {
    answer = (_req, res) => res.writeHead(307, { location: `${url}/elsewhere` }).end();
    await assert.rejects(graph().get('/things', anything), { name: 'PlatformError', code: 'unavailable' });
    assert.equal(seen.length, 1);
  });

  it('takes an answer without content for what it is', async () => {
    answer = (_req, res) => res.writeHead(204).end();
    assert.equal(await graph().post('/x', {}), undefined);
    answer = (_req, res) => res.writeHead(202, { location: '/operations/1' }).end();
    assert.equal(await graph().post('/x', {}), undefined);
    await graph().delete('/x');
    await graph().patch('/x', {});
  });

  it('is made once, whatever comes back', async () => {
    answer = json(503, error('serviceUnavailable'));
    await assert.rejects(graph().post('/x', {}), { code: 'unavailable' });
    assert.equal(seen.length, 1);
  });

  it('renews a token that is refused, once', async () => {
    answer = (req, res) =>
      req.headers.authorization === 'Bearer token-2'
        ? json(200, { id: 7 })(req, res)
        : json(401, error('InvalidAuthenticationToken'))(req, res);
    assert.deepEqual(await graph().get('/x', thing), { id: 7 });
    assert.equal(seen.length, 2);
    answer = json(401, error('InvalidAuthenticationToken'));
    await assert.rejects(graph().get('/x', thing), { code: 'forbidden' });
    assert.equal(seen.length, 4);
  });

  it('waits as long as it is told to, and meanwhile asks nothing at all', async () => {
    const client = graph();
    answer = (_req, res) => res.writeHead(429, { 'retry-after': '20' }).end('<html>slow down</html>');
    await assert.rejects(client.get('/x', anything), { code: 'rateLimited', retryAfterMs: 20_000 });
    now = now.plus({ seconds: 15 });
    await assert.rejects(client.get('/y', anything), { code: 'rateLimited', retryAfterMs: 5000 });
    assert.equal(seen.length, 1);
    answer = json(200, {});
    now = now.plus({ seconds: 5 });
    await client.get('/x', anything);
  });

  it('that nobody answers is not known to have been done', async () => {
    answer = (req) => req.socket.destroy();
    await assert.rejects(graph().post('/x', {}), { code: 'unavailable' });
    const nobody = new Graph({ baseUrl: 'http://127.0.0.1:9', tokens: undefined, clock: () => now });
    await assert.rejects(nobody.get('/x', anything), { code: 'unavailable' });
  });

  it('tells which token could not be had', async () => {
    const without = new TokenSource(
      () => Promise.reject(new Error('no')),
      () => now,
    );
    const client = new Graph({ baseUrl: url, tokens: without, clock: () => now });
    await assert.rejects(client.get('/x', anything), /no/);
    assert.equal(seen.length, 0);
  });

  const refusals: readonly [status: number, body: object | string, expected: object][] = [
    [400, error('BadRequest'), { code: 'invalid', detail: 'BadRequest' }],
    [
      400,
      error('BadRequest', 'The maximum number of channels has been reached'),
      { code: 'invalid', detail: 'limitReached' },
    ],
    [403, error('Forbidden', 'Quota exceeded for channels'), { code: 'invalid', detail: 'limitReached' }],
    [
      400,
      error('BadRequest', 'Channel name already existed; NameAlreadyExists'),
      { code: 'invalid', detail: 'alreadyThere' },
    ],
    [409, error('Conflict', 'x'), { code: 'invalid', detail: 'alreadyThere' }],
    [400, error('BadRequest', 'Team has to be active, for channel to be archived'), { code: 'archived' }],
    [403, error('Forbidden', 'Missing role'), { code: 'forbidden', detail: 'Forbidden' }],
    [404, error('Request_ResourceNotFound'), { code: 'gone', detail: 'Request_ResourceNotFound' }],
    [410, error('Gone'), { code: 'gone' }],
    [412, error('PreconditionFailed'), { code: 'unavailable' }],
    [
      500,
      error('InternalServerError', 'The quota service failed'),
      { code: 'unavailable', detail: 'InternalServerError' },
    ],
    [502, '<html>bad gateway</html>', { code: 'unavailable', detail: 'http502' }],
    [501, error('NotImplemented'), { code: 'unavailable' }],
    [403, 'not json at all', { code: 'forbidden', detail: 'http403' }],
    [400, error('Karla Kristensen, forløb', 'personal data'), { code: 'invalid', detail: 'http400' }],
  ];
  for (const [status, body, expected] of refusals) {
    it(`says what a caller can do about ${status} ${JSON.stringify(body).slice(0, 60)}`, async () => {
      answer = typeof body === 'string' ? (_req, res) => res.writeHead(status).end(body) : json(status, body);
      const failure: unknown = await graph()
        .get('/x', anything)
        .catch((thrown: unknown) => thrown);
      assert.ok(failure instanceof Error);
      assert.equal(failure.name, 'PlatformError');
      for (const [key, value] of Object.entries(expected)) assert.equal(Reflect.get(failure, key), value);
      assert.doesNotMatch(failure.message, /Karla|personal data/);
    });
  }
});

function json(status: number, body: object): Answer {
  return (_req, res) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function error(code: string, message = 'No.'): object {
  return { error: { code, message } };
}

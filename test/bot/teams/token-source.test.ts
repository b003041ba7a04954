import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { DateTime } from 'luxon';
import type { TeamsConfig } from '../../../bot/config.ts';
import { retryAfterMs } from '../../../bot/teams/outbound/retry-after.ts';
import { scopes, tokenSource } from '../../../bot/teams/outbound/token-source.ts';
import { teamsIds } from '../../support/fake-teams.ts';
import { listen, stop } from '../../support/listen.ts';
import { type IdentityServer, startIdentityServer } from '../../support/teams/identity-server.ts';
import { createSigner } from '../../support/teams/signer.ts';

describe('a token for calls to Teams and Graph', () => {
  let identity: IdentityServer;
  let config: TeamsConfig;
  let now: DateTime;

  beforeEach(async () => {
    identity = await startIdentityServer({ ...teamsIds, key: (await createSigner()).publicKey });
    now = DateTime.fromISO('2026-11-22T12:00:00Z');
    config = {
      ...teamsIds,
      auth: true,
      loginUrl: identity.url,
      hostTeamIds: [],
      room: 'group-chat',
      graphBaseUrl: identity.url,
      graphAuth: true,
    };
  });
  afterEach(() => identity.close());

  const source = (scope: string = scopes.connector, change: Partial<TeamsConfig> = {}) =>
    tokenSource({ ...config, ...change }, scope, () => now);

  it('is for one service', async () => {
    const token = `Bearer ${await source(scopes.graph).get()}`;
    assert.equal(identity.accepts(token, scopes.graph), true);
    assert.equal(identity.accepts(token, scopes.connector), false);
  });

  it('is fetched once for everybody who waits, and kept until shortly before it ends', async () => {
    const tokens = source();
    const all = await Promise.all(Array.from({ length: 16 }, () => tokens.get()));
    assert.equal(new Set(all).size, 1);
    now = now.plus({ minutes: 54 });
    assert.equal(await tokens.get(), all[0]);
    assert.equal(identity.asked.login, 1);
    now = now.plus({ minutes: 2 });
    assert.notEqual(await tokens.get(), all[0]);
    assert.equal(identity.asked.login, 2);
  });

  it('is fetched anew when it was forgotten', async () => {
    const tokens = source();
    const first = await tokens.get();
    tokens.forget();
    assert.notEqual(await tokens.get(), first);
  });

  it('cannot be had with a wrong secret: a person must act', async () => {
    await assert.rejects(source(scopes.connector, { appSecret: 'wrong' }).get(), {
      code: 'forbidden',
      detail: 'login:401',
    });
  });

  it('cannot be had now, and can later', async () => {
    const tokens = source();
    identity.down.login = 503;
    await assert.rejects(tokens.get(), { code: 'unavailable', detail: 'login:503' });
    delete identity.down.login;
    assert.match(await tokens.get(), /^issued-/);
    await assert.rejects(source(scopes.connector, { loginUrl: 'http://127.0.0.1:9' }).get(), { code: 'unavailable' });
  });

  it('comes from the managed identity where there is no secret', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((req, res) => {
      asked.push(req.url);
      const expires = String(Math.floor(Date.now() / 1000) + 86_400);
      const body = { access_token: 'of-the-identity', expires_on: expires, resource: 'x', token_type: 'Bearer' };
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const url = await listen(server);
    const before = { ...process.env };
    Object.assign(process.env, { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: 'header' });
    try {
      const { appSecret: _, ...withoutSecret } = config;
      assert.equal(await tokenSource(withoutSecret, scopes.connector, () => now).get(), 'of-the-identity');
    } finally {
      for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
      await stop(server);
    }
    const query = new URL(asked[0] ?? '', url).searchParams;
    assert.equal(query.get('client_id'), teamsIds.appId);
    assert.equal(query.get('resource'), 'https://api.botframework.com');
    assert.equal(identity.asked.login, 0);
  });
});

describe('how long a service asks to wait', () => {
  const now = DateTime.fromISO('2026-11-22T12:00:00Z');
  const cases: readonly [header: string | null | undefined, ms: number][] = [
    ['7', 7000],
    ['0.5', 500],
    ['0', 0],
    ['-3', 0],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', 1000],
    ['', 1000],
    [null, 1000],
    [undefined, 1000],
  ];
  for (const [header, ms] of cases) {
    it(`is ${ms} ms for ${JSON.stringify(header)}`, () => assert.equal(retryAfterMs(header, now), ms));
  }
});

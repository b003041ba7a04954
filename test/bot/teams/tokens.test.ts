import assert from 'node:assert/strict';
import { UnsecuredJWT } from 'jose';
import { DateTime } from 'luxon';
import { type DeliverOptions, type TeamsReply, teamsIds } from '../../support/fake-teams.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import { createSigner } from '../../support/teams/signer.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

const seconds = () => Math.floor(Date.now() / 1000);

describe('the door to Teams, for a sender without a valid token', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let room: Conversation;
  let uffe: TeamsPerson;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const knock = (options: DeliverOptions, change: object = {}) =>
    tenant.teams.deliver({ ...claimActivity(tenant.teams, uffe, room), ...change }, options);

  /** Nothing is told, nothing is done, and one line says why. */
  const assertRefused = (reply: TeamsReply, status: number, code: string) => {
    assert.equal(reply.status, status);
    assert.equal(reply.text, '');
    assert.equal(bot.doors.verbRequests.length, 0);
    assert.equal(bot.doors.owners.size, 0);
    const lines = bot.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'teams.refused');
    assert.equal(lines.length, 1);
    assert.deepEqual({ status: lines[0].status, code: lines[0].code }, { status, code });
  };

  it('lets a sender with one in, so that the refusals below mean something', async () => {
    const reply = await knock({});
    assert.equal(reply.status, 200);
    assert.equal(bot.doors.owners.get('a1'), uffe.id);
  });

  const unsigned = new UnsecuredJWT({ iss: 'https://api.botframework.com', aud: teamsIds.appId, exp: seconds() + 99 });
  const cases: readonly [what: string, options: DeliverOptions, code: string][] = [
    ['no token at all', { authorization: null }, 'missing'],
    ['something that is no token', { authorization: 'Bearer karla' }, 'malformed'],
    ['another scheme', { authorization: 'Basic dXNlcjpwYXNz' }, 'malformed'],
    ['a scheme in lower case', { authorization: 'bearer a.b.c' }, 'malformed'],
    ['a token of parts that are no JSON', { authorization: 'Bearer aaaa.bbbb.cccc' }, 'malformed'],
    ['a token longer than any', { authorization: `Bearer ${'a'.repeat(4000)}.${'b'.repeat(4000)}.cc1` }, 'malformed'],
    ['a forged signature under a known key', { forged: true }, 'signature'],
    ['an unknown key', { header: { kid: 'other' } }, 'unknownKey'],
    ['no key', { header: { kid: undefined } }, 'malformed'],
    ['an unsigned token', { authorization: `Bearer ${unsigned.encode()}x` }, 'malformed'],
    ['an expired token', { claims: { exp: seconds() - 360 } }, 'expired'],
    ['a token without an expiry', { claims: { exp: undefined } }, 'malformed'],
    ['an expiry that is no number', { claims: { exp: 'tomorrow' } }, 'malformed'],
    ['a token from the future', { claims: { nbf: seconds() + 3600 } }, 'notYetValid'],
    ['another audience', { claims: { aud: '99999999-2222-4333-8444-555555555555' } }, 'audience'],
    ['several audiences', { claims: { aud: [teamsIds.appId] } }, 'malformed'],
    ['another issuer', { claims: { iss: 'https://login.microsoftonline.com/common' } }, 'issuer'],
    [
      'a token as the emulator sends it, from any tenant',
      { claims: { iss: `https://sts.windows.net/${teamsIds.tenantId}/`, ver: '1.0', appid: teamsIds.appId } },
      'issuer',
    ],
    ['a token for another address', { claims: { serviceurl: 'https://smba.example/emea/' } }, 'serviceUrl'],
    ['a token without an address', { claims: { serviceurl: undefined } }, 'malformed'],
  ];
  for (const [what, options, code] of cases) {
    it(`refuses ${what}`, async () => {
      // `exp: undefined` and such must reach the signer, which leaves the claim out.
      assertRefused(await knock(options), 401, code);
    });
  }

  it('refuses a token of the HMAC kind, even one made with the published key', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'key-of-teams' })).toString('base64url');
    const claims = { iss: 'https://api.botframework.com', aud: teamsIds.appId, exp: seconds() + 99, serviceurl: 'x' };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    assertRefused(await knock({ authorization: `Bearer ${header}.${payload}.c2lnbmVk` }), 401, 'algorithm');
  });

  it('refuses a token without a signature', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'key-of-teams' })).toString('base64url');
    const payload = Buffer.from(JSON.stringify({ iss: 'x', aud: 'y', exp: 1, serviceurl: 'z' })).toString('base64url');
    assertRefused(await knock({ authorization: `Bearer ${header}.${payload}.AA` }), 401, 'algorithm');
  });

  it('refuses a key that may not speak for Teams', async () => {
    const other = await createSigner();
    tenant.teams.identity.keys = [{ ...other.publicKey, kid: 'webchat', endorsements: ['webchat'] }];
    await bot.close();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    const { serviceUrl } = tenant.teams.connector;
    const token = await other.token({ appId: teamsIds.appId, serviceUrl, header: { kid: 'webchat' } });
    assertRefused(await knock({ authorization: `Bearer ${token}` }), 401, 'channel');
  });

  it('refuses an activity that goes to an address which the token does not name', async () => {
    assertRefused(await knock({}, { serviceUrl: 'http://127.0.0.1:9/elsewhere/' }), 401, 'serviceUrl');
  });

  it('does not read what somebody without a token sends', async () => {
    const reply = await tenant.teams.deliver('x'.repeat(3_000_000), { authorization: null });
    assertRefused(reply, 401, 'missing');
  });

  it('refuses another tenant right after the token', async () => {
    const activity = claimActivity(tenant.teams, uffe, room);
    const elsewhere = { tenant: { id: '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee' } };
    assertRefused(await knock({}, { channelData: { ...activity.channelData, ...elsewhere } }), 403, 'tenant');
  });

  it('refuses somebody of another tenant in a shared channel of ours', async () => {
    const { conversation } = claimActivity(tenant.teams, uffe, room);
    const foreign = { ...conversation, tenantId: '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee' };
    assertRefused(await knock({}, { conversation: foreign }), 403, 'tenant');
  });

  it('refuses an activity that names no tenant', async () => {
    const { conversation } = claimActivity(tenant.teams, uffe, room);
    const nowhere = { ...conversation, tenantId: undefined };
    assertRefused(await knock({}, { conversation: nowhere, channelData: undefined }), 403, 'tenant');
  });

  for (const channelId of ['webchat', 'emulator', 'AseChannel', 'skype', '']) {
    it(`refuses the channel "${channelId}"`, async () => {
      assertRefused(await knock({}, { channelId }), 400, 'malformed');
    });
  }

  it('allows clocks to differ by five minutes, as the Bot Framework does', async () => {
    assert.equal((await knock({ claims: { exp: seconds() - 240 } })).status, 200);
    assert.equal((await knock({ claims: { nbf: seconds() + 240 } })).status, 200);
  });

  it('checks the time of a token that it has seen before on every request', async () => {
    let now = DateTime.now();
    await bot.close();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, clock: () => now });
    const { serviceUrl } = tenant.teams.connector;
    const authorization = `Bearer ${await tenant.teams.signer.token({ appId: teamsIds.appId, serviceUrl })}`;
    assert.equal((await knock({ authorization })).status, 200);
    now = now.plus({ hours: 2 });
    assert.equal((await knock({ authorization })).status, 401);
  });
});

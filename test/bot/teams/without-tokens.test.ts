import assert from 'node:assert/strict';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

/** What the Playground calls its tenant: no GUID, one digit too long. */
const playgroundTenant = '00000000-0000-0000-0000-0000000000001';

describe('the door to Teams without tokens, for a test client on this machine', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let uffe: TeamsPerson;
  let room: Conversation;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
    const {
      appSecret: _,
      openIdMetadataUrl: __,
      ...config
    } = tenant.config({ auth: false, tenantId: playgroundTenant });
    bot = await startTeamsBot({ config, teams: tenant.teams });
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const claim = (change: object = {}) => {
    const activity = claimActivity(tenant.teams, uffe, room);
    const { conversation, channelData } = activity;
    return {
      ...activity,
      conversation: { ...conversation, tenantId: playgroundTenant },
      channelData: { ...channelData, tenant: { id: playgroundTenant } },
      ...change,
    };
  };

  it('lets its activities in, and fetches neither keys nor tokens', async () => {
    const reply = await tenant.teams.deliver(claim(), { authorization: null });
    assert.equal(reply.value, 'Opgaven er nu din.');
    assert.deepEqual({ ...tenant.teams.identity.asked }, { metadata: 0, keys: 0, login: 0 });
  });

  it('still lets only the one tenant in', async () => {
    const reply = await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room), { authorization: null });
    assert.equal(reply.status, 403);
  });

  for (const serviceUrl of [
    'https://smba.trafficmanager.net/teams/',
    'http://192.168.1.7/',
    'http://127.0.0.1.evil.example/',
    'x',
  ]) {
    it(`answers to nowhere but this machine: ${serviceUrl}`, async () => {
      const reply = await tenant.teams.deliver(claim({ serviceUrl }), { authorization: null });
      assert.equal(reply.status, 403);
      assert.equal(bot.doors.verbRequests.length, 0);
    });
  }

  it('sends without a token', async () => {
    const proxy = await startFaultProxy(tenant.teams.connector.serviceUrl);
    proxy.plan(() => ({ status: 201, body: { id: '42' } }));
    const ref = { kind: 'standard-channel', id: room.id, team: 'team-unge', serviceUrl: proxy.endpoint };
    assert.equal(await bot.door.platform.post(ref, smallCard('x')), '42');
    assert.equal(proxy.seen[0]?.headers.authorization, undefined);
    await proxy.close();
  });

  it('is ready without asking anybody, unless Graph wants tokens that cannot be had', async () => {
    tenant.teams.identity.down.login = 503;
    assert.equal(await bot.door.ready(), false);
    await bot.close();
    const config = tenant.config({ auth: false, graphAuth: false, tenantId: playgroundTenant });
    bot = await startTeamsBot({ config, teams: tenant.teams });
    const before = tenant.teams.identity.asked.login;
    assert.equal(await bot.door.ready(), true);
    assert.equal(tenant.teams.identity.asked.login, before);
  });
});

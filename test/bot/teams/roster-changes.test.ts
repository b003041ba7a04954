import assert from 'node:assert/strict';
import { desiredRoom } from '../../support/slack-rooms.ts';
import { arrivalActivity, baseActivity } from '../../support/teams/activities.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('news about who is in a room', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let uffe: TeamsPerson;
  let room: Conversation;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    uffe = tenant.person('Uffe Holm');
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const base = () => baseActivity(tenant.teams.frame, uffe, room);
  const botMember = { id: '28:11111111-2222-4333-8444-555555555555' };
  const jonna = { id: '29:jonna', aadObjectId: 'jonna' };
  const arrived = { platform: 'teams', roomId: '19:room@thread.tacv2' };

  /** `users`: who has come, where it is not the bot. */
  const wakes: readonly [what: string, activity: () => object, users?: string[]][] = [
    ['the bot is added to a channel', () => arrivalActivity(tenant.teams.frame, uffe, room)],
    [
      'the bot is added, told as for a team',
      () => ({ ...base(), type: 'conversationUpdate', membersAdded: [botMember] }),
    ],
    ['the app is installed', () => ({ ...base(), type: 'installationUpdate', action: 'add' })],
    ['the app is upgraded', () => ({ ...base(), type: 'installationUpdate', action: 'add-upgrade' })],
    ['somebody is added by hand', () => ({ ...base(), type: 'conversationUpdate', membersAdded: [jonna] }), ['jonna']],
    [
      'somebody is added whom Teams does not name',
      () => ({ ...base(), type: 'conversationUpdate', membersAdded: [jonna, { id: '29:gaest' }] }),
      [],
    ],
    [
      'somebody is removed by hand',
      () => ({
        ...base(),
        type: 'conversationUpdate',
        membersRemoved: [jonna],
        channelData: { ...base().channelData, eventType: 'channelMemberRemoved' },
      }),
      [],
    ],
  ];
  for (const [what, activity, users] of wakes) {
    it(`has the room looked at again: ${what}`, async () => {
      assert.equal((await tenant.teams.deliver(activity())).status, 200);
      assert.deepEqual(bot.doors.arrivals, [{ ...arrived, ...(users ? { users } : {}) }]);
      assert.equal(tenant.teams.connector.calls.length, 0, 'nobody asks for a roster');
    });
  }

  const leaves: readonly [what: string, activity: () => object][] = [
    ['the bot is removed', () => ({ ...base(), type: 'conversationUpdate', membersRemoved: [botMember] })],
    ['the app is uninstalled', () => ({ ...base(), type: 'installationUpdate', action: 'remove' })],
    [
      'a channel is renamed',
      () => ({
        ...base(),
        type: 'conversationUpdate',
        channelData: { ...base().channelData, eventType: 'channelRenamed' },
      }),
    ],
    [
      'something new happens',
      () => ({
        ...base(),
        type: 'conversationUpdate',
        membersAdded: null,
        channelData: { ...base().channelData, eventType: 'channelShared' },
      }),
    ],
    [
      'the app is installed for one person',
      () => ({
        ...base(),
        type: 'installationUpdate',
        action: 'add',
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant.config().tenantId },
      }),
    ],
  ];
  for (const [what, activity] of leaves) {
    it(`has nothing done: ${what}`, async () => {
      assert.equal((await tenant.teams.deliver(activity())).status, 200);
      assert.deepEqual(bot.doors.arrivals, []);
    });
  }

  it('is forgotten when the bot leaves: the room is no longer taken for ready', async () => {
    const { platform } = bot.door;
    const ref = { kind: 'private-channel', id: room.id, team: 'team-unge' };
    await tenant.teams.deliver(arrivalActivity(tenant.teams.frame, uffe, room));
    await tenant.teams.deliver({ ...base(), type: 'conversationUpdate', membersRemoved: [botMember] });
    room.hasBot = false;
    assert.notEqual((await platform.prepare(desiredRoom(), ref)).state, 'ready');
  });
});

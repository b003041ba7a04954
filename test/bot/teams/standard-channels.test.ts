import assert from 'node:assert/strict';
import type { RoomPlatform, RoomRef } from '../../../bot/rooms/port.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { readyRoom, roomWith } from '../../support/teams/rooms.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant, type TenantOptions } from '../../support/teams-tenant.ts';

/** Exactly what the manifest and the page about Teams ask for. */
const { resourceSpecific, tenantWide } = teamsPermissions['standard-channel'];
const permissions = [...resourceSpecific, ...tenantWide];

describe('a standard channel for a pathway', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let platform: RoomPlatform;

  const start = async (options: TenantOptions = {}) => {
    tenant = await startTeamsTenant({ permissions, ...options });
    bot = await startTeamsBot({ config: tenant.config({ room: 'standard-channel' }), teams: tenant.teams });
    platform = bot.door.platform;
  };
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const id = (name: string) => tenant.person(name).id;
  const desired = () => roomWith(tenant, 'Uffe Holm', 'Jonna Krogh');
  const channel = (ref: RoomRef) => tenant.graph.state.rooms.get(platform.roomId(ref) ?? '');

  it('is made in the host team, where the bot is already, and takes cards', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    assert.equal(channel(ref)?.kind, 'standard');
    await platform.post(ref, smallCard('Ring til skolen'));
    assert.equal(tenant.conversation(platform.roomId(ref) ?? '').messages.length, 1);
    await platform.pin(ref, '1');
  });

  it('tells of those who were let in for it, and not of everybody who can read it', async () => {
    await start({ outsideTheTeam: ['Sara Vang'] });
    const ref = await readyRoom(tenant, bot, desired());
    assert.deepEqual(await platform.members(ref), new Set());
    await platform.invite(ref, [id('Uffe Holm'), id('Sara Vang')]);
    assert.deepEqual(await platform.members(ref), new Set([id('Uffe Holm'), id('Sara Vang')]));
    assert.ok(tenant.graph.state.teams.get('team-unge')?.members.some(({ userId }) => userId === id('Sara Vang')));
  });

  it('puts nobody out of the host team, in which they may be for other reasons', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    await platform.invite(ref, [id('Uffe Holm')]);
    await platform.remove(ref, id('Uffe Holm'));
    assert.deepEqual(await platform.members(ref), new Set());
    assert.ok(tenant.graph.state.teams.get('team-unge')?.members.some(({ userId }) => userId === id('Uffe Holm')));
  });

  it('needs a person where the app is not in the team, and goes on when it is', async () => {
    await start({ appInstalled: false });
    const stopped = await platform.prepare(desired(), undefined);
    assert.deepEqual(
      { state: stopped.state, step: 'step' in stopped && stopped.step },
      { state: 'needsPerson', step: 'addApp' },
    );
    await tenant.teams.addBot(tenant.conversation(platform.roomId(stopped.ref) ?? ''), tenant.person('Uffe Holm'));
    assert.equal((await platform.prepare(desired(), stopped.ref)).state, 'ready');
  });

  it('is made once, and archived and opened like any channel', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    assert.equal(platform.roomId(await readyRoom(tenant, bot, desired())), platform.roomId(ref));
    await platform.archive(ref);
    assert.equal(channel(ref)?.archived, true);
    await platform.unarchive(ref);
    assert.equal(channel(ref)?.archived, false);
  });

  it('needs a person when every team is full', async () => {
    await start({ channelLimit: 0 });
    const stopped = await platform.prepare(desired(), undefined);
    assert.deepEqual(
      { state: stopped.state, step: 'step' in stopped && stopped.step },
      { state: 'needsPerson', step: 'createRoom' },
    );
  });

  it('keeps its form when the configuration asks for another one later', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    await bot.close();
    bot = await startTeamsBot({ config: tenant.config({ room: 'private-channel' }), teams: tenant.teams });
    const again = await bot.door.platform.prepare(desired(), ref);
    assert.deepEqual(again, { state: 'ready', ref });
  });
});

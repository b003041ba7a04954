import assert from 'node:assert/strict';
import type { DesiredRoom, Preparation, RoomPlatform, RoomRef } from '../../../bot/rooms/port.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { desiredRoom } from '../../support/slack-rooms.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant, type TenantOptions } from '../../support/teams-tenant.ts';

/** Exactly what the manifest and the page about Teams ask for. */
const { resourceSpecific, tenantWide } = teamsPermissions['private-channel'];
const permissions = [...resourceSpecific, ...tenantWide];
const enabledApps = /\/enabledApps\//;

describe('the making of a private channel', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let platform: RoomPlatform;

  const start = async (options: TenantOptions = {}) => {
    tenant = await startTeamsTenant({ permissions, ...options });
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    platform = bot.door.platform;
  };
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const id = (name: string) => tenant.person(name).id;
  const room = (...names: string[]): DesiredRoom =>
    desiredRoom({ members: new Set((names.length > 0 ? names : ['Uffe Holm', 'Jonna Krogh']).map(id)) });
  const without = (permission: string) => permissions.filter((granted) => granted !== permission);
  const outcome = ({ state, ...rest }: Preparation) => ({ state, step: 'step' in rest ? rest.step : undefined });

  describe('names the step at which a tenant stops it', () => {
    it('when channels may not be made', async () => {
      await start({ permissions: without('Channel.Create.Group') });
      await assert.rejects(platform.prepare(room(), undefined), { name: 'PlatformError', code: 'forbidden' });
    });

    it('when nobody may be taken into the team', async () => {
      const reading = without('TeamMember.ReadWriteNonOwnerRole.All');
      await start({ permissions: reading, outsideTheTeam: ['Jonna Krogh'] });
      const stopped = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(stopped), { state: 'needsPerson', step: 'addMembers' });
      assert.equal(tenant.graph.state.rooms.size, 0);
    });

    it('when the app may not be added: somebody adds it by hand, and it goes on', async () => {
      await start({ permissions: without('TeamsAppInstallation.ManageSelectedForTeam.All') });
      const stopped = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(stopped), { state: 'needsPerson', step: 'addApp' });
      const conversation = tenant.conversation(platform.roomId(stopped.ref) ?? '');
      await tenant.teams.addBot(conversation, tenant.person('Uffe Holm'));
      assert.deepEqual(bot.doors.arrivals, [{ platform: 'teams', roomId: conversation.id }]);
      assert.equal((await platform.prepare(room(), stopped.ref)).state, 'ready');
    });

    it('when the app is not installed in the host team', async () => {
      await start({ appInstalled: false });
      assert.deepEqual(outcome(await platform.prepare(room(), undefined)), { state: 'needsPerson', step: 'addApp' });
    });

    it('when Graph does not know the call for private channels', async () => {
      await start();
      tenant.graph.failNext('POST', enabledApps, {
        status: 400,
        body: { error: { code: 'BadRequest', message: 'Resource not found for the segment' } },
      });
      assert.deepEqual(outcome(await platform.prepare(room(), undefined)), { state: 'needsPerson', step: 'addApp' });
    });

    it('when there is nobody to own it', async () => {
      await start();
      const stopped = await platform.prepare(desiredRoom(), undefined);
      assert.deepEqual(outcome(stopped), { state: 'needsPerson', step: 'addMembers' });
      assert.deepEqual(await platform.members(stopped.ref), new Set());
      await platform.archive(stopped.ref);
    });

    it('but waits when the channel is too new to take the app', async () => {
      await start();
      tenant.graph.failNext('POST', enabledApps, {
        status: 404,
        body: { error: { code: 'NotFound', message: 'No channel found' } },
      });
      const early = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(early), { state: 'waiting', step: 'addApp' });
      assert.deepEqual(outcome(await platform.prepare(room(), early.ref)), { state: 'waiting', step: 'awaitArrival' });
    });
  });

  describe('in one of several host teams', () => {
    const hostTeams = ['team-a', 'team-b', 'team-c'];
    const teamOf = (ref: RoomRef) => tenant.graph.state.rooms.get(platform.roomId(ref) ?? '')?.team;

    it('is spread over them by its code, the same after a restart', async () => {
      await start({ hostTeams });
      const teams = new Set<string | undefined>();
      for (const code of ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD', 'EEEEEE', 'FFFFFF', 'GGGGGG', 'HHHHHH']) {
        const { ref } = await platform.prepare({ ...room(), pathwayId: code, title: code }, undefined);
        teams.add(teamOf(ref));
      }
      assert.equal(teams.size, 3);
    });

    it('goes to the next team when one is full or gone, and needs a person when all are', async () => {
      await start({ hostTeams, channelLimit: 1 });
      tenant.graph.state.teams.delete('team-b');
      const made: Preparation[] = [];
      for (const code of ['AAAAAA', 'BBBBBB', 'CCCCCC']) {
        made.push(await platform.prepare({ ...room(), pathwayId: code, title: code }, undefined).catch(gone));
      }
      assert.deepEqual(made.map((preparation) => teamOf(preparation.ref)).sort(), ['team-a', 'team-c', undefined]);
      assert.deepEqual(outcome(made[2] ?? gone()), { state: 'needsPerson', step: 'createRoom' });
    });
  });
});

function gone(): Preparation {
  return { state: 'needsPerson', ref: {}, step: 'createRoom' };
}

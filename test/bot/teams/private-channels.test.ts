import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { DesiredRoom, Preparation, RoomPlatform, RoomRef } from '../../../bot/rooms/port.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { desiredRoom, smallCard } from '../../support/slack-rooms.ts';
import { shownInCard } from '../../support/teams/card-actions.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant, type TenantOptions } from '../../support/teams-tenant.ts';

/** Exactly what the manifest and the page about Teams ask for. */
const { resourceSpecific, tenantWide } = teamsPermissions['private-channel'];
const permissions = [...resourceSpecific, ...tenantWide];
const channels = /\/channels$/;
const enabledApps = /\/enabledApps\//;

describe('a private channel for a pathway', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let platform: RoomPlatform;
  let now: DateTime;

  const start = async (options: TenantOptions = {}) => {
    tenant = await startTeamsTenant({ permissions, ...options });
    now = DateTime.now();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, clock: () => now });
    platform = bot.door.platform;
  };
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const id = (name: string) => tenant.person(name).id;
  const room = (...names: string[]): DesiredRoom =>
    desiredRoom({ members: new Set((names.length > 0 ? names : ['Uffe Holm', 'Jonna Krogh']).map(id)) });
  /** Prepares as often as the reconciler would: at once, and again after the bot's arrival. */
  const prepared = async (desired = room()): Promise<RoomRef> => {
    const first = await platform.prepare(desired, undefined);
    await tenant.settled();
    const second = await platform.prepare(desired, first.ref);
    assert.equal(second.state, 'ready');
    return second.ref;
  };
  const calls = (method: string, path: RegExp) =>
    tenant.graph.calls.filter((call) => call.method === method && path.test(call.path));
  const outcome = ({ state, ...rest }: Preparation) => ({ state, step: 'step' in rest ? rest.step : undefined });

  it('is made with its people, gets the app, waits for the bot’s arrival, and only then takes cards', async () => {
    await start();
    const first = await platform.prepare(room(), undefined);
    assert.deepEqual(outcome(first), { state: 'waiting', step: 'awaitArrival' });
    await tenant.settled();
    const roomId = platform.roomId(first.ref);
    assert.deepEqual(bot.doors.arrivals, [{ platform: 'teams', roomId }]);
    const second = await platform.prepare(room(), first.ref);
    assert.equal(second.state, 'ready');
    const conversation = tenant.conversation(roomId ?? '');
    assert.deepEqual([...conversation.members].sort(), [id('Uffe Holm'), id('Jonna Krogh')].sort());
    const messageId = await platform.post(second.ref, smallCard('Ring til skolen'));
    assert.equal(conversation.messages[0]?.id, messageId);
    const writes = tenant.graph.calls.filter(({ method }) => method === 'POST').map(({ path }) => path);
    assert.deepEqual(writes, [
      '/v1.0/teams/team-unge/channels',
      `/beta/teams/team-unge/channels/${roomId}/enabledApps/$ref`,
    ]);
  });

  it('tells in its title and its address nothing but the code', async () => {
    await start();
    const ref = await prepared();
    const [made] = calls('POST', channels);
    assert.deepEqual(Object.fromEntries(Object.entries(made?.body ?? {}).filter(([key]) => key !== 'members')), {
      '@odata.type': '#Microsoft.Graph.channel',
      membershipType: 'private',
      displayName: 'K7F3XQ',
      description: 'Vejviser',
    });
    assert.match(platform.link(ref) ?? '', /^https:\/\/teams\.microsoft\.com\/l\/channel\/.*\/K7F3XQ\?/);
  });

  it('has two owners, so that it does not end with one account', async () => {
    await start();
    const ref = await prepared(room('Uffe Holm', 'Jonna Krogh', 'Mads Lind'));
    const members = tenant.graph.state.rooms.get(platform.roomId(ref) ?? '')?.members ?? [];
    assert.deepEqual(
      members.map(({ roles }) => roles),
      [['owner'], ['owner'], []],
    );
  });

  it('takes people into the host team first, since nobody else can be in its channels', async () => {
    await start({ outsideTheTeam: ['Jonna Krogh'] });
    const ref = await prepared();
    assert.ok((await platform.members(ref)).has(id('Jonna Krogh')));
    const added = calls('POST', /^\/v1\.0\/teams\/team-unge\/members$/);
    assert.equal(added.length, 1);
  });

  it('costs nothing more once it is ready', async () => {
    await start();
    const ref = await prepared();
    const before = tenant.graph.calls.length + tenant.teams.connector.calls.length;
    assert.equal((await platform.prepare(room(), ref)).state, 'ready');
    assert.equal(tenant.graph.calls.length + tenant.teams.connector.calls.length, before);
  });

  it('is ready as well when the news of the arrival is lost, since the bot asks whether it is there', async () => {
    await start();
    tenant.tellsArrivals = false;
    tenant.teams.world.install(tenant.person('Uffe Holm'));
    await tenant.teams.says(
      tenant.person('Uffe Holm'),
      tenant.conversation(tenant.teams.world.personalId(tenant.person('Uffe Holm'))),
      'hjælp',
    );
    assert.equal((await platform.prepare(room(), undefined)).state, 'ready');
    assert.equal(bot.doors.arrivals.length, 0);
  });

  describe('is made once', () => {
    it('when the reply to its making is lost', async () => {
      await start();
      tenant.graph.failNext('POST', channels, 'lost');
      await assert.rejects(platform.prepare(room(), undefined), { name: 'PlatformError', code: 'unavailable' });
      const found = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(found), { state: 'waiting', step: 'awaitArrival' });
      assert.equal(calls('POST', channels).length, 1);
      assert.equal(tenant.graph.state.rooms.size, 1);
    });

    it('when the program ends right after, before anybody has noted it', async () => {
      await start();
      const made = await platform.prepare(room(), undefined);
      await tenant.settled();
      await bot.close();
      bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
      const found = await bot.door.platform.prepare(room(), undefined);
      assert.equal(bot.door.platform.roomId(found.ref), platform.roomId(made.ref));
      assert.equal(calls('POST', channels).length, 1);
    });

    it('when what comes after it fails: then the reference is kept', async () => {
      await start();
      tenant.graph.failNext('POST', enabledApps, { status: 503 });
      const made = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(made), { state: 'waiting', step: 'addApp' });
      assert.notEqual(platform.roomId(made.ref), undefined);
      const next = await platform.prepare(room(), made.ref);
      assert.deepEqual(outcome(next), { state: 'waiting', step: 'awaitArrival' });
      assert.equal(calls('GET', channels).length, 1);
    });

    it('and never by taking over a channel that others can read', async () => {
      await start();
      const { state } = tenant.graph;
      const open = {
        team: 'team-unge',
        webUrl: 'https://teams.example',
        members: [],
        archived: false,
        hasApp: true,
        pinned: [],
      };
      state.rooms.set('19:open@thread.tacv2', {
        id: '19:open@thread.tacv2',
        kind: 'standard',
        title: 'K7F3XQ',
        ...open,
      });
      const made = await platform.prepare(room(), undefined);
      assert.deepEqual(outcome(made), { state: 'needsPerson', step: 'createRoom' });
      assert.equal(platform.roomId(made.ref), undefined);
    });
  });

  it('is made although one account has been closed; the others are in it', async () => {
    await start();
    const closed = tenant.person('Mads Lind');
    const user = tenant.graph.state.users.get(closed.id);
    if (user) tenant.graph.state.users.set(closed.id, { ...user, accountEnabled: false });
    const desired = room('Uffe Holm', 'Jonna Krogh', 'Mads Lind', 'Sara Vang');
    const ref = await prepared(desired);
    await assert.rejects(platform.invite(ref, [closed.id, id('Sara Vang')]), { code: 'invalid' });
    assert.deepEqual(await platform.members(ref), new Set([id('Uffe Holm'), id('Jonna Krogh'), id('Sara Vang')]));
  });

  it('asks nothing of Graph before the time that a 429 has named', async () => {
    await start();
    tenant.graph.failNext('GET', channels, { status: 429, headers: { 'retry-after': '30' } });
    await assert.rejects(platform.prepare(room(), undefined), { code: 'rateLimited', retryAfterMs: 30_000 });
    const asked = tenant.graph.calls.length;
    await assert.rejects(platform.prepare(room(), undefined), { code: 'rateLimited' });
    await assert.rejects(platform.findUser?.('x@fjordby.example') ?? Promise.resolve(), { code: 'rateLimited' });
    assert.equal(tenant.graph.calls.length, asked);
    now = now.plus({ seconds: 31 });
    assert.deepEqual(outcome(await platform.prepare(room(), undefined)), { state: 'waiting', step: 'awaitArrival' });
  });

  it('sends its token to Graph and gets a new one when that is refused', async () => {
    await start();
    await prepared();
    tenant.teams.identity.revoke();
    assert.equal(await platform.findUser?.('uffe.holm@fjordby.example'), id('Uffe Holm'));
  });

  it('shows a card edited in place, and nothing of Markdown or HTML in it', async () => {
    await start();
    const ref = await prepared();
    const messageId = await platform.post(ref, smallCard('**Ring** til <at>alle</at>'));
    await platform.edit(ref, messageId, smallCard('Er ringet'));
    await platform.pin(ref, messageId);
    const conversation = tenant.conversation(platform.roomId(ref) ?? '');
    assert.equal(conversation.messages.length, 1);
    assert.equal(conversation.messages[0]?.edits, 1);
    assert.match(shownInCard(conversation.messages[0]?.card), /Er ringet/);
  });
});

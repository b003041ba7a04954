import assert from 'node:assert/strict';
import type { RoomPlatform, RoomRef } from '../../../bot/rooms/port.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { readyRoom, roomWith } from '../../support/teams/rooms.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant, type TenantOptions } from '../../support/teams-tenant.ts';

/** Exactly what the manifest and the page about Teams ask for. */
const { resourceSpecific, tenantWide } = teamsPermissions['group-chat'];
const permissions = [...resourceSpecific, ...tenantWide];

describe('a group chat for a pathway', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let platform: RoomPlatform;

  const start = async (options: TenantOptions = {}) => {
    tenant = await startTeamsTenant({ permissions, hostTeams: [], ...options });
    bot = await startTeamsBot({ config: tenant.config({ room: 'group-chat' }), teams: tenant.teams });
    platform = bot.door.platform;
  };
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const id = (name: string) => tenant.person(name).id;
  const desired = () => roomWith(tenant, 'Uffe Holm', 'Jonna Krogh');
  const chat = (ref: RoomRef) => tenant.graph.state.rooms.get(platform.roomId(ref) ?? '');

  it('is made with its people and the app, and takes cards when the bot has arrived', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    assert.match(platform.link(ref) ?? '', /^https:\/\/teams\.microsoft\.com\/l\/chat\//);
    assert.equal(chat(ref)?.title, 'K7F3XQ');
    const messageId = await platform.post(ref, smallCard('Ring til skolen'));
    const conversation = tenant.conversation(platform.roomId(ref) ?? '');
    assert.deepEqual(
      tenant.teams.sees(tenant.person('Jonna Krogh'), conversation).map((message) => message.id),
      [messageId],
    );
  });

  it('is found by its topic when nobody has noted that it was made', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    const found = await readyRoom(tenant, bot, desired());
    assert.equal(platform.roomId(found), platform.roomId(ref));
    assert.equal(tenant.graph.state.rooms.size, 1);
  });

  it('is found where Graph will not look for a topic, by looking through the chats', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    tenant.graph.failNext('GET', /\/users\/[^/]+\/chats$/, {
      status: 400,
      body: { error: { code: 'BadRequest', message: 'Filtering by topic is not supported.' } },
    });
    assert.equal(platform.roomId(await readyRoom(tenant, bot, desired())), platform.roomId(ref));
    assert.equal(tenant.graph.state.rooms.size, 1);
  });

  it('is made all the same where nobody may look for one', async () => {
    await start({ permissions: permissions.filter((granted) => granted !== 'Chat.ReadBasic.All') });
    assert.equal(chat(await readyRoom(tenant, bot, desired()))?.kind, 'group');
  });

  it('lets people in with the whole history, and puts them out', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    await platform.invite(ref, [id('Mads Lind')]);
    const added = tenant.graph.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/members'));
    assert.equal(Reflect.get(added?.body ?? {}, 'visibleHistoryStartDateTime'), '0001-01-01T00:00:00Z');
    await platform.remove(ref, id('Uffe Holm'));
    assert.deepEqual(await platform.members(ref), new Set([id('Jonna Krogh'), id('Mads Lind')]));
  });

  it('pins where the tenant lets it, and quietly does not where it does not', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    const messageId = await platform.post(ref, smallCard('x'));
    await platform.pin(ref, messageId);
    assert.deepEqual(chat(ref)?.pinned, []);
    tenant.graph.permissions = new Set([...permissions, 'Chat.ReadWrite.All']);
    await platform.pin(ref, messageId);
    assert.deepEqual(chat(ref)?.pinned, [messageId]);
  });

  it('cannot be archived, and asking for it does no harm', async () => {
    await start();
    const ref = await readyRoom(tenant, bot, desired());
    const before = tenant.graph.calls.length;
    await platform.archive(ref);
    await platform.unarchive(ref);
    assert.equal(tenant.graph.calls.length, before);
  });

  it('needs two people', async () => {
    await start();
    const alone = await platform.prepare(roomWith(tenant, 'Uffe Holm'), undefined);
    assert.deepEqual(
      { state: alone.state, step: 'step' in alone && alone.step },
      { state: 'needsPerson', step: 'addMembers' },
    );
  });

  it('needs a person to add the app where the bot may not: then it goes on', async () => {
    await start({ permissions: permissions.filter((granted) => !granted.startsWith('TeamsAppInstallation')) });
    const stopped = await platform.prepare(desired(), undefined);
    assert.deepEqual(
      { state: stopped.state, step: 'step' in stopped && stopped.step },
      { state: 'needsPerson', step: 'addApp' },
    );
    await tenant.teams.addBot(tenant.conversation(platform.roomId(stopped.ref) ?? ''), tenant.person('Uffe Holm'));
    assert.equal((await platform.prepare(desired(), stopped.ref)).state, 'ready');
  });

  it('keeps its reference when adding the app fails for now', async () => {
    await start();
    tenant.graph.failNext('POST', /installedApps$/, { status: 502 });
    const made = await platform.prepare(desired(), undefined);
    assert.deepEqual({ state: made.state, step: 'step' in made && made.step }, { state: 'waiting', step: 'addApp' });
    assert.equal(chat(made.ref)?.title, 'K7F3XQ');
  });
});

import assert from 'node:assert/strict';
import type { RoomPlatform, RoomRef } from '../../../bot/rooms/port.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { shownInCard } from '../../support/teams/card-actions.ts';
import { readyRoom, roomWith } from '../../support/teams/rooms.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('a room in Teams', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let platform: RoomPlatform;
  let ref: RoomRef;

  beforeEach(async () => {
    tenant = await startTeamsTenant({
      people: ['Uffe Holm', 'Jonna Krogh', 'Mads Lind', 'Sara Vang', 'Ude Frakommunen'],
      outsideTheTeam: ['Ude Frakommunen'],
    });
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    platform = bot.door.platform;
    ref = await readyRoom(tenant, bot, roomWith(tenant, 'Uffe Holm', 'Jonna Krogh'));
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const id = (name: string) => tenant.person(name).id;
  const room = () => tenant.graph.state.rooms.get(platform.roomId(ref) ?? '');
  const conversation = () => tenant.conversation(platform.roomId(ref) ?? '');

  describe('and its people', () => {
    it('are who Graph says they are, page after page', async () => {
      for (let index = 0; index < 2500; index += 1) {
        const user = { id: `u${index}`, displayName: `U ${index}`, mail: `u${index}@fjordby.example` };
        tenant.graph.state.users.set(user.id, user);
        const members = room()?.members;
        if (members) tenant.graph.state.join(members, user.id, []);
      }
      assert.equal((await platform.members(ref)).size, 2502);
      const pages = tenant.graph.calls.filter(({ path }) => path.endsWith('/allMembers'));
      assert.equal(pages.length, 3);
    });

    it('are let in, from outside the host team too, and letting in twice changes nothing', async () => {
      await platform.invite(ref, [id('Mads Lind'), id('Ude Frakommunen')]);
      await platform.invite(ref, [id('Mads Lind')]);
      assert.deepEqual(
        await platform.members(ref),
        new Set(['Uffe Holm', 'Jonna Krogh', 'Mads Lind', 'Ude Frakommunen'].map(id)),
      );
    });

    it('can be put out, once or twice', async () => {
      await platform.invite(ref, [id('Mads Lind')]);
      await platform.remove(ref, id('Mads Lind'));
      await platform.remove(ref, id('Mads Lind'));
      assert.equal((await platform.members(ref)).has(id('Mads Lind')), false);
      assert.equal(conversation().members.has(id('Mads Lind')), false);
    });

    it('can be put out although they are the last owner: somebody else becomes one first', async () => {
      await platform.invite(ref, [id('Mads Lind')]);
      await platform.remove(ref, id('Uffe Holm'));
      await platform.remove(ref, id('Jonna Krogh'));
      assert.deepEqual(
        room()?.members.map(({ userId, roles }) => ({ userId, roles })),
        [{ userId: id('Mads Lind'), roles: ['owner'] }],
      );
    });

    it('cannot be changed where the tenant has not granted that, and the error says what kind it is', async () => {
      tenant.graph.permissions = new Set(['ChannelMember.Read.All', 'TeamMember.Read.All']);
      await assert.rejects(platform.invite(ref, [id('Mads Lind')]), { code: 'forbidden', detail: 'Forbidden' });
      await assert.rejects(platform.remove(ref, id('Uffe Holm')), { code: 'forbidden', detail: 'Forbidden' });
    });

    it('are found by their e-mail, if it is one account of the tenant’s own', async () => {
      const { users } = tenant.graph.state;
      const add = (user: string, mail: string, more: object = {}) =>
        users.set(user, { id: user, displayName: user, mail, userPrincipalName: `${user}@x.example`, ...more });
      add('gæst', 'guest@other.example', { userType: 'Guest' });
      add('lukket', 'closed@fjordby.example', { accountEnabled: false });
      add('en', 'shared@fjordby.example');
      add('to', 'shared@fjordby.example');
      add('ohara', "o'hara@fjordby.example");
      const find = (email: string) => platform.findUser?.(email);
      assert.equal(await find('uffe.holm@fjordby.example'), id('Uffe Holm'));
      assert.equal(await find("o'hara@fjordby.example"), 'ohara');
      assert.equal(await find('guest@other.example'), undefined);
      assert.equal(await find('closed@fjordby.example'), undefined);
      assert.equal(await find('shared@fjordby.example'), undefined);
      assert.equal(await find('nobody@fjordby.example'), undefined);
      assert.equal(await find('a/b?c#d@fjordby.example'), undefined);
    });
  });

  describe('can be archived', () => {
    it('and opened again, as often as asked', async () => {
      await platform.archive(ref);
      await platform.archive(ref);
      assert.equal(room()?.archived, true);
      await platform.unarchive(ref);
      await platform.unarchive(ref);
      assert.equal(room()?.archived, false);
      const posts = tenant.graph.calls.filter(({ method, path }) => method === 'POST' && /archive$/.test(path));
      assert.equal(posts.length, 2);
    });

    it('unless the tenant has not granted it', async () => {
      tenant.graph.permissions = new Set(['Channel.ReadBasic.All']);
      await assert.rejects(platform.archive(ref), { name: 'PlatformError', code: 'forbidden' });
    });

    it('unless its team is archived itself', async () => {
      const team = tenant.graph.state.teams.get('team-unge');
      if (team) team.archived = true;
      await assert.rejects(platform.archive(ref), { name: 'PlatformError', code: 'archived' });
    });

    it('and is gone when somebody has deleted it', async () => {
      tenant.graph.state.rooms.delete(platform.roomId(ref) ?? '');
      for (const call of [() => platform.archive(ref), () => platform.unarchive(ref), () => platform.members(ref)])
        await assert.rejects(call(), { name: 'PlatformError', code: 'gone' });
    });
  });

  describe('and its cards: what Teams answers becomes what a caller can act on', () => {
    const cases = [
      [
        { status: 429, headers: { 'retry-after': '7' } },
        { code: 'rateLimited', retryAfterMs: 7000 },
      ],
      [{ status: 429 }, { code: 'rateLimited', retryAfterMs: 1000 }],
      [
        { status: 412, code: 'PreconditionFailed' },
        { code: 'unavailable', detail: 'PreconditionFailed' },
      ],
      [{ status: 500 }, { code: 'unavailable' }],
      [{ status: 502 }, { code: 'unavailable' }],
      [
        { status: 503, headers: { 'retry-after': '3' } },
        { code: 'unavailable', retryAfterMs: 3000 },
      ],
      ['lost', { code: 'unavailable', detail: 'noAnswer' }],
      [
        { status: 403, code: 'BotNotInConversationRoster' },
        { code: 'forbidden', detail: 'BotNotInConversationRoster' },
      ],
      [
        { status: 403, code: 'ChannelArchived' },
        { code: 'archived', detail: 'ChannelArchived' },
      ],
      [
        { status: 404, code: 'ConversationNotFound' },
        { code: 'gone', detail: 'ConversationNotFound' },
      ],
      [
        { status: 413, code: 'MessageSizeTooBig' },
        { code: 'invalid', detail: 'MessageSizeTooBig' },
      ],
      [
        { status: 400, code: 'a code: with Karla in it' },
        { code: 'invalid', detail: 'http400' },
      ],
      [
        { status: 307, headers: { location: '/emea/v3/conversations' } },
        { code: 'invalid', detail: 'ServiceError' },
      ],
    ] as const;
    for (const [fault, expected] of cases) {
      it(JSON.stringify(fault), async () => {
        tenant.teams.connector.faults.next('POST', /activities/, fault);
        const before = tenant.teams.connector.calls.length;
        await assert.rejects(platform.post(ref, smallCard('x')), { name: 'PlatformError', ...expected });
        assert.equal(tenant.teams.connector.calls.length, before + 1, 'it is tried once: the reconciler tries again');
      });
    }

    it('a message that somebody has deleted is gone', async () => {
      const messageId = await platform.post(ref, smallCard('x'));
      conversation().messages.length = 0;
      await assert.rejects(platform.edit(ref, messageId, smallCard('y')), { code: 'gone' });
    });

    it('a message is deleted, once or twice; and not in an archived room before it is opened', async () => {
      const messageId = await platform.post(ref, smallCard('x'));
      const kept = await platform.post(ref, smallCard('y'));
      assert.equal(await platform.delete(ref, messageId), 'deleted');
      assert.equal(await platform.delete(ref, messageId), 'notThere');
      assert.deepEqual(
        conversation().messages.map(({ id: one }) => one),
        [kept],
      );
      assert.equal(await platform.delete({}, kept), 'notThere');
      assert.equal(platform.archivingIsFinal, undefined);
      tenant.teams.connector.faults.next('DELETE', /activities/, { status: 403, code: 'ChannelArchived' });
      await assert.rejects(platform.delete(ref, kept), { code: 'archived' });
      tenant.teams.connector.faults.next('DELETE', /activities/, { status: 403, code: 'BotNotInConversationRoster' });
      await assert.rejects(platform.delete(ref, kept), { code: 'forbidden' });
      assert.equal(await platform.delete(ref, kept), 'deleted');
    });

    it('no error carries what was sent, or what Teams said', async () => {
      tenant.teams.connector.faults.next('POST', /activities/, { status: 400 });
      const error = await platform.post(ref, smallCard('Karla')).catch((failure: unknown) => failure);
      assert.ok(error instanceof Error);
      assert.doesNotMatch(error.message, /Karla|secret/);
    });
  });

  it('takes cards after a restart, by what its reference knows', async () => {
    await bot.close();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    await bot.door.platform.post(ref, smallCard('Efter genstart'));
    assert.match(shownInCard(conversation().messages.at(-1)?.card), /Efter genstart/);
  });

  it('takes large cards, which are cut to what Teams takes', async () => {
    const blocks = Array.from({ length: 400 }, (_, index) => ({
      type: 'text' as const,
      text: `${index} ${'æ'.repeat(400)}`,
      weight: index,
    }));
    await platform.post(ref, { ...smallCard('x'), blocks });
    const size = Buffer.byteLength(JSON.stringify(conversation().messages.at(-1)?.card));
    assert.ok(size <= 28 * 1024, `${size} bytes`);
  });

  it('is none where there is no reference: nothing is asked, and nothing fails that need not', async () => {
    const asked = tenant.graph.calls.length;
    assert.equal(platform.roomId({}), undefined);
    assert.equal(platform.link({}), undefined);
    assert.deepEqual(await platform.members({}), new Set());
    await platform.archive({});
    await platform.remove({}, id('Uffe Holm'));
    await assert.rejects(platform.post({}, smallCard('x')), { code: 'gone' });
    await assert.rejects(platform.invite({}, [id('Uffe Holm')]), { code: 'gone' });
    assert.equal(tenant.graph.calls.length, asked);
  });
});

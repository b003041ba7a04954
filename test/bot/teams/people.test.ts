import assert from 'node:assert/strict';
import { MemoryStore } from '../../support/memory-store.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { shownInCard } from '../../support/teams/card-actions.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('a person in Teams', () => {
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

  describe('is known by the e-mail that the tenant vouches for', () => {
    /** The e-mail that the program is told when it asks, on a click in a conversation. */
    const emailOf = async (person: TeamsPerson, conversation: Conversation) => {
      let email: string | undefined;
      bot.doors.onVerb('action.claim', async (request) => {
        email = await request.email();
        return { locale: 'da', said: 'ok' };
      });
      const reply = await tenant.teams.deliver(claimActivity(tenant.teams, person, conversation));
      assert.equal(reply.value, 'ok');
      return email;
    };
    const asked = () => ({
      teams: tenant.teams.connector.calls.filter(({ path }) => path.includes('/members/')).length,
      graph: tenant.graph.calls.filter(({ path }) => path.includes('/users/')).length,
    });

    it('which in a chat Teams itself tells', async () => {
      assert.equal(await emailOf(uffe, tenant.teams.world.install(uffe)), 'uffe.holm@fjordby.example');
      assert.deepEqual(asked(), { teams: 1, graph: 0 });
    });

    it('which in a channel Entra tells, since nobody is to look through a roster', async () => {
      assert.equal(await emailOf(uffe, room), 'uffe.holm@fjordby.example');
      assert.deepEqual(asked(), { teams: 0, graph: 1 });
    });

    it('which in a channel Teams tells where Entra may not be asked, and then for that channel alone', async () => {
      tenant.graph.permissions = new Set();
      assert.equal(await emailOf(uffe, room), 'uffe.holm@fjordby.example');
      const [call] = tenant.teams.connector.calls.filter(({ path }) => path.includes('/members/'));
      assert.equal(call?.path, `/emea/v3/conversations/${room.id}/members/${uffe.userId}`);
    });

    it('and a guest is nobody, wherever it is asked', async () => {
      const guest = tenant.teams.world.person('Gæst Gæstesen', { role: 'guest', email: 'mads.lind@fjordby.example' });
      const { id, name, email } = guest;
      tenant.graph.state.users.set(id, { id, displayName: name, mail: email, userType: 'Guest' });
      room.members.add(id);
      assert.equal(await emailOf(guest, tenant.teams.world.install(guest)), undefined);
      assert.equal(await emailOf(guest, room), undefined);
    });

    it('and somebody of whom Teams tells another account is nobody', async () => {
      const chat = tenant.teams.world.install(uffe);
      const disguised = { ...uffe, id: tenant.person('Jonna Krogh').id };
      tenant.graph.permissions = new Set();
      assert.equal(await emailOf(disguised, chat), undefined);
    });

    it('and is no stranger because nobody can be asked just now', async () => {
      tenant.teams.connector.faults.next('GET', /members/, { status: 502 });
      bot.doors.onVerb('action.claim', async (request) => {
        await assert.rejects(request.email(), { name: 'PlatformError', code: 'unavailable' });
        return { locale: 'da', said: 'Prøv igen' };
      });
      const chat = tenant.teams.world.install(uffe);
      const reply = await tenant.teams.deliver(claimActivity(tenant.teams, uffe, chat));
      assert.equal(reply.value, 'Prøv igen');
    });
  });

  describe('can be written to alone', () => {
    it('in the chat that they have used, by what it is called', async () => {
      const chat = tenant.teams.world.install(uffe);
      bot.doors.onWord('hjælp', () => ({ locale: 'da', said: 'Hej' }));
      await tenant.teams.says(uffe, chat, 'hjælp');
      await bot.door.platform.postPersonal(uffe.id, {
        text: 'Fristen er i morgen.',
        card: smallCard('Ring til skolen'),
      });
      const seen = tenant.teams.sees(uffe, chat);
      assert.deepEqual(
        seen.map(({ text }) => text),
        ['Hej', 'Fristen er i morgen.', undefined],
      );
      assert.match(shownInCard(seen[2]?.card), /Ring til skolen/);
      assert.equal(tenant.teams.connector.calls.filter(({ path }) => path.endsWith('/conversations')).length, 0);
    });

    it('without ever having written, if the app is installed for them; the chat is opened once', async () => {
      await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room));
      const jonna = tenant.person('Jonna Krogh');
      const chat = tenant.teams.world.install(jonna);
      await bot.door.platform.postPersonal(jonna.id, { text: 'Hej' });
      await bot.door.platform.postPersonal(jonna.id, { text: 'Hej igen' });
      assert.deepEqual(
        tenant.teams.sees(jonna, chat).map(({ text }) => text),
        ['Hej', 'Hej igen'],
      );
      assert.equal(tenant.teams.connector.calls.filter(({ path }) => path.endsWith('/conversations')).length, 1);
    });

    it('not without the app: a person must act', async () => {
      await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room));
      await assert.rejects(bot.door.platform.postPersonal(uffe.id, { text: 'Hej' }), { code: 'forbidden' });
    });

    it('after a restart, since the tenant’s address is kept; a click costs no write of it', async () => {
      const documents = new MemoryStore();
      await bot.close();
      bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, documents });
      await assert.rejects(bot.door.platform.postPersonal(uffe.id, { text: 'x' }), { code: 'unavailable' });
      for (let click = 0; click < 3; click += 1) await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room));
      assert.equal(documents.calls.put, 1);
      await bot.close();
      bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, documents });
      const chat = tenant.teams.world.install(uffe);
      await bot.door.platform.postPersonal(uffe.id, { text: 'Efter genstart' });
      assert.equal(chat.messages[0]?.text, 'Efter genstart');
    });
  });
});

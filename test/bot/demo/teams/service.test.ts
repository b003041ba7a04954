import assert from 'node:assert/strict';
import { demoTeams } from '../../../../bot/demo/teams/ids.ts';
import { personalId, type TeamsConversation, userId } from '../../../../bot/demo/teams/teams-state.ts';
import { townsperson } from '../../../../bot/demo/town/staff.ts';
import { type DemoTeams, startDemoTeams } from '../../../support/demo-teams.ts';

const [lene, nanna, gitte] = [townsperson('lene'), townsperson('nanna'), townsperson('gitte')];
const roomId = '19:room-1@thread.tacv2';
const card = (text: string) => ({
  type: 'message',
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: text } },
  ],
});

describe('the Teams service of the demo', () => {
  let teams: DemoTeams;
  let room: TeamsConversation;

  beforeEach(async () => {
    teams = await startDemoTeams();
    room = teams.service.state.open(roomId, 'channel', 'K7F3XQ', [lene.entraId, nanna.entraId]);
    room.hasBot = true;
  });
  afterEach(() => teams.close());

  const conversation = (id: string): TeamsConversation => {
    const found = teams.service.state.conversation(id);
    assert.ok(found);
    return found;
  };
  const post = async (body: object = card('Første')): Promise<string> => {
    const { status, body: answer } = await teams.sends('POST', `/${roomId}/activities`, body);
    assert.equal(status, 201);
    return String(answer.id);
  };

  describe('towards the bot', () => {
    it('keeps what is posted, in order, and shows what is edited in its place', async () => {
      const first = await post();
      await post(card('Anden'));
      const edit = await teams.sends('PUT', `/${roomId}/activities/${first}`, card('Første, ændret'));
      assert.equal(edit.status, 200);
      assert.deepEqual(
        room.messages.map(({ id, edited }) => [id === first, edited]),
        [
          [true, true],
          [false, false],
        ],
      );
      assert.match(JSON.stringify(room.messages[0]?.activity), /Første, ændret/);
      assert.equal(teams.changes(), 3);
    });

    it('refuses a conversation that is not there, one without the bot, and what is no message', async () => {
      assert.equal((await teams.sends('POST', '/19:nowhere/activities', card('x'))).status, 404);
      room.hasBot = false;
      assert.equal((await teams.sends('POST', `/${roomId}/activities`, card('x'))).status, 403);
      assert.equal((await teams.sends('GET', `/${roomId}/pagedmembers?pageSize=1`)).status, 403);
      room.hasBot = true;
      assert.equal((await teams.sends('GET', `/${roomId}/pagedmembers?pageSize=1`)).status, 200);
      assert.equal((await teams.sends('POST', `/${roomId}/activities`, { type: 'typing' })).status, 400);
      assert.equal((await teams.sends('PUT', `/${roomId}/activities/1`, card('x'))).status, 404);
    });

    it('shows a message to one person to that person alone, who must be in the room', async () => {
      const path = `/${roomId}/activities?isTargetedActivity=true`;
      const to = (id: string) => ({ type: 'message', text: 'Kun dig', recipient: { id, isTargeted: true } });
      assert.equal((await teams.sends('POST', path, to(userId(nanna)))).status, 201);
      assert.equal((await teams.sends('POST', path, to(userId(gitte)))).status, 400);
      assert.equal(teams.service.state.seenBy(nanna, room).length, 1);
      assert.equal(teams.service.state.seenBy(lene, room).length, 0);
    });

    it('opens the chat with one person, by either of their ids', async () => {
      for (const id of [userId(lene), lene.entraId]) {
        const { status, body } = await teams.sends('POST', '', { isGroup: false, members: [{ id }] });
        assert.equal(status, 201);
        assert.equal(body.id, personalId(lene));
      }
      assert.equal((await teams.sends('POST', '', { members: [{ id: 'somebody' }] })).status, 404);
    });

    it('vouches for the e-mail of who is in the conversation, and of nobody else', async () => {
      const { body } = await teams.sends('GET', `/${roomId}/members/${userId(lene)}`);
      assert.equal(body.email, 'lene@fjordby.example');
      assert.equal(body.aadObjectId, lene.entraId);
      assert.equal(body.tenantId, demoTeams.tenantId);
      assert.equal((await teams.sends('GET', `/${roomId}/members/${userId(gitte)}`)).status, 404);
    });
  });

  describe('towards people', () => {
    it('sends what somebody writes in their chat as it is, and in a room with a mention', async () => {
      await teams.service.writes(lene, conversation(personalId(lene)), 'mine');
      await teams.service.writes(lene, room, 'status');
      const [personal, inRoom] = teams.bot.taken.map(({ body }) => body);
      assert.equal(personal?.text, 'mine');
      assert.match(JSON.stringify(personal?.conversation), /"conversationType":"personal"/);
      assert.equal(inRoom?.text, '<at>Vejviser</at> status');
      assert.match(JSON.stringify(inRoom?.entities), /"type":"mention"/);
      assert.deepEqual(inRoom?.from, { id: userId(lene), name: lene.name, aadObjectId: lene.entraId });
      assert.equal(inRoom?.serviceUrl, teams.service.connector.serviceUrl);
      assert.equal(room.messages.at(-1)?.by, 'lene');
    });

    it('sends a press of a button with the card’s data, and shows a sentence to the one who pressed', async () => {
      const messageId = await post();
      teams.bot.answer = () => ({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Opgaven er din.' },
      });
      await teams.service.presses(nanna, room, { messageId, verb: 'action.claim', data: { action: 'a1' } });
      const body = teams.bot.taken[0]?.body;
      assert.equal(body?.name, 'adaptiveCard/action');
      assert.equal(body?.replyToId, messageId);
      assert.match(JSON.stringify(body?.value), /"verb":"action.claim","data":\{"action":"a1"\}/);
      assert.equal(teams.service.state.note(nanna, messageId), 'Opgaven er din.');
      assert.equal(teams.service.state.note(lene, messageId), undefined);
    });

    it('shows a card that comes back in the place of the pressed one, to that person, until it is edited', async () => {
      const messageId = await post();
      const value = { type: 'AdaptiveCard', body: 'Mere' };
      teams.bot.answer = () => ({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive', value } });
      await teams.service.presses(nanna, room, { messageId, verb: 'action.show', data: {} });
      assert.deepEqual(teams.service.state.view(nanna, messageId), value);
      assert.equal(teams.service.state.view(lene, messageId), undefined);
      await teams.sends('PUT', `/${roomId}/activities/${messageId}`, card('Ændret'));
      assert.equal(teams.service.state.view(nanna, messageId), undefined);
    });

    it('says why when a press is refused, and that nobody answers when nobody does', async () => {
      const messageId = await post();
      teams.bot.answer = () => ({
        status: 200,
        body: { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: '403', message: 'Nej.' } },
      });
      await teams.service.presses(nanna, room, { messageId, verb: 'x', data: {} });
      assert.equal(teams.service.state.note(nanna, messageId), 'Nej.');
      await teams.bot.close();
      await teams.service.presses(nanna, room, { messageId, verb: 'x', data: {} });
      assert.equal(teams.service.state.note(nanna, messageId), 'Vejviser svarede ikke. Prøv igen.');
    });

    it('lists the chat with the bot and the rooms that somebody is in', () => {
      const { state } = teams.service;
      const titles = (person: typeof lene): string[] => state.conversationsOf(person).map(({ title }) => title);
      assert.deepEqual(titles(lene), ['Vejviser', 'General', 'K7F3XQ']);
      assert.deepEqual(titles(gitte), ['Vejviser', 'General']);
    });
  });

  describe('when a room is made', () => {
    const made = (archived = false) => ({
      id: '19:room-2@thread.tacv2',
      kind: 'private' as const,
      team: demoTeams.hostTeamId,
      title: 'A2B3C4',
      webUrl: '',
      members: [{ id: 'm1', userId: gitte.entraId, roles: [] }],
      archived,
      hasApp: true,
      pinned: [],
    });

    it('tells the bot of its arrival, again and again until the bot takes it', async () => {
      let tries = 0;
      teams.bot.answer = () => ({ status: ++tries < 3 ? 503 : 200 });
      teams.service.roomChanged(made());
      teams.service.appAdded(made());
      await teams.bot.came(3);
      assert.deepEqual(
        teams.bot.taken.map(({ body }) => [body.type, body.membersAdded]),
        Array.from({ length: 3 }, () => ['conversationUpdate', [{ id: demoTeams.botId }]]),
      );
      assert.equal(conversation(made().id).hasBot, true);
    });

    it('shows it to its people, and as archived when it is', () => {
      teams.service.roomChanged(made());
      assert.equal(teams.service.state.conversationsOf(gitte).at(-1)?.archived ?? false, false);
      teams.service.roomChanged(made(true));
      assert.equal(conversation(made().id).archived, true);
      assert.equal(
        teams.service.state.conversationsOf(lene).some(({ id }) => id === made().id),
        false,
      );
    });

    it('counts as filled once something stands in it', async () => {
      assert.equal(teams.service.filledRooms(), 0);
      await post();
      assert.equal(teams.service.filledRooms(), 1);
    });
  });
});

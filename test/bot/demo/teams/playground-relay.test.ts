import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { forPlayground } from '../../../../bot/demo/teams/for-playground.ts';
import { demoTeams } from '../../../../bot/demo/teams/ids.ts';
import { playgroundRelay } from '../../../../bot/demo/teams/playground-relay.ts';
import { type TeamsConversation, userId } from '../../../../bot/demo/teams/teams-state.ts';
import { townsperson } from '../../../../bot/demo/town/staff.ts';
import { createHttp, listen } from '../../../../bot/http.ts';
import { createLog } from '../../../../bot/log.ts';
import { type DemoTeams, type Listener, startDemoTeams, startListener } from '../../../support/demo-teams.ts';

const [lene, nanna] = [townsperson('lene'), townsperson('nanna')];
const roomId = demoTeams.playgroundChannelId;
const message = (text: string) => ({ type: 'message', text });
const installed = { type: 'installationUpdate', action: 'add', conversation: { id: roomId } };

describe('between the Playground and the bot', () => {
  let teams: DemoTeams;
  let playground: Listener;
  let relay: Server;
  let relayUrl: string;
  let room: TeamsConversation;

  beforeEach(async () => {
    teams = await startDemoTeams();
    playground = await startListener();
    let serial = 0;
    playground.answer = () => ({ status: 201, body: { id: `theirs-${++serial}` } });
    room = teams.service.state.open(roomId, 'channel', 'K7F3XQ', [lene.entraId, nanna.entraId]);
    room.hasBot = true;
    const handler = playgroundRelay({
      service: teams.service,
      connectorUrl: () => `${playground.url}/_connector`,
      person: lene,
    });
    relay = createHttp(new Map([['POST /playground/messages', handler]]), createLog('silent'));
    relayUrl = `http://127.0.0.1:${await listen(relay, '127.0.0.1', 0)}/playground/messages`;
  });
  afterEach(async () => {
    relay.closeAllConnections();
    relay.close();
    await playground.close();
    await teams.close();
  });

  const fromPlayground = (activity: object): Promise<Response> =>
    fetch(relayUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  const fromBot = async (text: string, thread = ''): Promise<string> =>
    String((await teams.sends('POST', `/${roomId}${thread}/activities`, message(text))).body.id);
  const shownThere = () =>
    playground.taken.map(({ method, path, body }) => [method, path.split('/').at(-1), body.text]);

  it('posts what stands in a room when somebody opens it there, and every message from then on', async () => {
    await fromBot('Overblik');
    await fromBot('Opgave');
    assert.deepEqual(shownThere(), []);
    await fromPlayground(installed);
    await fromBot('Ny opgave');
    await playground.came(3);
    assert.deepEqual(
      shownThere(),
      ['Overblik', 'Opgave', 'Ny opgave'].map((text) => ['POST', 'activities', text]),
    );
  });

  it('edits the same message there that was edited here', async () => {
    const id = await fromBot('Ledig');
    await fromPlayground(installed);
    await teams.sends('PUT', `/${roomId}/activities/${id}`, message('I gang'));
    await playground.came(2);
    assert.deepEqual(shownThere().at(-1), ['PUT', 'theirs-1', 'I gang']);
  });

  it('posts everything again, as it is now, when its page is loaded anew', async () => {
    const id = await fromBot('Ledig');
    await fromPlayground(installed);
    await teams.sends('PUT', `/${roomId}/activities/${id}`, message('I gang'));
    await playground.came(2);
    await fromPlayground(installed);
    await playground.came(3);
    assert.deepEqual(shownThere().at(-1), ['POST', 'activities', 'I gang']);
    await teams.sends('PUT', `/${roomId}/activities/${id}`, message('Færdig'));
    await playground.came(4);
    assert.deepEqual(shownThere().at(-1), ['PUT', 'theirs-3', 'Færdig']);
  });

  it('does not repeat answers in threads, nor what was meant for one person', async () => {
    const to = (id: string) => ({ ...message('Kun én'), recipient: { id } });
    await fromBot('Svar i en tråd', ';messageid=1');
    await teams.sends('POST', `/${roomId}/activities?isTargetedActivity=true`, to(userId(lene)));
    await fromBot('Overblik');
    await fromPlayground(installed);
    await playground.came(1);
    assert.deepEqual(shownThere(), [['POST', 'activities', 'Overblik']]);
  });

  it('never shows there what is meant for somebody else', async () => {
    await fromPlayground(installed);
    const to = (id: string, text: string) => ({ ...message(text), recipient: { id } });
    await teams.sends('POST', `/${roomId}/activities?isTargetedActivity=true`, to(userId(nanna), 'Til Nanna'));
    await teams.sends('POST', `/${roomId}/activities?isTargetedActivity=true`, to(userId(lene), 'Til Lene'));
    await playground.came(1);
    assert.deepEqual(shownThere(), [['POST', 'activities', 'Til Lene']]);
  });

  it('hands a click on to the bot as coming from Teams, about the bot’s own message', async () => {
    const id = await fromBot('Ledig');
    await fromPlayground(installed);
    await playground.came(1);
    const value = { action: { verb: 'action.claim', data: { action: 'a1' } } };
    teams.bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'x', value: 'Opgaven er din.' } });
    const reply = await fromPlayground({
      type: 'invoke',
      serviceUrl: 'http://localhost:1/_connector',
      replyToId: 'theirs-1',
      conversation: { id: `${roomId};messageid=theirs-1`, tenantId: 't' },
      value,
    });
    assert.equal(reply.status, 200);
    assert.deepEqual(await reply.json(), { statusCode: 200, type: 'x', value: 'Opgaven er din.' });
    const sent = teams.bot.taken.at(-1)?.body;
    assert.equal(sent?.replyToId, id);
    assert.deepEqual(sent?.conversation, { id: `${roomId};messageid=${id}`, tenantId: 't' });
    assert.equal(sent?.serviceUrl, teams.service.connector.serviceUrl);
    assert.deepEqual(sent?.value, value);
  });

  it('answers in the thread that somebody wrote in', async () => {
    await fromPlayground(installed);
    await fromBot('Svaret', ';messageid=1699999999999');
    await playground.came(1);
    assert.match(playground.taken[0]?.path ?? '', /;messageid=1699999999999\/activities$/);
  });

  it('keeps what somebody writes there, without the mention, for the other pages', async () => {
    await fromPlayground({ type: 'message', text: '<at>Vejviser</at> opgave', conversation: { id: roomId } });
    const last = room.messages.at(-1);
    assert.equal(last?.by, 'lene');
    assert.deepEqual(last?.activity, { type: 'message', text: 'opgave' });
    assert.equal(teams.bot.taken[0]?.body.text, '<at>Vejviser</at> opgave');
  });

  it('opens a conversation before there is a room in it, so that the room is seen as soon as it comes', async () => {
    const id = demoTeams.playgroundChatId;
    await fromPlayground({ ...installed, conversation: { id } });
    teams.service.state.open(id, 'channel', 'A2B3C4', [lene.entraId]).hasBot = true;
    await teams.sends('POST', `/${id}/activities`, message('Overblik'));
    await playground.came(1);
    assert.deepEqual(shownThere(), [['POST', 'activities', 'Overblik']]);
  });

  it('passes on what the bot refuses, says 502 when the bot is away, and 400 to what is no activity', async () => {
    teams.bot.answer = () => ({ status: 403 });
    assert.equal((await fromPlayground(installed)).status, 403);
    assert.equal((await fromPlayground({ hello: 1 })).status, 400);
    await teams.bot.close();
    assert.equal((await fromPlayground(installed)).status, 502);
  });
});

describe('a card for the Playground', () => {
  it('is without the parts that it warns about in English, and the same otherwise', () => {
    const given = {
      type: 'AdaptiveCard',
      msteams: { width: 'Full' },
      body: [
        { type: 'Input.ChoiceSet', choices: [{ title: 'Æ', value: '1' }], 'choices.data': { type: 'Data.Query' } },
      ],
      none: null,
    };
    assert.deepEqual(forPlayground(given), {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.ChoiceSet', choices: [{ title: 'Æ', value: '1' }] }],
      none: null,
    });
    assert.equal(forPlayground('tekst'), 'tekst');
  });
});

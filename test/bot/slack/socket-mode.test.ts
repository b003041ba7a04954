import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import {
  clickPayload,
  interactionBody,
  joinedPayload,
  submissionPayload,
  suggestionPayload,
} from '../../support/slack-requests.ts';
import { SlackSocket } from '../../support/slack-socket.ts';

const team = 'T0KOMMUNEN';
const click = { user: 'U0UFFE', channel: 'C0ROOM', verb: 'action.claim', data: { pathway: 'K7F3XQ', action: 'a1' } };

describe('in socket mode', () => {
  let socket: SlackSocket;
  let bot: SlackBot;
  beforeEach(async () => {
    socket = new SlackSocket();
    await socket.listen();
    bot = await startSlackBot({ apiUrl: socket.apiUrl, appToken: 'xapp-vejviser', teamId: team });
  });
  afterEach(async () => {
    await bot.close();
    await socket.close();
  });

  it('the socket is asked for with the app’s own token', async () => {
    await socket.deliver('interactive', suggestionPayload(team, 'U0UFFE', 'jo'));
    assert.equal(socket.authorization, 'Bearer xapp-vejviser');
  });

  it('a click is carried out, acknowledged, and answered', async () => {
    const payload = clickPayload(team, { ...click, responseUrl: socket.responseUrl });
    assert.deepEqual(await socket.deliver('interactive', payload), {});
    await bot.door.stop();
    assert.equal(bot.doors.owners.get('a1'), 'U0UFFE');
    assert.match(socket.answered[0] ?? '', /Opgaven er nu din/);
  });

  it('a click delivered twice has one effect', async () => {
    const payload = clickPayload(team, { ...click, responseUrl: socket.responseUrl });
    await Promise.all([socket.deliver('interactive', payload), socket.deliver('interactive', payload)]);
    assert.equal(bot.doors.verbRequests.length, 1);
  });

  it('a form is answered with what is wrong with it', async () => {
    bot.doors.onVerb('action.add', () => ({ locale: 'da', tone: 'refusal', problems: { title: 'Skriv noget.' } }));
    const form = submissionPayload(team, { user: 'U0UFFE', verb: 'action.add', values: { title: { title: {} } } });
    assert.deepEqual(await socket.deliver('interactive', form), {
      response_action: 'errors',
      errors: { title: 'Skriv noget.' },
    });
  });

  it('a word is answered to the one who typed it', async () => {
    bot.doors.onWord('mine', () => ({ locale: 'da', said: 'Du har ingen opgaver.' }));
    const command = { command: '/vejviser', text: 'mine', team_id: team, user_id: 'U0UFFE', channel_id: 'C0ROOM' };
    const answer = JSON.stringify(await socket.deliver('slash_commands', command));
    assert.match(answer, /"response_type":"ephemeral"/);
    assert.match(answer, /Du har ingen opgaver/);
  });

  it('a search finds people', async () => {
    bot.doors.people = [{ value: 'pJonna', label: 'Jonna Testesen' }];
    const found = await socket.deliver('interactive', suggestionPayload(team, 'U0UFFE', 'jo'));
    assert.match(JSON.stringify(found), /pJonna/);
  });

  it('the bot’s arrival lets the making of a room go on', async () => {
    await socket.deliver('events_api', joinedPayload(team, 'U0VEJVISER', 'C0ROOM'));
    while (bot.doors.arrivals.length === 0) await new Promise(setImmediate);
    assert.deepEqual(bot.doors.arrivals, [{ platform: 'slack', roomId: 'C0ROOM' }]);
  });

  it('what is broken, unknown, or of another workspace is acknowledged, and nothing else', async () => {
    const others = [
      { type: 'block_actions', team: { id: team } },
      { type: 'block_actions', actions: 'x', user: null, channel: null },
      { type: 'block_thoughts' },
      {},
      clickPayload('T0ELSEWHERE', click),
    ];
    for (const payload of others) await socket.deliver('interactive', payload);
    await socket.deliver('events_api', {
      type: 'event_callback',
      team_id: team,
      event: { type: 'message', channel: null },
    });
    await socket.deliver('slash_commands', { command: '/vejviser', text: 'mine' });
    assert.equal(bot.doors.verbRequests.length + bot.doors.wordRequests.length, 0);
    assert.deepEqual(await socket.deliver('interactive', clickPayload(team, click)), {});
    assert.equal(bot.doors.verbRequests.length, 1);
  });

  it('Slack may ask for another socket, and deliveries go on at once', async () => {
    await socket.deliver('interactive', clickPayload(team, click));
    await socket.refresh();
    assert.deepEqual(await socket.deliver('interactive', clickPayload(team, { ...click, data: { action: 'a2' } })), {});
    assert.equal(bot.doors.owners.size, 2);
  });

  it('the bot is ready while its socket is open', async () => {
    await socket.opened(1);
    while (!(await bot.door.ready())) await new Promise(setImmediate);
    await bot.door.stop();
    assert.equal(await bot.door.ready(), false);
  });

  it('a socket that Slack refuses is asked for again, and the rest of the program goes on', async () => {
    const refusing = new SlackSocket();
    await refusing.listen();
    refusing.refuseNext('invalid_auth');
    const patient = await startSlackBot({ apiUrl: refusing.apiUrl, appToken: 'xapp-vejviser', teamId: team });
    await refusing.deliver('interactive', clickPayload(team, click));
    assert.equal(patient.doors.verbRequests.length, 1);
    assert.ok(patient.logged.some((line) => line.includes('slack.socketNotOpened')));
    await patient.close();
    await refusing.close();
  });

  it('nothing is taken over HTTP, however well it is signed', async () => {
    assert.deepEqual(await bot.send(interactionBody(clickPayload(team, click))), { status: 404, body: '' });
    assert.equal(bot.doors.verbRequests.length, 0);
  });
});

import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { interactionBody, joinedPayload, suggestionPayload } from '../../support/slack-requests.ts';

describe('in Slack', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  before(async () => {
    workspace = await startSlackWorkspace();
  });
  after(() => workspace.close());
  beforeEach(async () => {
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
  });
  afterEach(() => bot.close());

  it('a search field finds people of the staff directory', async () => {
    bot.doors.people = [
      { value: 'pJonna', label: 'Jonna Testesen, Jobcenteret' },
      { value: 'pUffe', label: 'Uffe Testesen, Ungeenheden' },
    ];
    const reply = await bot.send(interactionBody(suggestionPayload(bot.teamId, 'U0KAREN', 'jon')));
    assert.deepEqual(JSON.parse(reply.body), {
      options: [{ text: { type: 'plain_text', text: 'Jonna Testesen, Jobcenteret', emoji: false }, value: 'pJonna' }],
    });
    assert.deepEqual(bot.doors.searches, [{ user: 'U0KAREN', query: 'jon', limit: 100 }]);
  });

  it('a search never gives more, or longer, than Slack takes', async () => {
    bot.doors.people = Array.from({ length: 150 }, (_, i) => ({ value: `p${i}`, label: `Jo ${'ø'.repeat(200)}` }));
    const { options } = JSON.parse((await bot.send(interactionBody(suggestionPayload(bot.teamId, 'U0', 'jo')))).body);
    assert.equal(options.length, 100);
    assert.equal(Math.max(...options.map((option: { text: { text: string } }) => option.text.text.length)), 75);
  });

  it('a search that fails finds nobody', async () => {
    bot.doors.searchPeople = () => {
      throw new Error('a bug');
    };
    const reply = await bot.send(interactionBody(suggestionPayload(bot.teamId, 'U0', 'jo')));
    assert.equal(reply.status, 200);
  });

  it('the bot’s own arrival in a channel lets the making of that room go on', async () => {
    const reply = await bot.send(JSON.stringify(joinedPayload(bot.teamId, workspace.botUserId, 'C0ROOM')));
    assert.deepEqual(reply, { status: 200, body: '' });
    await bot.door.stop();
    assert.deepEqual(bot.doors.arrivals, [{ platform: 'slack', roomId: 'C0ROOM' }]);
  });

  it('somebody else’s arrival says who has come: it is looked who is in the room, and it is no arrival of the bot', async () => {
    const uffe = workspace.user('uffe');
    await bot.send(JSON.stringify(joinedPayload(bot.teamId, uffe, 'C0ROOM')));
    await bot.door.stop();
    assert.deepEqual(bot.doors.arrivals, [{ platform: 'slack', roomId: 'C0ROOM', users: [uffe] }]);
  });

  it('somebody’s leaving has it looked who is left', async () => {
    const joined = joinedPayload(bot.teamId, workspace.user('uffe'), 'C0ROOM');
    await bot.send(JSON.stringify({ ...joined, event: { ...joined.event, type: 'member_left_channel' } }));
    await bot.door.stop();
    assert.deepEqual(bot.doors.arrivals, [{ platform: 'slack', roomId: 'C0ROOM', users: [] }]);
  });

  it('an arrival while Slack does not say who the bot is may have been the bot’s own', async () => {
    const lost = await startSlackBot({ teamId: bot.teamId });
    const body = JSON.stringify(joinedPayload(lost.teamId, workspace.botUserId, 'C0ROOM'));
    assert.equal((await lost.send(body)).status, 200);
    await lost.close();
    assert.deepEqual(lost.doors.arrivals, [{ platform: 'slack', roomId: 'C0ROOM' }]);
  });
});

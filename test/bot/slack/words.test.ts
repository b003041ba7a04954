import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { commandBody } from '../../support/slack-requests.ts';
import { smallCard, smallForm } from '../../support/slack-rooms.ts';
import { shown } from '../../support/slack-texts.ts';

describe('a word in Slack', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  let uffe: string;

  beforeEach(async () => {
    workspace = await startSlackWorkspace();
    uffe = workspace.user('uffe');
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl, acknowledgeWithinMs: 300 });
  });
  afterEach(async () => {
    await bot.close();
    await workspace.close();
  });

  const type = (text: string, extra: Readonly<Record<string, string>> = {}) =>
    bot.send(
      commandBody({
        team_id: workspace.teamId,
        user_id: uffe,
        channel_id: 'C0ROOM',
        response_url: workspace.standIn.responseUrl('C0ROOM', uffe),
        text,
        ...extra,
      }),
    );

  it('is answered in the response, to the one who typed it alone', async () => {
    bot.doors.onWord('status', () => ({ locale: 'da', card: smallCard('3 opgaver er åbne') }));
    const { status, body } = await type('status');
    assert.equal(status, 200);
    const answer = JSON.parse(body);
    assert.equal(answer.response_type, 'ephemeral');
    assert.match(shown(answer.blocks), /3 opgaver er åbne/);
    await bot.door.stop();
    assert.deepEqual(workspace.standIn.ephemerals, []);
  });

  it('is answered in the direct messages when a room must not show it, and the room is told only that', async () => {
    bot.doors.onWord('mine', () => ({ locale: 'da', card: smallCard('Andet forløb: 3 opgaver'), personal: true }));
    const { status, body } = await type('mine');
    assert.deepEqual([status, body], [200, '']);
    await bot.door.stop();
    const [message] = await workspace.directMessages(uffe);
    assert.match(shown(message?.blocks), /Andet forløb: 3 opgaver/);
    assert.deepEqual(
      workspace.standIn.ephemerals.map(({ text }) => text),
      ['Jeg har svaret dig i en direkte besked.'],
    );
  });

  it('is answered at once between the person and the bot, however personal it is', async () => {
    bot.doors.onWord('mine', () => ({ locale: 'da', card: smallCard('Andet forløb: 3 opgaver'), personal: true }));
    assert.match((await type('mine', { channel_id: 'D0UFFE' })).body, /Andet forløb: 3 opgaver/);
  });

  it('reaches the program as it was typed, with who and where', async () => {
    await type('opgave  Ring til <@U0JONNA> & *skolen* ');
    const [request] = bot.doors.wordRequests;
    assert.equal(request?.text, 'opgave  Ring til <@U0JONNA> & *skolen* ');
    assert.deepEqual(request?.account, { platform: 'slack', tenant: workspace.teamId, user: uffe });
    assert.deepEqual(request?.place, { kind: 'room', roomId: 'C0ROOM' });
    assert.equal(await request?.email(), 'uffe@kommunen.example');
  });

  it('typed between the person and the bot is personal', async () => {
    await type('mine', { channel_id: 'D0UFFE' });
    assert.deepEqual(bot.doors.wordRequests[0]?.place, { kind: 'personal' });
  });

  it('typed without any word is passed on as nothing', async () => {
    await type('');
    assert.equal(bot.doors.wordRequests[0]?.text, '');
  });

  it('that asks for a form opens it, and the response is empty', async () => {
    bot.doors.onWord('opret', () => ({ locale: 'da', form: smallForm }));
    const reply = await type('opret', { trigger_id: await workspace.trigger(uffe) });
    assert.deepEqual(reply, { status: 200, body: '' });
    await bot.door.stop();
    const [view] = workspace.standIn.views.values();
    assert.equal(JSON.parse(view?.private_metadata ?? '{}').room, 'C0ROOM');
  });

  it('whose form cannot be opened is told so', async () => {
    bot.doors.onWord('opret', () => ({ locale: 'da', form: smallForm }));
    await type('opret', { trigger_id: '1.2.expired' });
    await bot.door.stop();
    assert.match(shown(workspace.standIn.ephemerals[0]?.blocks), /kunne ikke åbnes i tide/);
  });

  it('whose answer takes longer than Slack waits gets it as soon as it is there', async () => {
    let finish = (): void => {};
    bot.doors.onWord('status', async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { locale: 'da', said: 'Alt er på plads.' };
    });
    assert.deepEqual(await type('status'), { status: 200, body: '' });
    finish();
    await bot.door.stop();
    assert.equal(shown(workspace.standIn.ephemerals[0]?.blocks), 'Alt er på plads.');
  });

  it('that the program fails on is answered with a sentence', async () => {
    bot.doors.onWord('status', () => {
      throw new Error('secret detail');
    });
    const { body } = await type('status');
    assert.match(body, /Noget gik galt/);
    assert.doesNotMatch(body, /secret/);
  });
});

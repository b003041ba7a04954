import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { clickPayload, interactionBody } from '../../support/slack-requests.ts';
import { desiredRoom, smallCard, smallForm } from '../../support/slack-rooms.ts';
import { shown } from '../../support/slack-texts.ts';

describe('a click in Slack', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  let room: string;
  let uffe: string;
  let jonna: string;

  beforeEach(async () => {
    workspace = await startSlackWorkspace();
    uffe = workspace.user('uffe');
    jonna = workspace.user('jonna');
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl, acknowledgeWithinMs: 300 });
    const { ref } = await bot.door.platform.prepare(desiredRoom(), undefined);
    await bot.door.platform.invite(ref, [uffe]);
    room = bot.door.platform.roomId(ref) ?? '';
  });
  afterEach(async () => {
    await bot.close();
    await workspace.close();
  });

  const claim = (user = uffe, extra: object = {}) => ({
    user,
    channel: room,
    verb: 'action.claim',
    data: { pathway: 'K7F3XQ', action: 'a1', v: 3 },
    responseUrl: workspace.standIn.responseUrl(room, user),
    ...extra,
  });
  /** What somebody was shown alone, once the bot has told everything that it has to tell. */
  const toldTo = async (user: string) => {
    await bot.door.stop();
    return workspace.standIn.ephemerals.filter((ephemeral) => ephemeral.user === user);
  };

  it('is carried out, and answered to the one who clicked and to nobody else', async () => {
    const reply = await bot.click(claim());
    assert.deepEqual(reply, { status: 200, body: '' });
    assert.equal(bot.doors.owners.get('a1'), uffe);
    const [told, ...more] = await toldTo(uffe);
    assert.equal(more.length, 0);
    assert.equal(shown(told?.blocks), 'Opgaven er nu din.');
    assert.equal(told?.replace_original, false);
    assert.equal((await workspace.messages(room)).filter(({ subtype }) => subtype === undefined).length, 0);
  });

  it('reaches the program with who, where, what and nothing else', async () => {
    await bot.click(claim(uffe, { values: { b1: { note: { type: 'plain_text_input', value: 'Ringet' } } } }));
    const [request] = bot.doors.verbRequests;
    assert.deepEqual(request?.account, { platform: 'slack', tenant: workspace.teamId, user: uffe });
    assert.deepEqual(request?.place, { kind: 'room', roomId: room });
    assert.equal(request?.verb, 'action.claim');
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ', action: 'a1', v: 3 });
    assert.deepEqual(request?.inputs, { note: 'Ringet' });
    assert.match(request?.deliveryId ?? '', /^[\w-]{22}$/);
    assert.equal(await request?.email(), 'uffe@kommunen.example');
  });

  it('on a button that only opens a page is acknowledged, and nothing more is said or done', async () => {
    const { actions, ...payload } = clickPayload(workspace.teamId, claim(uffe, { verb: 'link:0' }));
    const [{ value: _, ...button } = { value: '' }] = actions;
    const link = { ...payload, actions: [{ ...button, url: 'https://vejviser.example/wall/abc' }] };
    assert.deepEqual(await bot.send(interactionBody(link)), { status: 200, body: '' });
    assert.deepEqual(await toldTo(uffe), []);
    assert.deepEqual(bot.doors.verbRequests, []);
    assert.deepEqual(await workspace.directMessages(uffe), []);
  });

  it('gives one owner when two click at once, and tells the other who it is', async () => {
    await Promise.all([bot.click(claim(uffe)), bot.click(claim(jonna))]);
    const owner = bot.doors.owners.get('a1');
    const other = owner === uffe ? jonna : uffe;
    assert.equal(bot.doors.effects, 1);
    assert.equal(shown((await toldTo(other))[0]?.blocks), `Opgaven er taget af ${owner}.`);
  });

  it('is acknowledged only when its effect is stored', async () => {
    let store = (): void => {};
    bot.doors.onVerb('action.claim', async () => {
      await new Promise<void>((resolve) => {
        store = resolve;
      });
      return { locale: 'da', said: 'Opgaven er nu din.', tone: 'good' };
    });
    let acknowledged = false;
    const reply = bot.click(claim()).then((answer) => {
      acknowledged = true;
      return answer;
    });
    while (bot.doors.verbRequests.length === 0) await new Promise(setImmediate);
    assert.equal(acknowledged, false);
    store();
    assert.equal((await reply).status, 200);
  });

  it('is told as not saved yet when the store is slower than Slack waits, and answered when it is saved', async () => {
    let store = (): void => {};
    bot.doors.onVerb('action.claim', async () => {
      await new Promise<void>((resolve) => {
        store = resolve;
      });
      return { locale: 'da', said: 'Opgaven er nu din.', tone: 'good' };
    });
    assert.equal((await bot.click(claim())).status, 200);
    store();
    const told = await toldTo(uffe);
    assert.deepEqual(
      told.map(({ blocks }) => shown(blocks)),
      [
        'Det tager længere tid end normalt, og det er ikke gemt endnu. Du får svar her, så snart det er.',
        'Opgaven er nu din.',
      ],
    );
  });

  it('has one effect and the same answer each time that it is delivered', async () => {
    const payload = clickPayload(workspace.teamId, claim());
    const body = interactionBody(payload);
    const replies = [
      await bot.send(body),
      await bot.send(body, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } }),
      await bot.send(body, { headers: { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' } }),
    ];
    assert.deepEqual(replies, Array(3).fill({ status: 200, body: '' }));
    assert.equal(bot.doors.effects, 1);
    assert.equal(bot.doors.verbRequests.length, 1);
    assert.equal(bot.logged.filter((line) => line.includes('"code":"http_timeout"')).length, 2);
    const told = await toldTo(uffe);
    assert.deepEqual([...new Set(told.map(({ blocks }) => shown(blocks)))], ['Opgaven er nu din.']);
  });

  it('has one effect when the same delivery comes three times at once', async () => {
    const body = interactionBody(clickPayload(workspace.teamId, claim()));
    await Promise.all([bot.send(body), bot.send(body), bot.send(body)]);
    assert.equal(bot.doors.verbRequests.length, 1);
    assert.equal(bot.doors.effects, 1);
  });

  it('has the same id for each delivery, and another for the next click', async () => {
    const other = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
    const body = interactionBody(clickPayload(workspace.teamId, claim()));
    await bot.send(body);
    await other.send(body, { skewSeconds: -20, headers: { 'x-slack-retry-num': '1' } });
    await other.click(claim());
    await other.close();
    const [first] = bot.doors.verbRequests;
    assert.equal(other.doors.verbRequests[0]?.deliveryId, first?.deliveryId);
    assert.notEqual(other.doors.verbRequests[1]?.deliveryId, first?.deliveryId);
  });

  it('whose address for answering does not work is answered in the room, to the one who clicked', async () => {
    for (const how of [{ status: 500 }, { status: 404 }, 'noAnswer'] as const) {
      workspace.standIn.failNext('response_url', how);
      await bot.click(claim());
    }
    const told = await toldTo(uffe);
    assert.deepEqual(
      told.map(({ through }) => through),
      Array(3).fill('chat.postEphemeral'),
    );
  });

  it('by somebody who is not in the room is answered in the direct messages', async () => {
    await bot.click(claim(jonna, { responseUrl: undefined }));
    await bot.door.stop();
    const [told] = await workspace.directMessages(jonna);
    assert.equal(shown(told?.blocks), 'Opgaven er nu din.');
  });

  it('in the direct messages is personal, and answered there', async () => {
    const { channel } = { channel: 'D0UFFE' };
    await bot.click(claim(uffe, { channel, responseUrl: undefined }));
    await bot.door.stop();
    assert.deepEqual(bot.doors.verbRequests[0]?.place, { kind: 'personal' });
    assert.equal((await workspace.directMessages(uffe)).length, 1);
  });

  it('is answered with a card where there is one, in place of the card that only this person saw', async () => {
    bot.doors.onVerb('action.show', () => ({ locale: 'da', card: smallCard('Ring til praktikstedet') }));
    await bot.click(claim(uffe, { verb: 'action.show' }));
    await bot.click(claim(uffe, { verb: 'action.show', ephemeral: true }));
    const [first, second] = await toldTo(uffe);
    assert.match(shown(first?.blocks), /Ring til praktikstedet/);
    assert.equal(first?.replace_original, false);
    assert.equal(second?.replace_original, true);
  });

  it('on a card of the room is answered with the sentence alone, since that card changes for everybody', async () => {
    const answer = { locale: 'da', said: 'Opgaven er nu din.', card: smallCard('Uffe har opgaven') } as const;
    bot.doors.onVerb('action.claim', () => answer);
    await bot.click(claim());
    await bot.click(claim(uffe, { ephemeral: true }));
    const [inRoom, alone] = await toldTo(uffe);
    assert.equal(shown(inRoom?.blocks), 'Opgaven er nu din.');
    assert.match(shown(alone?.blocks), /^Opgaven er nu din\..*Uffe har opgaven/s);
    assert.equal(alone?.replace_original, true);
  });

  it('that needs more opens the form, which knows where it was opened', async () => {
    bot.doors.onVerb('action.add', () => ({ locale: 'da', form: smallForm }));
    const triggerId = await workspace.trigger(uffe);
    await bot.click(claim(uffe, { verb: 'action.add', triggerId }));
    await bot.door.stop();
    const [view] = workspace.standIn.views.values();
    assert.equal(view?.callback_id, 'action.add');
    assert.deepEqual(JSON.parse(view?.private_metadata ?? ''), { pathway: 'K7F3XQ', v: 3, room });
  });

  it('whose form cannot be opened any more is told so', async () => {
    bot.doors.onVerb('action.add', () => ({ locale: 'da', form: smallForm }));
    await bot.click(claim(uffe, { verb: 'action.add', triggerId: '1.2.expired' }));
    assert.equal(shown((await toldTo(uffe))[0]?.blocks), 'Formularen kunne ikke åbnes i tide. Prøv igen.');
  });

  it('delivered twice opens its form once, and says nothing of the second time', async () => {
    bot.doors.onVerb('action.add', () => ({ locale: 'da', form: smallForm }));
    const triggerId = await workspace.trigger(uffe);
    const body = interactionBody(clickPayload(workspace.teamId, claim(uffe, { verb: 'action.add', triggerId })));
    await bot.send(body);
    await bot.send(body);
    assert.deepEqual(await toldTo(uffe), []);
    assert.equal(workspace.standIn.views.size, 1);
  });

  it('that the program fails on is answered with a sentence, and acknowledged', async () => {
    bot.doors.onVerb('action.claim', () => {
      throw new Error('secret detail');
    });
    assert.equal((await bot.click(claim())).status, 200);
    const [told] = await toldTo(uffe);
    assert.match(shown(told?.blocks), /^Noget gik galt/);
    assert.doesNotMatch(JSON.stringify(told) + bot.logged.join(), /secret detail/);
  });

  it('is answered to the last one before the door closes', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => bot.click(claim(uffe, { data: { action: `a${i}` } }))));
    assert.equal((await toldTo(uffe)).length, 20);
  });
});

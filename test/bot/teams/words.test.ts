import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { smallCard, smallForm } from '../../support/slack-rooms.ts';
import { messageActivity } from '../../support/teams/activities.ts';
import { shownInCard } from '../../support/teams/card-actions.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('a word in Teams', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let room: Conversation;
  let chat: Conversation;
  let uffe: TeamsPerson;
  let jonna: TeamsPerson;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    jonna = tenant.person('Jonna Krogh');
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, answerWithinMs: 300 });
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id, jonna.id], true);
    chat = tenant.teams.world.install(uffe);
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const answers = (answer: Answer, word = 'status') => bot.doors.onWord(word, () => answer);
  const status: Answer = { locale: 'da', card: smallCard('Tre åbne opgaver') };
  const seenBy = (person: TeamsPerson, conversation: Conversation) => tenant.teams.sees(person, conversation);
  const text = (activity: object) => ({ ...messageActivity(tenant.teams.frame, uffe, room, ''), ...activity });

  it('is answered in the person’s own chat, before the delivery is acknowledged', async () => {
    answers(status);
    const reply = await tenant.teams.says(uffe, chat, 'status K7F3XQ');
    assert.deepEqual({ status: reply.status, text: reply.text }, { status: 200, text: '' });
    const [answer] = seenBy(uffe, chat);
    assert.match(shownInCard(answer?.card), /Tre åbne opgaver/);
    assert.equal(answer?.summary, 'Forløb K7F3XQ er ændret.');
    const [request] = bot.doors.wordRequests;
    assert.equal(request?.text, 'status K7F3XQ');
    assert.deepEqual(request?.place, { kind: 'personal' });
    assert.deepEqual(request?.account, { platform: 'teams', tenant: tenant.config().tenantId, user: uffe.id });
  });

  it('is answered with a form, or with a sentence', async () => {
    answers({ locale: 'da', form: smallForm }, 'opgave');
    await tenant.teams.says(uffe, chat, 'opgave');
    await tenant.teams.says(uffe, chat, 'ukendt');
    const [form, sentence] = seenBy(uffe, chat);
    assert.match(shownInCard(form?.card), /Ny opgave/);
    assert.equal(sentence?.text, 'Ordet ukendt kendes ikke.');
  });

  it('in a room is answered so that only the one who asked sees it, where they asked', async () => {
    answers(status);
    await tenant.teams.says(uffe, room, 'status', { thread: '1795000000042' });
    assert.equal(bot.doors.wordRequests[0]?.text, 'status');
    assert.deepEqual(bot.doors.wordRequests[0]?.place, { kind: 'room', roomId: room.id });
    const [answer] = seenBy(uffe, room);
    assert.equal(answer?.targeted, true);
    assert.equal(answer?.thread, '1795000000042');
    assert.match(shownInCard(answer?.card), /Tre åbne opgaver/);
    assert.deepEqual(seenBy(jonna, room), []);
    assert.deepEqual(seenBy(uffe, chat), []);
  });

  it('in a room goes to the person’s own chat where Teams refuses that', async () => {
    tenant.teams.connector.targeting = false;
    answers(status);
    await tenant.teams.says(uffe, room, 'status');
    assert.equal(room.messages.length, 0);
    assert.match(shownInCard(seenBy(uffe, chat)[0]?.card), /Tre åbne opgaver/);
  });

  it('in a room is told neutrally, where the person can be answered nowhere else', async () => {
    tenant.teams.connector.targeting = false;
    answers({ locale: 'da', card: smallCard('Karla Kristensen') });
    await tenant.teams.says(jonna, room, 'status');
    assert.equal(room.messages.length, 1);
    const [told] = seenBy(uffe, room);
    assert.equal(told?.text, 'Jeg kan ikke skrive til dig privat. Åbn en chat med Vejviser, og skriv til mig der.');
    assert.doesNotMatch(JSON.stringify(room.messages), /Karla/);
  });

  it('is never answered in a room with what is for one person’s eyes, not even to that person', async () => {
    answers({ locale: 'da', personal: true, card: smallCard('Karla Kristensen') });
    await tenant.teams.says(uffe, room, 'status');
    const [heard] = seenBy(uffe, room);
    assert.deepEqual([heard?.targeted, heard?.text], [true, 'Jeg har svaret dig i din egen chat med mig.']);
    assert.match(shownInCard(seenBy(uffe, chat)[0]?.card), /Karla Kristensen/);
    await tenant.teams.says(jonna, room, 'status');
    assert.equal(room.messages.length, 2);
    assert.equal(seenBy(jonna, room)[0]?.targeted, true);
    assert.match(seenBy(jonna, room)[0]?.text ?? '', /^Jeg kan ikke skrive til dig privat/);
    const sent = tenant.teams.connector.calls.filter(({ path }) => path.includes(room.id));
    assert.doesNotMatch(JSON.stringify(sent), /Karla/);
    assert.doesNotMatch(bot.logged.join(''), /Karla/);
  });

  it('is heard from the slash menu, which sends it to the bot alone', async () => {
    answers(status);
    await tenant.teams.says(uffe, room, 'status', { slash: true });
    assert.equal(bot.doors.wordRequests[0]?.text, 'status');
  });

  it('in a room is not heard unless the bot is mentioned', async () => {
    const reply = await tenant.teams.says(uffe, room, 'Karla kommer på torsdag', { mention: false });
    assert.equal(reply.status, 200);
    assert.equal(bot.doors.wordRequests.length, 0);
    assert.equal(tenant.teams.connector.calls.length, 0);
    assert.doesNotMatch(bot.logged.join(''), /Karla/);
  });

  it('is not heard when somebody else is mentioned by the bot’s name', async () => {
    const entities = [
      { type: 'mention', mentioned: { id: jonna.userId, name: 'Vejviser' }, text: '<at>Vejviser</at>' },
    ];
    await tenant.teams.deliver(text({ text: '<at>Vejviser</at> status', entities }));
    assert.equal(bot.doors.wordRequests.length, 0);
  });

  it('is taken as typed and shown as text, whatever signs are in it', async () => {
    const nasty =
      '**fed** <b>x</b> [link](http://x.example) @everyone <at>alle</at> \u202Ebagvendt 👩‍👧 <!channel> {{DATE(2026-01-01,SHORT)}}';
    answers({ locale: 'da', said: nasty }, 'ekko');
    answers({ locale: 'da', said: nasty, card: smallCard(nasty) }, 'kort');
    await tenant.teams.says(uffe, chat, 'ekko');
    await tenant.teams.says(uffe, chat, `kort ${nasty}`);
    const [sentence, card] = chat.messages;
    assert.equal(sentence?.text, nasty);
    assert.equal(sentence?.textFormat, 'plain');
    const blocks = JSON.stringify(card?.card);
    assert.doesNotMatch(blocks, /"type":"TextBlock","text":"[^"]*(?:\*\*|<b>|\{\{)/);
    assert.match(blocks, /RichTextBlock/);
    const sent = tenant.teams.connector.calls.map(({ body }) => JSON.stringify(body)).join('');
    assert.doesNotMatch(sent, /"type":"mention"/);
  });

  it('of 10,000 characters is heard whole', async () => {
    const long = `ekko ${'æ'.repeat(10_000)}`;
    await tenant.teams.says(uffe, chat, long);
    assert.equal(bot.doors.wordRequests[0]?.text, long);
  });

  it('delivered twice is carried out once and answered once', async () => {
    answers(status);
    const activity = messageActivity(tenant.teams.frame, uffe, chat, 'status');
    await Promise.all([tenant.teams.deliver(activity), tenant.teams.deliver(activity)]);
    await tenant.teams.deliver(activity);
    assert.equal(bot.doors.wordRequests.length, 1);
    assert.equal(chat.messages.length, 1);
  });

  it('is acknowledged in the end when the answer takes too long, and answered all the same', async () => {
    const slow = Promise.withResolvers<Answer>();
    bot.doors.onWord('status', () => slow.promise);
    const reply = await tenant.teams.says(uffe, chat, 'status');
    assert.equal(reply.status, 200);
    assert.equal(chat.messages.length, 0);
    slow.resolve(status);
    await tenant.teams.world.posted(chat, 1);
    assert.match(shownInCard(chat.messages[0]?.card), /Tre åbne opgaver/);
  });

  it('is told of an error in one neutral sentence', async () => {
    bot.doors.onWord('status', () => {
      throw new Error('password=hemmelig');
    });
    const reply = await tenant.teams.says(uffe, chat, 'status');
    assert.deepEqual({ status: reply.status, text: reply.text }, { status: 200, text: '' });
    assert.match(chat.messages[0]?.text ?? '', /^Noget gik galt/);
    assert.doesNotMatch(JSON.stringify(chat.messages) + bot.logged.join(''), /hemmelig/);
  });

  describe('while Teams has trouble', () => {
    const activities = /activities/;

    it('is answered after the pause that Teams asks for', async () => {
      answers(status);
      const { faults } = tenant.teams.connector;
      faults.next('POST', activities, { status: 429, headers: { 'retry-after': '1' } });
      const start = performance.now();
      await tenant.teams.says(uffe, chat, 'status');
      await tenant.teams.world.posted(chat, 1);
      assert.ok(performance.now() - start >= 1000);
      assert.equal(chat.messages.length, 1);
    });

    it('is answered again when nobody knows whether the answer arrived', async () => {
      answers(status);
      tenant.teams.connector.faults.next('POST', activities, 'lost');
      await tenant.teams.says(uffe, chat, 'status');
      await tenant.teams.world.posted(chat, 2);
    });

    it('is acknowledged although nothing could be answered, with a line that tells no content', async () => {
      answers({ locale: 'da', said: 'Karla Kristensen' });
      tenant.teams.connector.faults.next('POST', activities, { status: 502 }, 99);
      const reply = await tenant.teams.says(uffe, chat, 'status');
      assert.equal(reply.status, 200);
      await bot.door.stop();
      const [line] = bot.logged.map((text) => JSON.parse(text)).filter(({ msg }) => msg === 'teams.notTold');
      assert.deepEqual({ step: line.step, code: line.code }, { step: 'reply', code: 'unavailable' });
      assert.doesNotMatch(bot.logged.join(''), /Karla|secret/);
    });

    it('gets a new token of its own when the old one is refused', async () => {
      answers(status);
      await tenant.teams.says(uffe, chat, 'status');
      tenant.teams.identity.revoke();
      await tenant.teams.says(uffe, chat, 'status');
      assert.equal(chat.messages.length, 2);
      assert.equal(tenant.teams.identity.asked.login, 2);
    });
  });
});

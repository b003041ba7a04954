import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { smallCard, smallForm } from '../../support/slack-rooms.ts';
import { executeActivity, searchActivity } from '../../support/teams/activities.ts';
import { actionsOf, inputIdsOf, shownInCard } from '../../support/teams/card-actions.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
const sentence = 'application/vnd.microsoft.activity.message';

describe('a click in Teams', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let room: Conversation;
  let uffe: TeamsPerson;
  let jonna: TeamsPerson;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    jonna = tenant.person('Jonna Krogh');
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, answerWithinMs: 400 });
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id, jonna.id], true);
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const claim = (person = uffe) => tenant.teams.deliver(claimActivity(tenant.teams, person, room));
  const answers = (answer: Answer) => bot.doors.onVerb('action.claim', () => answer);

  it('is carried out for the one who clicked, and answered with a card that says what happened', async () => {
    answers({ locale: 'da', said: 'Opgaven er nu din.', card: smallCard('Ring til skolen') });
    const reply = await claim();
    assert.deepEqual([reply.status, reply.statusCode, reply.type], [200, 200, adaptiveCard]);
    assert.match(shownInCard(reply.value), /^Forløb K7F3XQ\nOpgaven er nu din\.\nRing til skolen/);
    const [request] = bot.doors.verbRequests;
    assert.equal(request?.verb, 'action.claim');
    assert.deepEqual(request?.account, { platform: 'teams', tenant: tenant.config().tenantId, user: uffe.id });
    assert.deepEqual(request?.place, { kind: 'room', roomId: room.id });
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ', action: 'a1', v: 3 });
    assert.deepEqual(request?.inputs, {});
    assert.match(request?.deliveryId ?? '', /^[\w-]{22}$/);
  });

  it('is answered with a sentence where there is nothing else to show', async () => {
    const reply = await claim();
    assert.deepEqual([reply.type, reply.value], [sentence, 'Opgaven er nu din.']);
    const second = await claim(jonna);
    assert.deepEqual([second.type, second.value], [sentence, `Opgaven er taget af ${uffe.id}.`]);
  });

  it('is answered with a form where something must be filled in, and the form brings it', async () => {
    const { id } = await posted();
    bot.doors.onVerb('action.claim', () => ({ locale: 'da', said: 'Hvornår?', form: smallForm }));
    bot.doors.onVerb('action.add', () => ({ locale: 'da', said: 'Opgaven er oprettet.' }));
    const asked = await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.claim' });
    assert.equal(asked.type, adaptiveCard);
    assert.match(shownInCard(asked.value), /^Ny opgave\nHvornår\?/);
    assert.deepEqual(inputIdsOf(asked.value), ['title', 'deadline']);
    const inputs = { title: '  *Ring* til <b>skolen</b> 📞', deadline: '2026-12-01' };
    const done = await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.add', inputs });
    assert.equal(done.value, 'Opgaven er oprettet.');
    assert.deepEqual(bot.doors.verbRequests.at(-1)?.inputs, inputs);
    assert.deepEqual(bot.doors.verbRequests.at(-1)?.data, { pathway: 'K7F3XQ', v: 3, form: 1 });
  });

  it('of a form that was taken leaves nothing to send again, and nothing of what was typed', async () => {
    const { id } = await posted();
    bot.doors.onVerb('action.claim', () => ({ locale: 'da', form: smallForm }));
    bot.doors.onVerb('action.add', () => ({ locale: 'da', said: 'Opgaven er oprettet.', tone: 'good' }));
    await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.claim' });
    const inputs = { title: 'Ring til skolen', deadline: '2026-12-01' };
    const done = await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.add', inputs });
    assert.equal(done.type, adaptiveCard);
    assert.equal(shownInCard(done.value), 'Ny opgave\nOpgaven er oprettet.\nOverblik');
    assert.deepEqual(inputIdsOf(done.value), []);
    assert.deepEqual(
      actionsOf(done.value).map(({ verb, data }) => [verb, data]),
      [['pathway.status', { pathway: 'K7F3XQ', back: 1 }]],
    );
  });

  it('of a form that was not taken keeps the form, with what was typed', async () => {
    const { id } = await posted();
    bot.doors.onVerb('action.claim', () => ({ locale: 'da', form: smallForm }));
    bot.doors.onVerb('action.add', () => ({ locale: 'da', said: 'Forløbet er lukket.', tone: 'refusal' }));
    await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.claim' });
    const reply = await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.add', inputs: { title: 'x' } });
    assert.deepEqual([reply.type, reply.value], [sentence, 'Forløbet er lukket.']);
  });

  it('changes the card for the one who clicked and for nobody else, until the room shows it to all', async () => {
    const { id } = await posted();
    answers({ locale: 'da', said: 'Opgaven er nu din.', card: smallCard('Din opgave') });
    await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.claim' });
    assert.match(shownInCard(tenant.teams.sees(uffe, room)[0]?.card), /Din opgave/);
    assert.match(shownInCard(tenant.teams.sees(jonna, room)[0]?.card), /Ring til skolen/);
    assert.equal(room.messages.length, 1);
  });

  it('leaves a form with a mistake in it as it is, and says what is wrong and where', async () => {
    const problems = { deadline: 'Fristen er en dag, der er gået.', title: 'Skriv, hvad der skal ske.' };
    answers({ locale: 'da', said: 'Fristen er en dag, der er gået.', problems, card: smallCard('x') });
    const reply = await claim();
    assert.deepEqual(
      [reply.type, reply.value],
      [sentence, 'Fristen er en dag, der er gået. Skriv, hvad der skal ske.'],
    );
  });

  it('has one effect and the same answer when it is delivered several times at once, and again later', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let effects = 0;
    bot.doors.onVerb('action.claim', async () => {
      effects += 1;
      await held;
      return { locale: 'da', said: `Opgaven er nu din (${effects}).` };
    });
    const activity = claimActivity(tenant.teams, uffe, room);
    const all = [1, 2, 3].map(() => tenant.teams.deliver(activity));
    release();
    const replies = [...(await Promise.all(all)), await tenant.teams.deliver(activity)];
    assert.deepEqual(new Set(replies.map(({ text }) => text)).size, 1);
    assert.equal(effects, 1);
    assert.equal(bot.doors.verbRequests.length, 1);
  });

  it('is another delivery when somebody clicks again, or somebody else does', async () => {
    await claim();
    await claim();
    await claim(jonna);
    assert.equal(new Set(bot.doors.verbRequests.map(({ deliveryId }) => deliveryId)).size, 3);
  });

  it('is told that it takes longer when the answer does not come in time, and not carried out again', async () => {
    const slow = Promise.withResolvers<Answer>();
    bot.doors.onVerb('action.claim', () => slow.promise);
    const activity = claimActivity(tenant.teams, uffe, room);
    const reply = await tenant.teams.deliver(activity);
    assert.equal(reply.type, sentence);
    assert.match(String(reply.value), /tager længere tid/);
    slow.resolve({ locale: 'da', said: 'Opgaven er nu din.' });
    assert.equal((await tenant.teams.deliver(activity)).value, 'Opgaven er nu din.');
    assert.equal(bot.doors.verbRequests.length, 1);
  });

  it('tells nothing of an error, and may be tried again', async () => {
    let failures = 1;
    bot.doors.onVerb('action.claim', () => {
      if (failures-- > 0) throw new Error('password=hemmelig for Karla Kristensen');
      return { locale: 'da', said: 'Opgaven er nu din.' };
    });
    const activity = claimActivity(tenant.teams, uffe, room);
    const reply = await tenant.teams.deliver(activity);
    assert.equal(reply.status, 200);
    assert.match(String(reply.value), /^Noget gik galt/);
    assert.doesNotMatch(reply.text + bot.logged.join(''), /hemmelig|Karla/);
    assert.equal(bot.logged.filter((line) => line.includes('teams.failed')).length, 1);
    assert.equal((await tenant.teams.deliver(activity)).value, 'Opgaven er nu din.');
  });

  it('sends what is for one person’s eyes to their own chat, and shows the room nothing of it', async () => {
    const chat = tenant.teams.world.install(uffe);
    bot.doors.onVerb('subject.show', () => ({ locale: 'da', personal: true, card: smallCard('Karla Kristensen') }));
    const verb = { verb: 'subject.show', data: { pathway: 'K7F3XQ' } };
    const reply = await tenant.teams.deliver(executeActivity(tenant.teams.frame, uffe, room, verb));
    assert.deepEqual([reply.type, reply.value], [sentence, 'Jeg har svaret dig i din egen chat med mig.']);
    assert.match(shownInCard(tenant.teams.sees(uffe, chat)[0]?.card), /Karla Kristensen/);
    assert.equal(room.messages.length, 0);
    assert.doesNotMatch(bot.logged.join(''), /Karla/);
  });

  it('keeps in the person’s own chat what stands in place of a card that changes for everybody at once', async () => {
    const chat = tenant.teams.world.install(uffe);
    const answer = { locale: 'da', alsoPrivately: true, card: smallCard('Væggens adresse') } as const;
    bot.doors.onVerb('meeting.begin', () => answer);
    const verb = { verb: 'meeting.begin', data: { pathway: 'K7F3XQ', meeting: 'm1' } };
    const reply = await tenant.teams.deliver(executeActivity(tenant.teams.frame, uffe, room, verb));
    assert.equal(reply.type, adaptiveCard);
    assert.match(shownInCard(tenant.teams.sees(uffe, chat)[0]?.card), /Væggens adresse/);
    assert.equal(room.messages.length, 0);
  });

  it('says neutrally that somebody without a chat cannot be answered there', async () => {
    bot.doors.onVerb('subject.show', () => ({ locale: 'da', personal: true, card: smallCard('Karla Kristensen') }));
    const verb = { verb: 'subject.show', data: { pathway: 'K7F3XQ' } };
    const reply = await tenant.teams.deliver(executeActivity(tenant.teams.frame, uffe, room, verb));
    assert.match(String(reply.value), /^Jeg kan ikke skrive til dig privat/);
    assert.equal(room.messages.length, 0);
  });

  it('in the person’s own chat shows what is for their eyes right there', async () => {
    const chat = tenant.teams.world.install(uffe);
    bot.doors.onVerb('subject.show', () => ({ locale: 'da', personal: true, card: smallCard('Karla Kristensen') }));
    const verb = { verb: 'subject.show', data: { pathway: 'K7F3XQ' } };
    const reply = await tenant.teams.deliver(executeActivity(tenant.teams.frame, uffe, chat, verb));
    assert.equal(reply.type, adaptiveCard);
    assert.deepEqual(bot.doors.verbRequests[0]?.place, { kind: 'personal' });
  });

  describe('of a client that does not know Action.Execute', () => {
    it('brings the same to the program, and is answered to the one who clicked alone', async () => {
      const { id } = await posted();
      answers({ locale: 'da', said: 'Opgaven er nu din.', card: smallCard('Din opgave') });
      const reply = await tenant.teams.presses(uffe, room, { messageId: id, verb: 'action.claim', old: true });
      assert.deepEqual({ status: reply.status, text: reply.text }, { status: 200, text: '' });
      assert.deepEqual(bot.doors.verbRequests[0]?.data, { pathway: 'K7F3XQ', action: 'a1', v: 3 });
      assert.equal(bot.doors.verbRequests[0]?.verb, 'action.claim');
      const answer = tenant.teams.sees(uffe, room).at(-1);
      assert.equal(answer?.targeted, true);
      assert.match(shownInCard(answer?.card), /Opgaven er nu din/);
      assert.equal(tenant.teams.sees(jonna, room).length, 1);
    });

    it('has the card changed in the person’s own chat', async () => {
      const chat = tenant.teams.world.install(uffe);
      bot.doors.onWord('status', () => ({ locale: 'da', card: smallCard('Status') }));
      await tenant.teams.says(uffe, chat, 'status');
      const [{ id } = { id: '' }] = tenant.teams.sees(uffe, chat);
      answers({ locale: 'da', said: 'Opgaven er nu din.', card: smallCard('Din opgave') });
      await tenant.teams.presses(uffe, chat, { messageId: id, verb: 'action.claim', old: true });
      assert.equal(chat.messages.length, 1);
      assert.match(shownInCard(chat.messages[0]?.card), /Opgaven er nu din/);
    });

    it('has one effect when it is delivered twice, and is answered once', async () => {
      const { id } = await posted();
      const { fallbackData } = actionsOf(room.messages[0]?.card)[0] ?? { fallbackData: {} };
      const activity = {
        ...claimActivity(tenant.teams, uffe, room),
        type: 'message',
        name: undefined,
        replyToId: id,
        value: fallbackData,
      };
      await Promise.all([tenant.teams.deliver(activity), tenant.teams.deliver(activity)]);
      await tenant.teams.deliver(activity);
      assert.equal(bot.doors.effects, 1);
      assert.equal(room.messages.length, 2);
    });
  });

  describe('into a search field', () => {
    const people = ['Mads Lind (Børn og Unge)', 'Mads Toft (Jobcenter)', 'Sara Vang (Psykiatri)'];

    it('finds staff as it is typed', async () => {
      bot.doors.people = people.map((label, index) => ({ value: `p${index}`, label }));
      const reply = await tenant.teams.searches(uffe, room, 'mads');
      assert.deepEqual(reply.value, {
        results: [
          { value: 'p0', title: 'Mads Lind (Børn og Unge)' },
          { value: 'p1', title: 'Mads Toft (Jobcenter)' },
        ],
      });
      assert.equal(reply.type, 'application/vnd.microsoft.search.searchResponse');
      assert.deepEqual(bot.doors.searches, [{ user: uffe.id, query: 'mads', limit: 15 }]);
    });

    it('finds nothing in another data set, and nothing for who has no account', async () => {
      const activity = searchActivity(tenant.teams.frame, uffe, room, 'mads');
      const other = { ...activity, value: { ...activity.value, dataset: 'graph.microsoft.com/users' } };
      assert.deepEqual((await tenant.teams.deliver(other)).value, { results: [] });
      const anonymous = { ...activity, from: { id: '29:x' } };
      assert.deepEqual((await tenant.teams.deliver(anonymous)).value, { results: [] });
      assert.equal(bot.doors.searches.length, 0);
    });
  });

  /** A card in the room that everybody sees. */
  async function posted(): Promise<{ id: string }> {
    const id = await bot.door.platform.post(
      { kind: 'private-channel', id: room.id, team: 'team-unge', serviceUrl: tenant.teams.connector.serviceUrl },
      smallCard('Ring til skolen'),
    );
    return { id };
  }
});

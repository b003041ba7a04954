import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { answerTo } from '../../services/pathway/meeting.ts';
import { openPathway } from '../support/town/pathway.ts';
import { townsperson } from '../support/town/people.ts';
import { type Actor, cardOf, roomOf, type Seen } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

/** One town, the people of the story, and the code once the pathway is open. */
interface Story {
  readonly town: Town;
  readonly karen: TeamsActor;
  readonly uffe: TeamsActor;
  readonly jonna: SlackActor;
  readonly sofus: SlackActor;
  code: string;
  /** What stood in the address of the wall when the meeting began. */
  wall: string;
}

const name = (key: string) => townsperson(key).name;
const zone = 'Europe/Copenhagen';
const now = DateTime.now().setZone(zone);
/** The day after tomorrow at 13:00: not so soon that people are told at once, and not in the hour that the clock skips or repeats. */
const at = now.plus({ days: 2 }).set({ hour: 13 }).startOf('hour').toFormat("yyyy-MM-dd'T'HH:mm");
/** Turns 16 in three weeks, so that the meeting at 16 proposes itself. */
const birthDate = now.minus({ years: 16 }).plus({ days: 21 }).toISODate() ?? '';
const step = 'Møde ved 16 år';

describe('a meeting from its planning to its record, on both stores, with the real process', function () {
  this.timeout(60_000);
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);
  /** Both rooms show the pathway as it is. */
  const roomsShowTruth = async ({ town, uffe, sofus, code }: Story) => {
    await Promise.all([showsTruth(town, uffe, code), showsTruth(town, sofus, code)]);
  };
  /** The card of the meeting as somebody sees it in the room. */
  const meetingOf = async (actor: Actor, { code }: Story): Promise<Seen> =>
    cardOf((await roomOf(actor, code)).cards, `${step}: `);
  const stored = async ({ town, code }: Story) => {
    const meeting = (await storedPathway(town, code)).meetings.get('m1');
    assert.ok(meeting);
    return meeting;
  };

  before(async () => {
    towns = await startTowns((town) => ({
      town,
      karen: town.teams('karen'),
      uffe: town.teams('uffe'),
      jonna: town.slackOf('jonna'),
      sofus: town.slackOf('sofus'),
      code: '',
      wall: '',
    }));
  });
  after(() => towns?.stop());

  it('proposes itself in both rooms when the plan says so', () =>
    each(async (story) => {
      story.code = await openPathway(story.karen, ['uffe', 'jonna', 'sofus'], { birthDate });
      await roomsShowTruth(story);
      for (const actor of [story.uffe, story.jonna]) {
        const card = cardOf((await roomOf(actor, story.code)).cards, `${step}: forslag`);
        assert.ok(card.verbs.includes('meeting.plan'));
      }
    }));

  it('is planned in Slack from there, with what is proposed already filled in, and shows in Teams', () =>
    each(async (story) => {
      const { jonna, uffe, code } = story;
      const proposal = cardOf((await roomOf(jonna, code)).cards, `${step}: forslag`);
      const refused = await proposal.press('meeting.plan', { at: '2020-02-03T13:00' });
      assert.match(refused.text, /ligger i fortiden/);
      const said = await proposal.press('meeting.plan', { at, place: 'Rådhuset, lokale 2' });
      assert.equal(said.text, 'Mødet er planlagt, og teamet kan se det i rummet.');
      await roomsShowTruth(story);
      assert.equal((await stored(story)).kind, 'meeting16');
      assert.match((await meetingOf(uffe, story)).text, /Planlagt.*Rådhuset, lokale 2/s);
      for (const actor of [uffe, jonna]) {
        const given = (await roomOf(actor, code)).cards.filter(({ text }) =>
          text.includes('Det har sit eget kort i rummet'),
        );
        assert.equal(given.length, 1, 'the proposal has given way');
      }
    }));

  it('gets its agenda from both sides, the young person’s own point first', () =>
    each(async (story) => {
      const { uffe, jonna } = story;
      await (await meetingOf(uffe, story)).press('meeting.addAgenda', { text: 'Praktik hos FGU', from: 'team' });
      const own = { text: 'Jeg vil flytte hjemmefra', from: 'youngPerson' };
      assert.match((await (await meetingOf(jonna, story)).press('meeting.addAgenda', own)).text, /står på dagsordenen/);
      await roomsShowTruth(story);
      for (const actor of [uffe, jonna])
        assert.match((await meetingOf(actor, story)).text, /Jeg vil flytte hjemmefra.*Praktik hos FGU/s);
    }));

  it('is what the word shows, in both languages, in the room and to oneself', () =>
    each(async (story) => {
      for (const actor of [story.karen, story.jonna]) {
        const room = await roomOf(actor, story.code);
        for (const word of ['møde', 'moede'])
          assert.match((await actor.types(word, room)).text, new RegExp(`^${step}: `));
        assert.match((await actor.types('meeting')).text, /^Meeting at 16: /);
      }
    }));

  it('is for one’s own calendar, at an address that is told outside of the room', () =>
    each(async (story) => {
      const { uffe, jonna, code } = story;
      for (const actor of [uffe, jonna]) {
        const told = await (await (await meetingOf(actor, story)).prepare('meeting.calendar')).send();
        assert.doesNotMatch(told.body, /\/calendar\//);
        await told.answer();
        const [card] = (await actor.own()).slice(-1);
        assert.match(card?.text ?? '', new RegExp(`^Mødet i forløb ${code} i din kalender`));
      }
    }));

  it('is begun, and the address of its wall is told to the one who began it, and to no room', () =>
    each(async (story) => {
      const { town, karen, jonna } = story;
      const begun = await (await meetingOf(karen, story)).press('meeting.begin');
      assert.match(begun.text, /Mødet er i gang/);
      story.wall = /https?:\/\/[^"]+\/wall\/[\w.-]+/.exec(JSON.stringify(begun.raw))?.[0] ?? '';
      assert.notEqual(story.wall, '');
      await roomsShowTruth(story);
      const again = await (await meetingOf(jonna, story)).press('meeting.begin');
      assert.ok(JSON.stringify(again.raw).includes(story.wall), 'the same address for who asks as well');
      for (const actor of [story.uffe, story.sofus]) {
        const { cards } = await roomOf(actor, story.code);
        assert.doesNotMatch(JSON.stringify(cards.map(({ raw }) => raw)), /\/wall\//);
      }
      assert.ok((await stored(story)).begun, town.store.engine);
    }));

  it('is filled in by two people at the same time, on two platforms, and nobody overwrites anybody', () =>
    each(async (story) => {
      const { uffe, jonna } = story;
      const forms = await Promise.all(
        [uffe, jonna].map(async (actor) =>
          (await meetingOf(actor, story)).press('meeting.answer', undefined, 'attendance'),
        ),
      );
      const [inTeams, inSlack] = forms;
      assert.ok(inTeams && inSlack);
      const said = await Promise.all([
        inTeams.press('meeting.answer', { 'item.youngPerson': 'present', 'item.chosenAdult': 'present' }),
        inSlack.press('meeting.answer', { 'item.layRepresentative': 'yes', 'item.chosenAdult': 'absent' }),
      ]);
      for (const { text } of said) assert.match(text, /Det er gemt i tjeklisten/);
      const meeting = await stored(story);
      assert.deepEqual(
        ['youngPerson', 'layRepresentative'].map((key) => answerTo(meeting, key)),
        ['present', 'yes'],
      );
      assert.deepEqual((meeting.answers.get('chosenAdult') ?? []).map(({ value }) => value).sort(), [
        'absent',
        'present',
      ]);
      await roomsShowTruth(story);
    }));

  it('takes an answer back that is emptied in a form, on both platforms', () =>
    each(async (story) => {
      for (const actor of [story.uffe, story.jonna]) {
        const form = async () => (await meetingOf(actor, story)).press('meeting.answer', undefined, 'attendance');
        await (await form()).press('meeting.answer', { 'item.youngPersonAbsence': 'Var syg' });
        assert.equal(answerTo(await stored(story), 'youngPersonAbsence'), 'Var syg');
        await (await form()).press('meeting.answer', { 'item.youngPersonAbsence': '' });
        const meeting = await stored(story);
        assert.equal(answerTo(meeting, 'youngPersonAbsence'), undefined);
        assert.equal(answerTo(meeting, 'youngPerson'), 'present');
      }
    }));

  it('decides an action in Teams that is claimed at once in Slack', () =>
    each(async (story) => {
      const { uffe, jonna, code } = story;
      const inputs = { title: 'Ring til FGU', deadline: now.plus({ days: 14 }).toISODate() ?? '', topic: 'education' };
      assert.match((await (await meetingOf(uffe, story)).press('action.add', inputs)).text, /Opgaven er oprettet/);
      await roomsShowTruth(story);
      const card = cardOf((await roomOf(jonna, code)).cards, 'Ring til FGU');
      assert.match((await card.press('action.claim')).text, /Opgaven er din\./);
      await roomsShowTruth(story);
      for (const actor of [uffe, jonna])
        assert.match((await meetingOf(actor, story)).text, new RegExp(`Ring til FGU.*${name('jonna')}`, 's'));
    }));

  it('is completed once by two who complete it at the same time, and the other is told by whom', () =>
    each(async (story) => {
      const { uffe, jonna } = story;
      const forms = await Promise.all(
        [uffe, jonna].map(async (actor) => (await meetingOf(actor, story)).press('meeting.complete')),
      );
      const answers = await Promise.all(
        forms.map((form, index) => form.press('meeting.complete', { 'item.heard': String(8 + index) })),
      );
      const isDone = answers.map(({ text }) => /Mødet er afsluttet, og tjeklisten er gemt/.test(text));
      assert.deepEqual([...isDone].sort(), [false, true]);
      const [winner, loser] = isDone[0] ? ['uffe', answers[1]] : ['jonna', answers[0]];
      assert.match(loser?.text ?? '', new RegExp(`${name(winner)} gjorde tjeklisten færdig i dag kl\\.`));
      const meeting = await stored(story);
      assert.deepEqual([meeting.status, answerTo(meeting, 'heard')], ['completed', winner === 'uffe' ? '8' : '9']);
      await roomsShowTruth(story);
    }));

  it('leaves one card in each room, which sums it up', () =>
    each(async (story) => {
      for (const actor of [story.uffe, story.jonna]) {
        const { text, verbs } = await meetingOf(actor, story);
        assert.match(text, /Afsluttet.*Ring til FGU/s);
        assert.ok(verbs.includes('meeting.correct') && !verbs.includes('meeting.complete'));
      }
    }));

  it('is only added to from then on', () =>
    each(async (story) => {
      const { uffe, jonna } = story;
      const said = await (await meetingOf(jonna, story)).press('meeting.correct', { text: 'Skolen var også med' });
      assert.equal(said.text, 'Rettelsen er føjet til mødets tjekliste.');
      await roomsShowTruth(story);
      for (const actor of [uffe, jonna])
        assert.match((await meetingOf(actor, story)).text, new RegExp(`Skolen var også med.*${name('jonna')}`, 's'));
    }));

  it('has let nothing that was typed into the log', () =>
    each(async ({ town }) => {
      assert.doesNotMatch(town.output, /Rådhuset|Praktik hos FGU|flytte hjemmefra|Skolen var|Var syg/);
    }));
});

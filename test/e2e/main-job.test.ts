import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { addAction, dayFromNow, openPathway, youngPerson } from '../support/town/pathway.ts';
import { townsperson } from '../support/town/people.ts';
import { cardOf, pressIn, roomOf, type Seen } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth } from '../support/town/truth.ts';

/** One town, the people of the story, and the code once the pathway is open. */
interface Story {
  readonly town: Town;
  readonly karen: TeamsActor;
  readonly kirsten: TeamsActor;
  readonly uffe: TeamsActor;
  readonly jonna: SlackActor;
  readonly sofus: SlackActor;
  code: string;
}

const name = (key: string) => townsperson(key).name;

describe('the main job, on both stores, with the real process', function () {
  this.timeout(60_000);
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);
  /** Both rooms show the pathway as it is. */
  const roomsShowTruth = async ({ town, uffe, sofus, code }: Story) => {
    await Promise.all([showsTruth(town, uffe, code), showsTruth(town, sofus, code)]);
  };

  before(async () => {
    towns = await startTowns((town) => ({
      town,
      karen: town.teams('karen'),
      kirsten: town.teams('kirsten'),
      uffe: town.teams('uffe'),
      jonna: town.slackOf('jonna'),
      sofus: town.slackOf('sofus'),
      code: '',
    }));
  });
  after(() => towns?.stop());

  it('a coordinator opens a pathway with a word and a form, and is told its code', () =>
    each(async (story) => {
      story.code = await openPathway(story.karen, ['uffe', 'bente', 'jonna', 'sofus']);
    }));

  it('the team gets a private channel with the code as its title, and exactly the chosen people are in it', () =>
    each(async (story) => {
      await roomsShowTruth(story);
      const { town, code, uffe, jonna } = story;
      const [room] = town.tenant.graph.state.channelsOf(town.tenant.hostTeams[0] ?? '');
      assert.deepEqual([room?.kind, room?.title], ['private', code]);
      assert.deepEqual((await roomOf(uffe, code)).members, ['bente', 'karen', 'uffe']);
      const [channel] = await town.slack.channels();
      assert.deepEqual([channel?.is_private, channel?.name], [true, `forloeb-${code.toLowerCase()}`]);
      assert.deepEqual((await roomOf(jonna, code)).members, ['jonna', 'sofus']);
    }));

  it('the overview is the first card, pinned where the platform can', () =>
    each(async ({ uffe, jonna, code }) => {
      const [inTeams] = (await roomOf(uffe, code)).cards;
      assert.match(inTeams?.text ?? '', new RegExp(`^Forløb ${code}\n[^]*${name('karen')} \\(siden `));
      const { cards, pinned } = await eventually(async () => {
        const room = await roomOf(jonna, code);
        assert.equal(room.pinned.length, 1);
        return room;
      });
      assert.deepEqual(pinned, [cards[0]?.id]);
    }));

  it('an action that is added in Slack is claimed in Teams, and both rooms show who has it since when', () =>
    each(async (story) => {
      const { uffe, jonna, code } = story;
      const said = await addAction(jonna, code, 'Ring til FGU');
      assert.match(said, /Opgaven er oprettet\. Alle i teamet kan tage den\./);
      await roomsShowTruth(story);
      const claimed = await pressIn(uffe, code, 'Ring til FGU\nLedig', 'action.claim');
      assert.match(claimed.text, /Opgaven er din\./);
      await roomsShowTruth(story);
      const card = cardOf((await roomOf(jonna, code)).cards, 'Ring til FGU\nI gang');
      assert.match(card.text, new RegExp(`Ansvarlig: \n${name('uffe')} \\(siden \\d+\\. .+ kl\\. \\d+\\.\\d\\d\\)`));
    }));

  it('two who claim at the same time get one owner and one honest answer', () =>
    each(async (story) => {
      const { uffe, jonna, karen, code } = story;
      await addAction(karen, code, 'Find en håndboldklub', { topic: 'leisure' });
      await roomsShowTruth(story);
      const answers = await Promise.all([
        pressIn(uffe, code, 'Find en håndboldklub\nLedig', 'action.claim'),
        pressIn(jonna, code, 'Find en håndboldklub\nLedig', 'action.claim'),
      ]);
      const isMine = answers.map(({ text }) => /Opgaven er din\./.test(text));
      assert.deepEqual([...isMine].sort(), [false, true]);
      const [winner, other] = isMine[0] ? ['uffe', answers[1]] : ['jonna', answers[0]];
      assert.match(other.text, new RegExp(`${name(winner)} har opgaven og tog den i dag kl\\. `));
      await roomsShowTruth(story);
    }));

  it('an action is released, handed over, moved, done with a note, reopened and dropped', () =>
    each(async (story) => {
      const { uffe, jonna, sofus, code } = story;
      const on = (status: string) => `Ring til FGU\n${status}`;
      const does = async (...args: Parameters<typeof pressIn>) => {
        const { text } = await pressIn(...args);
        return text;
      };
      assert.match(await does(uffe, code, on('I gang'), 'action.release', { note: 'Jeg holder ferie' }), /ledig igen/);
      const toSofus = { to: townsperson('sofus').id };
      assert.match(await does(uffe, code, on(''), 'action.handOver', toSofus), new RegExp(`${name('sofus')} har nu`));
      await roomsShowTruth(story);
      assert.match(await does(jonna, code, on('I gang'), 'action.done', { note: 'x' }), /kun .* eller koordinatoren/);
      const moved = await does(sofus, code, on('I gang'), 'action.move', { deadline: dayFromNow(30) });
      assert.match(moved, /Fristen er flyttet til \d+\. /);
      assert.match(await does(sofus, code, on('I gang'), 'action.done', { note: 'De ringer tilbage' }), /er færdig/);
      await roomsShowTruth(story);
      assert.match(cardOf((await roomOf(uffe, code)).cards, on('Færdig')).text, /De ringer tilbage/);
      assert.match(await does(uffe, code, on('Færdig'), 'action.reopen'), /åben igen/);
      await roomsShowTruth(story);
      assert.match(await does(sofus, code, on(''), 'action.drop', {}), /taget af listen/);
      await roomsShowTruth(story);
    }));

  it('each word works in both languages, and is answered to the one who typed it', () =>
    each(async ({ karen, uffe, jonna, sofus, code }) => {
      const others = () => Promise.all([uffe, sofus].map(async (actor) => textsOf((await roomOf(actor, code)).cards)));
      const before = await others();
      for (const actor of [karen, jonna]) {
        const room = await roomOf(actor, code);
        for (const [word, heading] of roomWords(code)) starts(await actor.types(word, room), heading);
        for (const [word, heading] of ownWords(actor === karen)) starts(await actor.types(word), heading);
      }
      assert.deepEqual(await others(), before);
    }));

  it('what is about other pathways is answered in the person’s own chat, even when it is asked for in a room', () =>
    each(async ({ karen, jonna, code }) => {
      for (const actor of [karen, jonna]) {
        await actor.types('mine', await roomOf(actor, code));
        await eventually(async () => starts((await actor.own()).at(-1), 'Dine opgaver'));
      }
    }));

  it('whom the code stands for is told to somebody of the team who asks', () =>
    each(async ({ karen, jonna, code }) => {
      for (const actor of [karen, jonna]) {
        const status = await actor.types(`status ${code}`);
        assert.match((await status.press('subject.show')).text, new RegExp(youngPerson));
      }
    }));

  it('another coordinator takes over only by accepting, and then the overview shows who it is', () =>
    each(async (story) => {
      const { karen, kirsten, uffe, code } = story;
      const team = await karen.types(`team ${code}`);
      const { text } = await team.press('coordinator.propose', { to: townsperson('kirsten').id });
      assert.match(text, new RegExp(`${name('kirsten')} er spurgt. ${name('karen')} er koordinator, indtil`));
      await roomsShowTruth(story);
      const question = `Ny koordinator for forløb ${code}?`;
      const refused = await pressIn(uffe, code, question, 'coordinator.accept');
      assert.match(refused.text, /så kun .+ kan svare/);
      const accepted = await pressIn(kirsten, code, question, 'coordinator.accept');
      assert.equal(accepted.text, `Du er nu koordinator for forløb ${code}.`);
      await roomsShowTruth(story);
      assert.match(
        cardOf((await roomOf(uffe, code)).cards, 'Forløb').text,
        new RegExp(`Koordinator: \n${name('kirsten')}`),
      );
    }));

  it('the rooms follow the team, and a role that nobody has any more is vacant', () =>
    each(async (story) => {
      const { kirsten, sofus, code } = story;
      const team = await kirsten.types(`team ${code}`);
      await team.press('member.remove', { person: townsperson('jonna').id });
      const again = await kirsten.types(`team ${code}`);
      await again.press('member.add', { person: townsperson('rikke').id });
      await roomsShowTruth(story);
      const room = await roomOf(sofus, code);
      assert.deepEqual(room.members, ['rikke', 'sofus']);
      assert.match(cardOf(room.cards, 'Forløb').text, /Jobkonsulent: \nUbesat/);
    }));

  it('closing asks for a reason and archives both rooms; undone, both are there again', () =>
    each(async (story) => {
      const { kirsten, uffe, sofus, code } = story;
      const question = await kirsten.types('luk', await roomOf(kirsten, code));
      assert.deepEqual(question.inputs, ['reason']);
      await question.press('pathway.close', { reason: 'movedAway' });
      await roomsShowTruth(story);
      assert.match(cardOf((await roomOf(uffe, code)).cards, 'Forløb').text, /Årsag: \nDen unge er flyttet/);
      const status = await kirsten.types(`status ${code}`);
      assert.equal((await status.press('pathway.reopen')).text, `Forløb ${code} er åbent igen.`);
      await roomsShowTruth(story);
      // Slack lets no bot open an archived channel: there the room is a new one.
      assert.equal((await sofus.rooms(code)).length, 2);
    }));

  it('the young person’s name stands nowhere but in the answers to those who asked for it', () =>
    each(async ({ town, jonna }) => {
      const [answer, ...more] = town.slack.standIn.ephemerals.filter((one) =>
        JSON.stringify(one).includes(youngPerson),
      );
      assert.deepEqual([answer?.user, answer?.through, more], [jonna.user, 'response_url', []]);
      // In Teams it stands in the answer to the click, which is no request of ours.
      assert.equal(town.sent.split(youngPerson).length - 1, 1);
      assert.ok(!town.output.includes('Hemmelighedsen'));
    }));
});

const textsOf = (cards: readonly Seen[]): string[] => cards.map(({ text }) => text);

function starts(seen: Seen | undefined, heading: string): void {
  assert.equal(seen?.text.slice(0, heading.length), heading);
}

/** Words about the room's pathway, with how their answers begin. */
const roomWords = (code: string): readonly (readonly [word: string, heading: string])[] => [
  ['status', `Status for forløb ${code}`],
  ['team', `Teamet om forløb ${code}`],
  ['opgave', 'Ny opgave'],
  ['action', 'New action'],
  ['hjælp', 'Det kan du bruge Vejviser til'],
  ['HELP', 'What you can do with Vejviser'],
  ['statsu', 'Det kan du bruge Vejviser til'],
];
/** Words about more than one. */
const ownWords = (coordinates: boolean): readonly (readonly [word: string, heading: string])[] => [
  ['status', 'Dine forløb'],
  ['mine', 'Dine opgaver'],
  ['overblik', coordinates ? 'Forløb, du koordinerer' : 'Kun koordinatorer'],
  ['overview', coordinates ? 'Pathways you coordinate' : 'Only coordinators'],
];

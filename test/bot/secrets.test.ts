import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { ActionTopic } from '../../services/pathway/events.ts';
import { SecretDesk } from '../support/secrets/secret-desk.ts';
import type { Exposure } from '../support/secrets/secret-oracle.ts';
import { markPattern, nameMark } from '../support/secrets/secret-story.ts';

const marksIn = (exposures: readonly Exposure[]) =>
  new Set(exposures.flatMap(({ text }) => text.match(markPattern) ?? []));

/** Everything that somebody gets to see of the pathway in the chat. Deeds last: they change it. */
async function everything(desk: SecretDesk, who: string): Promise<Exposure[]> {
  return [
    ...(await desk.words(who)),
    ...(await desk.messages(who)),
    ...(await desk.clicks(who)),
    ...(await desk.clicks(who, { deeds: true })),
  ];
}

/** What buttons and forms carry, wherever they stand. */
function carriedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? JSON.stringify(inner) : carriedIn(inner)));
}

/** Of the team, with what each may at least see of it; or of nobody's team, who see nothing. */
const people: readonly (readonly [who: string, marks: number])[] = [
  ['karen', 140],
  ['uffe', 100],
  ['jonna', 100],
  ['mads', 80],
  ['skolen', 60],
  ['pia', 60],
];
const others = ['tove', 'kirsten', 'leder', 'fremmed', 'nobody-of-the-staff'];

describe('what stands in a pathway about every topic, in every place where people can type', function () {
  this.timeout(60_000);

  for (const [who, marks] of people)
    it(`comes to ${who} in no answer, card, form or message, by any word or verb, where they may not know it`, async () => {
      const desk = await SecretDesk.create();
      const exposures = await everything(desk, who);
      assert.deepEqual(desk.leaks(exposures), []);
      // And what they may know they can see, so that something was looked at.
      const seen = marksIn(exposures);
      assert.ok(seen.size >= marks, `${seen.size}`);
      assert.ok(seen.has(nameMark));
    });

  it('comes to nobody who is not of the team, nor to whoever was', async () => {
    const desk = await SecretDesk.create();
    for (const who of others) assert.deepEqual([...marksIn(await everything(desk, who))], [], who);
  });

  it('stands in the rooms only as far as everybody of the team may know it, and not at all where a stranger is', async () => {
    const desk = await SecretDesk.create();
    assert.deepEqual(desk.leaks(desk.rooms(0)), []);
    assert.ok(marksIn(desk.rooms(0)).size > 20);
    assert.deepEqual([...marksIn(desk.rooms(1))], []);
  });

  it('is in nothing that a button or a form carries along, and in no line of the log', async () => {
    const desk = await SecretDesk.create();
    const exposures = await everything(desk, 'karen');
    const carried = exposures.flatMap(({ where, text }) =>
      carriedIn(JSON.parse(text)).map((data) => `${data} ${where}`),
    );
    assert.ok(carried.length > 1000);
    assert.deepEqual(
      [...carried, ...desk.bench.logged].filter((text) => text.match(markPattern)),
      [],
    );
  });

  it('would be found: to somebody else nearly every answer is a leak', async () => {
    const desk = await SecretDesk.create();
    const exposures = (await desk.words('karen')).map((one) => ({ ...one, lookers: [{ staff: 'pia' }] }));
    assert.ok(desk.leaks(exposures).length > 100);
  });
});

describe('a protected place', function () {
  this.timeout(60_000);
  const told = ({ text }: Exposure) => text.includes('Fjordskolen');

  for (const who of ['uffe', 'pia', 'mads'])
    it(`is told to ${who} neither by what is typed nor by where people work`, async () => {
      const desk = await SecretDesk.create();
      await desk.story.do('karen', { type: 'protection.set', cleared: ['jonna'] });
      const now = await desk.again();
      const exposures = [...(await everything(now, who)), ...now.rooms(0)];
      assert.deepEqual(now.leaks(exposures), []);
      assert.deepEqual(
        exposures.filter(told).map(({ where }) => where),
        [],
      );
      assert.ok((await now.words('jonna')).some(told));
    });
});

/** Who could have taken what is about a topic, where it is not Karen; nobody has, what is about health. */
const takers: Partial<Record<ActionTopic, string>> = { network: 'uffe', housing: 'jonna', economy: 'uffe' };

/** What those may know who decide with another whether the law allows to share something. */
const decided = ['Reason', 'NoShare'];
/** What somebody may not know, but for these things. */
const unknown: readonly (readonly [who: string, topics: readonly ActionTopic[], but?: readonly string[]])[] = [
  ['uffe', ['health'], decided],
  ['mads', ['health', 'network']],
  ['pia', ['health', 'network', 'housing', 'economy']],
];

describe('somebody who may not know a thing', function () {
  this.timeout(60_000);

  for (const [who, topics, but = []] of unknown)
    it(`sees the very same whatever it says, until when and whose it is: ${who}`, async () => {
      const [one, other] = await Promise.all([
        SecretDesk.create(),
        SecretDesk.create({
          text: (topic, what) =>
            topics.includes(topic) && !but.includes(what)
              ? `Noget helt andet om ${what.repeat(9)}`
              : `Zq${topic}${what}qZ`,
          days: (topic) => (topics.includes(topic) ? 300 : 9),
          taker: (topic) => (topics.includes(topic) ? takers[topic] : 'karen'),
        }),
      ]);
      const [these, those] = [await everything(one, who), await everything(other, who)];
      const unlike = these.filter(({ text }, index) => text !== those[index]?.text);
      assert.deepEqual(
        unlike.map(({ where }) => where),
        [],
      );
      assert.deepEqual(one.rooms(0), other.rooms(0));
    });

  it('cannot tell from the room when it changes: nothing there is posted, edited or taken down', async () => {
    const desk = await SecretDesk.create();
    const { state } = desk.story;
    const [free = '', taken = '', given = ''] = [...state.actions.values()].flatMap(({ id, topic }) =>
      topic === 'health' ? id : [],
    );
    const goal = [...state.goals.values()].find(({ topic }) => topic === 'health')?.id ?? '';
    const before = desk.roomHashes();
    const base = Number.MAX_SAFE_INTEGER;
    const commands: readonly PathwayCommand[] = [
      { type: 'action.done', action: taken },
      { type: 'action.reopen', action: taken },
      { type: 'action.move', action: free, deadline: '2027-03-03' },
      { type: 'action.claim', action: free },
      { type: 'action.drop', action: given },
      { type: 'action.add', title: 'Endnu en', deadline: '2027-02-02', topic: 'health' },
      { type: 'goal.rate', goal, value: 9 },
      { type: 'goal.reword', goal, text: 'Et andet' },
      { type: 'goal.reach', goal },
      { type: 'goal.add', text: 'Endnu et', topic: 'health' },
      { type: 'meeting.answer', meeting: 'm2', answers: { wellbeing: 'Et andet', statusCode: 'behandling' }, base },
      { type: 'meeting.addAgenda', meeting: 'm3', text: 'Endnu et', from: 'team', topic: 'health' },
      { type: 'meeting.dropAgenda', meeting: 'm3', point: 'p5' },
      { type: 'meeting.correct', meeting: 'm1', text: 'Endnu en' },
      { type: 'spell.begin', code: 'sygdom', from: '2026-11-20', source: 'team' },
      { type: 'consent.withdraw', consent: 'c1' },
      { type: 'hold.lift' },
    ];
    for (const command of commands) {
      await desk.story.do('karen', command);
      assert.deepEqual(desk.roomHashes(), before, command.type);
    }
    await desk.story.do('karen', { type: 'action.add', title: 'Noget', deadline: '2027-02-02', topic: 'leisure' });
    assert.notDeepEqual(desk.roomHashes(), before);
  });
});

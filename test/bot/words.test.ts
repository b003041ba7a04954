import assert from 'node:assert/strict';
import { commands } from '../../bot/commands/registry.ts';
import { workingWords } from '../../cards/text/command-words.ts';
import type { Person } from '../../services/people/person.ts';
import { refusalsOf } from '../../services/refusal-record.ts';
import { DeskBench } from '../support/desk.ts';

const room = (pathway: string) => ({ kind: 'room', roomId: `room-${pathway}` }) as const;

describe('a word', () => {
  it('is carried out by one file, and each of those is in the table of words', () => {
    assert.deepEqual([...commands.keys()].sort(), workingWords.map(({ id }) => id).sort());
  });

  const forms = [
    ['status', 'status', 'status'],
    ['team', 'team', 'team'],
    ['mine', 'mine', 'mine'],
    ['overblik', 'overview', 'pathwayOverview'],
    ['hjælp', 'help', 'help'],
    ['aftale', 'agreement', 'agreementDetail'],
  ] as const;
  for (const [danish, english, view] of forms) {
    it(`${danish} and ${english} show the same, each in its language`, async () => {
      const bench = await DeskBench.create();
      const pathway = await bench.open();
      const da = await bench.say('karen', danish, room(pathway));
      const en = await bench.say('karen', english.toUpperCase(), room(pathway));
      assert.equal(da.card?.view, view);
      assert.equal(en.card?.view, view);
      assert.equal(da.locale, 'da');
      assert.equal(en.locale, danish === english ? 'da' : 'en');
    });
  }

  const formWords = [
    ['opret', 'open', 'pathway.open'],
    ['opgave', 'action', 'action.add'],
    ['luk', 'close', 'pathway.close'],
    ['møde', 'meeting', 'meeting.plan'],
  ] as const;
  for (const [danish, english, verb] of formWords) {
    it(`${danish} and ${english} open the form of ${verb}`, async () => {
      const bench = await DeskBench.create();
      const pathway = await bench.open();
      for (const word of [danish, english, `/${danish}`]) {
        assert.equal((await bench.say('karen', word, room(pathway))).form?.verb, verb);
      }
    });
  }

  it('that is not known gets the nearest one and the help', async () => {
    const bench = await DeskBench.create();
    const answer = await bench.say('uffe', 'statsu');
    assert.equal(answer.card?.view, 'help');
    assert.match(JSON.stringify(answer.card), /statsu/);
    assert.match(JSON.stringify(answer.card), /status/);
  });

  it('that was not typed at all gets the help', async () => {
    const bench = await DeskBench.create();
    assert.equal((await bench.say('uffe', '  ')).card?.view, 'help');
  });

  it('of somebody who is no coordinator opens nothing', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    assert.equal((await bench.say('uffe', 'opret')).tone, 'refusal');
    assert.equal((await bench.say('uffe', 'overblik')).tone, 'refusal');
    assert.equal((await bench.say('uffe', 'luk', room(pathway))).tone, 'refusal');
  });

  it('about more than its own room is answered to the person, never in the room', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    const other = await bench.open('Anden Ung');
    for (const word of [
      'mine',
      'overblik',
      'opret',
      `status ${other}`,
      `team ${other}`,
      `opgave ${other}`,
      `møde ${other}`,
      `aftale ${other}`,
    ]) {
      assert.equal((await bench.say('karen', word, room(pathway))).personal, true, word);
    }
    for (const word of ['status', 'team', 'opgave', 'møde', 'aftale']) {
      assert.notEqual((await bench.say('karen', word, room(pathway))).personal, true, word);
    }
  });

  it('names a pathway by its code, in any case', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    const answer = await bench.say('uffe', `status ${pathway.toLowerCase()}`);
    assert.match(answer.card?.heading ?? '', new RegExp(pathway));
  });

  it("about somebody else's pathway tells nothing, not even whether there is one", async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    const real = await bench.say('fremmed', `status ${pathway}`);
    const made = await bench.say('fremmed', 'status ZZZZZZ');
    assert.equal(real.tone, 'refusal');
    assert.equal(real.said, made.said);
    assert.equal((await bench.say('fremmed', 'status', room(pathway))).tone, 'refusal');
    const recorded = await refusalsOf(bench.desk.documents, '2026-11');
    assert.deepEqual(recorded.map(({ pathwayId }) => pathwayId).sort(), [pathway, pathway, 'ZZZZZZ'].sort());
  });

  it('in a place that is no room of a pathway says what to write', async () => {
    const bench = await DeskBench.create();
    const answer = await bench.say('uffe', 'team', { kind: 'room', roomId: 'kantinen' });
    assert.equal(answer.tone, 'refusal');
  });

  it('in a personal chat is about the only pathway one has', async () => {
    const bench = await DeskBench.create();
    await bench.open();
    assert.equal((await bench.say('uffe', 'team')).card?.view, 'team');
    await bench.open('Anden Ung');
    assert.equal((await bench.say('uffe', 'team')).tone, 'refusal');
  });
});

describe('status', () => {
  it('says which room waits for somebody, and what must be done', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    bench.waiting.set(pathway, [{ platform: 'teams', step: 'addApp' }]);
    const shown = JSON.stringify((await bench.say('karen', 'status', room(pathway))).card);
    assert.match(shown, /Vejviser er ikke med i den endnu/);
    assert.match(shown, /Administrer kanal/);
    assert.match(JSON.stringify((await bench.click('karen', 'pathway.status', { pathway })).card), /Administrer kanal/);
  });
});

describe('mine', () => {
  it('lists my open actions across pathways, the nearest deadline first, and nobody else’s', async () => {
    const bench = await DeskBench.create();
    const [first, second] = [await bench.open(), await bench.open('Anden Ung')];
    const add = (pathway: string, title: string, deadline: string, responsible: string) =>
      bench.click('karen', 'action.add', { pathway }, { title, deadline, topic: 'other', responsible });
    await add(first, 'Senere', '2027-01-10', 'uffe');
    await add(second, 'Først', '2026-12-01', 'uffe');
    await add(second, 'Jonnas egen', '2026-11-30', 'jonna');
    const card = JSON.stringify((await bench.say('uffe', 'mine')).card);
    assert.ok(card.indexOf('Først') > 0 && card.indexOf('Først') < card.indexOf('Senere'));
    assert.doesNotMatch(card, /Jonnas egen/);
  });
});

describe('overview', () => {
  it('shows the pathways that I coordinate, and after a handover they are the other one’s', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    await bench.click('karen', 'coordinator.propose', { pathway }, { to: 'kirsten' });
    assert.match(JSON.stringify((await bench.say('karen', 'overblik')).card), new RegExp(pathway));
    await bench.click('kirsten', 'coordinator.accept', { pathway });
    assert.doesNotMatch(JSON.stringify((await bench.say('karen', 'overblik')).card?.blocks), new RegExp(pathway));
    assert.match(JSON.stringify((await bench.say('kirsten', 'overblik')).card?.blocks), new RegExp(pathway));
  });
});

describe('overview for a leader', () => {
  const withRights = async (bench: DeskBench, who: string, ...rights: Person['rights']) => {
    const person = bench.desk.directory.person(who);
    assert.ok(person);
    await bench.desk.directory.save({ ...person, rights });
  };

  it('is numbers and nothing else: no pathway, no name, and small ones are not told', async () => {
    const bench = await DeskBench.create();
    const codes = [await bench.open(), await bench.open()];
    await withRights(bench, 'fremmed', 'leader');
    const { card, personal } = await bench.say('fremmed', 'overblik');
    assert.equal(card?.view, 'counts');
    assert.equal(personal, true);
    const text = JSON.stringify(card);
    assert.match(text, /Ungeenheden.*Åbne forløb: under 3/);
    for (const secret of [...codes, 'Karen', 'Uffe', 'Mikkel']) assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(text, /"verb"/, 'there is nothing to be opened from there');
    await bench.open();
    assert.match(JSON.stringify((await bench.say('fremmed', 'overblik')).card), /Åbne forløb: 3 · /);
  });

  it('opens no pathway to them: a leader who is not of the team is refused like anybody', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    await withRights(bench, 'fremmed', 'leader', 'admin');
    for (const verb of [
      'pathway.status',
      'pathway.team',
      'pathway.more',
      'review.show',
      'consent.show',
      'subject.show',
    ])
      assert.equal((await bench.click('fremmed', verb, { pathway })).tone, 'refusal', verb);
  });

  it('comes below the pathways of a leader who coordinates, and to nobody who is none', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    assert.doesNotMatch(JSON.stringify((await bench.say('karen', 'overblik')).card), /Åbne forløb/);
    await withRights(bench, 'karen', 'coordinator', 'leader');
    const text = JSON.stringify((await bench.say('karen', 'overblik')).card);
    assert.match(text, new RegExp(`Forløb ${pathway}.*Åbne forløb: under 3`));
    assert.equal((await bench.say('uffe', 'overblik')).tone, 'refusal');
  });
});

describe('møde', () => {
  const plan = (bench: DeskBench, pathway: string, at: string, kind = 'network') =>
    bench.click('uffe', 'meeting.plan', { pathway }, { at, kind, place: 'FGU' });

  it('shows the next meeting, in the room and by its code, and everything that can be done with it', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    await plan(bench, pathway, '2027-01-14T09:00');
    await plan(bench, pathway, '2026-12-03T13:00', 'meeting17Half');
    for (const answer of [
      await bench.say('jonna', 'møde', room(pathway)),
      await bench.say('jonna', `meeting ${pathway.toLowerCase()}`),
      await bench.say('jonna', 'moede'),
    ]) {
      assert.equal(answer.card?.view, 'meetingDetail');
      assert.match(answer.card.heading, /17½.*(3\. december|3 December)/);
    }
  });

  it('to oneself lists the meetings of all of one’s pathways, the first one first, each with its room', async () => {
    const bench = await DeskBench.create();
    const [first, second] = [await bench.open(), await bench.open('Anden Ung')];
    await plan(bench, first, '2027-01-14T09:00');
    await plan(bench, second, '2026-12-03T13:00');
    const { card, personal } = await bench.say('jonna', 'møde');
    assert.deepEqual([card?.view, personal], ['meetingList', true]);
    const [list] = card?.blocks ?? [];
    assert.ok(list?.type === 'list');
    assert.deepEqual(
      list.items.map(({ text, detail, link }) => [text, detail, link?.url]),
      [
        ['Netværksmøde: torsdag 3. december kl. 13.00', `Forløb ${second} · FGU`, `https://chat.example/${second}`],
        ['Netværksmøde: torsdag 14. januar 2027 kl. 9.00', `Forløb ${first} · FGU`, `https://chat.example/${first}`],
      ],
    );
    const [show] = list.items[0]?.buttons ?? [];
    assert.equal((await bench.click('jonna', show?.verb ?? '', { ...show?.data })).card?.view, 'meetingDetail');
    const other = await bench.say('fremmed', 'møde');
    assert.match(JSON.stringify(other.card), /Der er ikke planlagt noget møde i dine forløb/);
    assert.doesNotMatch(JSON.stringify(other.card), new RegExp(`${first}|${second}`));
  });

  it('in a place that is no room of a pathway says what to write', async () => {
    const bench = await DeskBench.create();
    await bench.open();
    const answer = await bench.say('uffe', 'møde', { kind: 'room', roomId: 'kantinen' });
    assert.deepEqual([answer.tone, answer.card], ['refusal', undefined]);
  });

  it('of a pathway that is closed says so', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    await bench.click('karen', 'pathway.close', { pathway }, { reason: 'movedAway' });
    const answer = await bench.say('karen', 'møde', room(pathway));
    assert.deepEqual([answer.tone, answer.form], ['refusal', undefined]);
    assert.match(answer.said ?? '', /er lukket/);
  });

  it('about somebody else’s pathway tells nothing, not even whether there is one', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    await plan(bench, pathway, '2026-12-03T13:00');
    const real = await bench.say('fremmed', `møde ${pathway}`);
    const made = await bench.say('fremmed', 'møde ZZZZZZ');
    assert.deepEqual([real.tone, real.card, real.said], ['refusal', undefined, made.said]);
  });
});

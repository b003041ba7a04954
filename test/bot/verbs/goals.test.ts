import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { inputOf, itemsOf } from '../../support/card-parts.ts';

describe('a goal in the chat', () => {
  let desk: AgreementDesk;
  const goal = async (id = 'g1') => (await desk.state()).goals.get(id);
  const listed = async (who = 'uffe') => {
    const { card } = await desk.does(who, 'agreement.show');
    assert.ok(card);
    return itemsOf(card, 'Den unges mål').map(({ text, detail, badge }) => [text, detail, badge?.text]);
  };

  beforeEach(async () => {
    desk = await AgreementDesk.create();
  });

  it('is put down with where the young person is and wants to get to, and as a step towards another', async () => {
    const { form } = await desk.does('uffe', 'goal.add');
    assert.ok(form);
    assert.deepEqual(
      inputOf(form, 'partOf', 'choice').choices.map(({ value }) => value),
      ['g1'],
    );
    const ratings = inputOf(form, 'start', 'choice').choices.map(({ value }) => value);
    assert.deepEqual([ratings.length, ratings[0], ratings[10]], [11, '0', '10']);
    const inputs = { text: 'Komme op om morgenen', topic: 'education', start: '1', target: '7', partOf: 'g1' };
    await desk.does('uffe', 'goal.add', {}, inputs);
    const { start, rated, target, partOf } = (await goal('g2')) ?? {};
    assert.deepEqual([start, rated, target, partOf], [1, 1, 7, 'g1']);
  });

  it('stands in own words with start, now and target, its steps under it', async () => {
    await desk.does('uffe', 'goal.add', {}, { text: 'Sove', topic: 'health' });
    await desk.does('uffe', 'goal.add', {}, { text: 'Komme op', topic: 'education', partOf: 'g1' });
    await desk.does('uffe', 'goal.rate', { goalId: 'g1' }, { value: '4' });
    assert.deepEqual((await listed()).slice(0, 3), [
      ['”Jeg vil være kok”', 'Uddannelse · start 2 → nu 4 → mål 8 (0–10) · den unge har selv skrevet det', undefined],
      ['Delmål: ”Komme op”', 'Uddannelse · skrevet af Uffe Testesen', undefined],
      ['”Sove”', 'Sundhed og trivsel · skrevet af Uffe Testesen', undefined],
    ]);
  });

  it('is reached with one click, raised to something more, and dropped with the reason', async () => {
    assert.equal((await desk.does('uffe', 'goal.reach', { goalId: 'g1' })).form, undefined);
    assert.equal((await listed())[0]?.[2], 'Nået');
    const { form } = await desk.does('uffe', 'goal.raise', { goalId: 'g1' });
    assert.ok(form);
    assert.equal(inputOf(form, 'text', 'text').value, 'Jeg vil være kok');
    assert.equal(inputOf(form, 'target', 'choice').value, '8');
    await desk.does('uffe', 'goal.raise', { goalId: 'g1' }, { text: 'Jeg vil være køkkenchef', target: '10' });
    assert.match(
      String((await listed())[0]?.[1]),
      /mål 10 \(0–10\) · hævet 1 gang · skrevet af Uffe Testesen · den unge har selv sat tallet$/,
    );
    assert.equal((await desk.does('uffe', 'goal.drop', { goalId: 'g1' })).form?.verb, 'goal.drop');
    await desk.does('uffe', 'goal.drop', { goalId: 'g1' }, { note: 'Jeg vil hellere male' });
    const [text, detail, badge] = (await listed())[0] ?? [];
    assert.deepEqual([text, badge], ['”Jeg vil være køkkenchef”', 'Lagt væk']);
    assert.match(
      String(detail),
      /grund: Jeg vil hellere male · skrevet af Uffe Testesen · den unge har selv sat tallet$/,
    );
  });

  it('about education or employment is asked for as long as none is under way', async () => {
    const last = async () => (await listed()).at(-1)?.[0];
    assert.equal(await last(), 'Har den unge et mål mere?');
    await desk.does('uffe', 'goal.add', {}, { text: 'Sove', topic: 'health' });
    await desk.does('uffe', 'goal.reach', { goalId: 'g1' });
    assert.equal(await last(), 'Der er intet mål om uddannelse eller arbejde i gang. Spørg den unge.');
    await desk.does('uffe', 'goal.add', {}, { text: 'Et fritidsjob', topic: 'employment' });
    assert.equal(await last(), 'Har den unge et mål mere?');
  });

  const wrong = [
    ['goal.rate', { value: '11' }, 'value'],
    ['goal.rate', { value: 'meget' }, 'value'],
    ['goal.raise', { text: 'Mere', target: '-1' }, 'target'],
    ['goal.raise', { text: ' ', target: '9' }, 'text'],
    ['goal.drop', { note: ' ' }, 'note'],
    ['goal.reword', { text: 'x'.repeat(12_001) }, 'text'],
  ] as const;
  for (const [verb, inputs, input] of wrong) {
    it(`${verb} with ${input} ${JSON.stringify(inputs).slice(0, 40)} is told so at that input`, async () => {
      const { version } = await desk.state();
      const answer = await desk.does('uffe', verb, { goalId: 'g1' }, inputs);
      assert.deepEqual(Object.keys(answer.problems ?? {}), [input]);
      assert.equal((await desk.state()).version, version);
    });
  }

  it('that was dropped, or that there is not, gets no form', async () => {
    await desk.does('uffe', 'goal.drop', { goalId: 'g1' }, { note: 'Nej' });
    for (const verb of ['goal.reword', 'goal.rate', 'goal.raise']) {
      for (const goalId of ['g1', 'g9']) {
        const answer = await desk.does('uffe', verb, { goalId });
        assert.deepEqual([answer.tone, answer.form], ['refusal', undefined], `${verb} ${goalId}`);
      }
    }
  });
});

describe('the young person who wants to talk', () => {
  it('is seen to by the coordinator with one click, and by nobody else', async () => {
    const desk = await AgreementDesk.create();
    await desk.young({ type: 'talk.request' });
    const refused = await desk.does('uffe', 'talk.settle');
    assert.deepEqual([refused.tone, refused.card], ['refusal', undefined], 'nobody else is shown it');
    assert.notEqual((await desk.state()).talkWantedAt, undefined);
    const answer = await desk.does('karen', 'talk.settle');
    assert.equal(answer.said, 'Det er noteret, at du har talt med den unge.');
    assert.equal((await desk.state()).talkWantedAt, undefined);
    assert.equal((await desk.does('karen', 'talk.settle')).said, 'Den unge har ikke bedt om at tale med nogen.');
  });
});

describe('that the young person wants to talk', () => {
  const wants = /Den unge vil tale med nogen: bad om det .*Kun du får det at vide/;
  const everything = async (desk: AgreementDesk, who: string) => {
    const words = [`status ${desk.pathway}`, `aftale ${desk.pathway}`];
    const said = await Promise.all(words.map((word) => desk.bench.say(who, word, { kind: 'personal' })));
    const clicked = await Promise.all(['pathway.status', 'agreement.show'].map((verb) => desk.does(who, verb)));
    return [...said, ...clicked].map(({ card }) => JSON.stringify(card));
  };

  it('is what the coordinator is shown first when they ask, with the button that settles it', async () => {
    for (const desk of [await AgreementDesk.create(), await AgreementDesk.proposed()]) {
      for (const card of await everything(desk, 'karen')) assert.doesNotMatch(card, /tale med nogen/);
      await desk.young({ type: 'talk.request' });
      for (const card of await everything(desk, 'karen')) {
        assert.match(card, wants);
        assert.match(card, /"verb":"talk\.settle"/);
      }
      const { card } = await desk.bench.say('karen', 'overblik', { kind: 'personal' });
      assert.match(JSON.stringify(card), /Den unge vil tale med nogen: bad om det .*Har brug for dig/);
    }
  });

  it('is shown to nobody else of the team, whatever they ask', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.young({ type: 'talk.request' });
    for (const who of ['uffe', 'jonna']) {
      for (const card of await everything(desk, who)) assert.doesNotMatch(card, /tale med nogen|wants to talk/);
      const { card } = await desk.bench.say(who, 'status', { kind: 'personal' });
      assert.doesNotMatch(JSON.stringify(card), /tale med nogen|wants to talk/);
    }
  });
});

describe('aftale', () => {
  it('shows the goals and the way to propose where there is no agreement; to others than the coordinator not the way', async () => {
    const desk = await AgreementDesk.create();
    const room = { kind: 'room', roomId: `room-${desk.pathway}` } as const;
    const { card } = await desk.bench.say('karen', 'aftale', room);
    assert.deepEqual(
      card?.buttons.map(({ label }) => label),
      ['Foreslå en aftale', 'Overblik'],
    );
    assert.match(JSON.stringify(card), /Jeg vil være kok/);
    const uffe = await desk.bench.say('uffe', 'agreement', room);
    assert.deepEqual(
      uffe.card?.buttons.map(({ label }) => label),
      ['Overview'],
    );
  });

  it('in a personal chat is about the only pathway one has, or the one whose code is named', async () => {
    const desk = await AgreementDesk.proposed();
    assert.equal((await desk.bench.say('uffe', 'aftale')).card?.badge?.text, 'Venter på underskrifter');
    const other = await desk.bench.open('Anden Ung');
    const unnamed = await desk.bench.say('uffe', 'aftale');
    assert.equal(unnamed.tone, 'refusal');
    assert.match(unnamed.said ?? '', /^Skriv aftale og forløbets kode, fx aftale K7F3XQ/);
    assert.match((await desk.bench.say('uffe', 'agreement')).said ?? '', /^Type agreement and the pathway’s code/);
    assert.match((await desk.bench.say('uffe', 'team')).said ?? '', /^Skriv team|^Type team/);
    assert.match((await desk.bench.say('uffe', `aftale ${other}`)).card?.heading ?? '', new RegExp(other));
  });

  it('of somebody who is not of the team shows nothing', async () => {
    const desk = await AgreementDesk.proposed();
    const answer = await desk.bench.say('fremmed', `aftale ${desk.pathway}`);
    assert.deepEqual([answer.tone, answer.card], ['refusal', undefined]);
  });

  it('of a closed pathway shows what was agreed, with nothing to do but to put it on record', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.does('karen', 'pathway.close', {}, { reason: 'goalReached' });
    const { card } = await desk.bench.say('karen', `aftale ${desk.pathway}`);
    assert.equal(card?.badge?.text, 'Gælder');
    const others = card?.buttons.filter(({ verb }) => verb !== 'journal.file');
    assert.ok(others?.every(({ back }) => back === true));
    assert.doesNotMatch(JSON.stringify(card?.blocks), /goal\./);
  });
});

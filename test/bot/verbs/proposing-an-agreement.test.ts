import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { inputOf, itemsOf } from '../../support/card-parts.ts';

describe('proposing an agreement', () => {
  let desk: AgreementDesk;

  beforeEach(async () => {
    desk = await AgreementDesk.create();
  });

  it('asks with a form in which everything that somebody has promised is ticked, and nothing that nobody has', async () => {
    const { form } = await desk.does('karen', 'agreement.propose', { agreement: 0, ask: 1 });
    assert.ok(form);
    const actions = inputOf(form, 'actions', 'choice');
    assert.deepEqual(actions.value, ['a1', 'a2']);
    assert.deepEqual(
      actions.choices.map(({ label }) => label),
      [
        'Ring til FGU – Uffe Testesen · senest 18. december 2026',
        'Ringe selv til skolen – Den unge · senest 18. december 2026',
      ],
    );
    assert.equal(inputOf(form, 'goal', 'text').required, false);
    assert.equal(form.data.agreement, 0);
  });

  it('asks with its form also when the click brings nothing at all', async () => {
    const { form } = await desk.does('karen', 'agreement.propose', { v: 7 });
    assert.equal(form?.verb, 'agreement.propose');
    assert.equal((await desk.state()).agreements.length, 0);
  });

  it('asks for a goal where there is none', async () => {
    await desk.does('uffe', 'goal.drop', { goalId: 'g1' }, { note: 'Vil noget andet' });
    const { form } = await desk.does('karen', 'agreement.propose', { ask: 1 });
    assert.ok(form);
    assert.equal(inputOf(form, 'goal', 'text').required, true);
  });

  it('puts the goals in the young person’s own words and the ticked promises into the first version', async () => {
    const answer = await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a1' });
    assert.equal(answer.said, 'Aftalen er foreslået. Nu skal alle skrive under.');
    const { text, version } = await desk.agreement();
    assert.equal(version, 1);
    assert.deepEqual(text.goals, [{ id: 'g1', text: 'Jeg vil være kok' }]);
    assert.deepEqual(
      text.promises.map(({ action, responsible, deadline }) => [action, responsible, deadline]),
      [['a1', 'uffe', '2026-12-18']],
    );
    assert.deepEqual([answer.card?.view, answer.card?.heading], ['agreement', 'Aftalen: version 1']);
  });

  it('takes a new goal along, and everything that is promised when nothing was ticked', async () => {
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { goal: '  Jeg vil bo for mig selv ' });
    const { text } = await desk.agreement();
    assert.deepEqual(
      text.goals.map((goal) => goal.text),
      ['Jeg vil være kok', 'Jeg vil bo for mig selv'],
    );
    assert.deepEqual(
      text.promises.map(({ action }) => action),
      ['a1', 'a2'],
    );
  });

  it('asks what a new goal is about, with education proposed, and takes the answer', async () => {
    const { form } = await desk.does('karen', 'agreement.propose', { agreement: 0, ask: 1 });
    assert.ok(form);
    assert.equal(inputOf(form, 'topic', 'choice').value, 'education');
    const topics = async () => [...(await desk.state()).goals.values()].map(({ topic }) => topic);
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { goal: 'Mit eget sted', topic: 'housing' });
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { goal: 'Noget helt andet' });
    assert.deepEqual(await topics(), ['education', 'housing', 'other']);
    const wrong = await desk.does('karen', 'agreement.propose', { agreement: 2 }, { goal: 'Nej', topic: 'fisk' });
    assert.equal(wrong.tone, 'refusal');
  });

  it('does not tick what is late by now, which nobody can keep any more', async () => {
    desk.now = '2026-12-19T09:00';
    await desk.does('uffe', 'action.move', { action: 'a1' }, { deadline: '2027-01-10' });
    const { form } = await desk.does('karen', 'agreement.propose', { agreement: 0, ask: 1 });
    assert.ok(form);
    const actions = inputOf(form, 'actions', 'choice');
    assert.deepEqual(actions.value, ['a1']);
    assert.match(actions.choices.map(({ label }) => label).join(), /Ringe selv til skolen .*Overskredet/);
  });

  it('names on the card who of the team has written a goal, and not the young person', async () => {
    const { card } = await desk.does('karen', 'agreement.propose', { agreement: 0 }, { goal: 'Jeg vil bo selv' });
    assert.ok(card);
    const details = (title: string, of = card) => itemsOf(of, title).map(({ detail }) => detail);
    assert.deepEqual(details('Mål i aftalen, med den unges egne ord'), [undefined, 'skrevet af Karen Testesen']);
    await desk.does('uffe', 'goal.reword', { goalId: 'g1' }, { text: 'Jeg vil være bager' });
    const all = await desk.does('karen', 'agreement.show');
    assert.match(JSON.stringify(all.card), /skrevet af Uffe Testesen/);
    const next = await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    assert.ok(next.card);
    assert.equal(details('Mål i aftalen, med den unges egne ord', next.card)[0], 'skrevet af Uffe Testesen');
  });

  it('from a form in which everything was left empty is meant so, and is no question for the form', async () => {
    const answer = await desk.does('karen', 'agreement.propose', { agreement: 0, form: 1 });
    assert.equal(answer.form, undefined);
    assert.equal((await desk.state()).agreements.length, 1);
  });

  it('is the coordinator’s', async () => {
    const answer = await desk.does('uffe', 'agreement.propose', { agreement: 0 }, { actions: 'a1' });
    assert.match(answer.said ?? '', /Karen Testesen/);
    assert.equal((await desk.does('uffe', 'agreement.propose', { ask: 1 })).form, undefined);
    assert.equal((await desk.state()).agreements.length, 0);
  });

  const wrong = [
    ['an action that nobody has', { actions: 'a3' }],
    ['an action that there is not', { actions: 'a9' }],
    ['a goal of 12,001 characters', { goal: 'x'.repeat(12_001), actions: 'a1' }],
  ] as const;
  for (const [what, inputs] of wrong) {
    it(`with ${what} is refused, and nothing is stored`, async () => {
      const { version } = await desk.state();
      const answer = await desk.does('karen', 'agreement.propose', { agreement: 0 }, inputs);
      assert.equal(answer.tone, 'refusal');
      assert.ok(answer.said);
      assert.equal((await desk.state()).version, version);
    });
  }

  it('keeps a goal of 5,000 characters with markup to the letter', async () => {
    const goal = `<b>${'æøå '.repeat(1248)}</b>`.trim();
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { goal });
    assert.equal((await desk.agreement()).text.goals.at(-1)?.text, goal);
  });

  it('twice at once makes one version, and who has not seen it does not replace it', async () => {
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a1' });
    const late = await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a2' });
    assert.equal(late.tone, 'refusal');
    assert.equal(late.card?.heading, 'Aftalen: version 1');
    assert.equal((await desk.state()).agreements.length, 1);
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a2' });
    assert.equal((await desk.state()).agreements.length, 2);
  });

  it('is taken back by the coordinator alone, and can be proposed again', async () => {
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a1' });
    assert.equal((await desk.does('uffe', 'agreement.withdraw', { agreement: 1 })).tone, 'refusal');
    const answer = await desk.does('karen', 'agreement.withdraw', { agreement: 1 });
    assert.equal(answer.card?.badge?.text, 'Trukket tilbage');
    assert.match((await desk.does('karen', 'agreement.withdraw', { agreement: 1 })).said ?? '', /allerede/);
    assert.equal((await desk.sign('uffe')).tone, 'refusal');
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    assert.equal((await desk.agreement()).version, 2);
  });
});

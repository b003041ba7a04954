import assert from 'node:assert/strict';
import { DeskBench } from '../../support/desk.ts';

describe('the plan, the goals and the status', () => {
  let bench: DeskBench;
  let pathway: string;
  const does = (who: string, verb: string, data: Record<string, unknown> = {}, inputs: Record<string, string> = {}) =>
    bench.click(who, verb, { pathway, ...data }, inputs);
  const state = () => bench.desk.pathways.current(pathway);

  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
  });

  describe('a step of the plan', () => {
    it('is settled by the coordinator, with a note if there is something to say', async () => {
      const asked = await does('karen', 'plan.settle', { step: 'meeting17Half' });
      assert.deepEqual([asked.form?.verb, asked.form?.data.step], ['plan.settle', 'meeting17Half']);
      const said = await does(
        'karen',
        'plan.settle',
        { step: 'meeting17Half' },
        { outcome: 'done', note: 'På skolen' },
      );
      assert.equal(said.said, 'Det er noteret på planen.');
      const { outcome, by, note } = (await state()).settledSteps.get('meeting17Half') ?? {};
      assert.deepEqual([outcome, by, note], ['done', 'karen', 'På skolen']);
    });

    it('is settled by nobody else', async () => {
      const answer = await does('uffe', 'plan.settle', { step: 'closing' }, { outcome: 'done' });
      assert.match(answer.said ?? '', /Karen Testesen/);
      assert.equal((await state()).settledSteps.size, 0);
    });

    it('that the model does not have is refused, before and after the form', async () => {
      for (const inputs of [{}, { outcome: 'done' }]) {
        const answer = await does('karen', 'plan.settle', { step: 'bryllup' }, inputs);
        assert.equal(answer.said, 'Det skridt findes ikke i forløbets model. Skriv status for at se planen.');
      }
      assert.equal((await does('karen', 'plan.settle', {})).tone, 'refusal');
    });

    it('cannot come to something that there is not', async () => {
      const answer = await does('karen', 'plan.settle', { step: 'closing' }, { outcome: 'måske' });
      assert.deepEqual(Object.keys(answer.problems ?? {}), ['outcome']);
    });
  });

  describe('what was opened wrongly', () => {
    it('is put right by the coordinator, from a form that shows what stands', async () => {
      const { form } = await does('karen', 'pathway.correct');
      const values = form?.inputs.map((input) => ('value' in input ? input.value : undefined));
      assert.deepEqual(values, ['2009-05-14', bench.desk.models.all[0]?.id]);
      const model = bench.desk.models.all[1]?.id ?? '';
      await does('karen', 'pathway.correct', {}, { birthDate: '2010-05-14', model });
      assert.deepEqual([(await state()).birthDate, (await state()).model], ['2010-05-14', model]);
      assert.match(
        (await does('karen', 'pathway.correct', {}, { birthDate: '2010-05-14', model })).said ?? '',
        /i forvejen/,
      );
    });

    it('is put right by nobody else, and to nothing that could not have been opened', async () => {
      const model = bench.desk.models.all[0]?.id ?? '';
      assert.equal((await does('uffe', 'pathway.correct', {}, { birthDate: '2010-05-14', model })).tone, 'refusal');
      for (const [inputs, field] of [
        [{ birthDate: '2010-02-30', model }, 'birthDate'],
        [{ birthDate: '2020-05-14', model }, 'birthDate'],
        [{ birthDate: 'i maj', model }, 'birthDate'],
      ] as const) {
        const answer = await does('karen', 'pathway.correct', {}, inputs);
        assert.deepEqual(Object.keys(answer.problems ?? {}), [field]);
      }
      assert.equal(
        (await does('karen', 'pathway.correct', {}, { birthDate: '2009-05-14', model: 'x' })).tone,
        'refusal',
      );
      assert.equal((await state()).version, 1);
    });
  });

  describe('a goal', () => {
    it('is written down and put in other words by anyone of the team', async () => {
      assert.equal((await does('uffe', 'goal.add')).form?.verb, 'goal.add');
      await does('uffe', 'goal.add', {}, { text: 'Jeg vil være kok', topic: 'education' });
      const { form } = await does('jonna', 'goal.reword', { goalId: 'g1' });
      const [text] = form?.inputs ?? [];
      assert.equal(text && 'value' in text && text.value, 'Jeg vil være kok');
      await does('jonna', 'goal.reword', { goalId: 'g1' }, { text: 'Jeg vil have en læreplads som kok' });
      assert.equal((await state()).goals.get('g1')?.text, 'Jeg vil have en læreplads som kok');
    });

    it('that there is not, or without words, is refused', async () => {
      for (const data of [{ goalId: 'g1' }, {}]) {
        assert.equal((await does('uffe', 'goal.reword', data)).said, 'Det mål findes ikke i forløbet.');
      }
      const blank = await does('uffe', 'goal.add', {}, { text: '  ', topic: 'education' });
      assert.deepEqual(Object.keys(blank.problems ?? {}), ['text']);
      const noTopic = await does('uffe', 'goal.add', { form: 1 }, { text: 'Kok', topic: 'drømme' });
      assert.deepEqual(Object.keys(noTopic.problems ?? {}), ['topic']);
      assert.equal((await state()).goals.size, 0);
    });
  });

  describe('what the young person does now', () => {
    const job = { code: 'fritidsjob', from: '2026-11-02', hours: '7,5', source: 'youngPerson' };

    it('begins, is still so, and ends', async () => {
      assert.equal((await does('uffe', 'spell.begin')).form?.verb, 'spell.begin');
      await does('uffe', 'spell.begin', {}, job);
      const begun = (await state()).spells.get('s1');
      assert.deepEqual(
        [begun?.code, begun?.from, begun?.hours, begun?.source],
        ['fritidsjob', '2026-11-02', 7.5, 'youngPerson'],
      );
      assert.match((await does('jonna', 'spell.verify', { spell: 's1' })).said ?? '', /stadig passer/);
      assert.equal((await state()).spells.get('s1')?.verified.by, 'jonna');
      assert.equal((await does('uffe', 'spell.end', { spell: 's1' })).form?.data.spell, 's1');
      await does('uffe', 'spell.end', { spell: 's1' }, { on: '2026-11-20', how: 'dropped' });
      assert.equal((await state()).spells.get('s1')?.ended?.on, '2026-11-20');
      for (const [verb, inputs] of [
        ['spell.end', {}],
        ['spell.end', { on: '2026-11-21', how: 'dropped' }],
        ['spell.verify', {}],
      ] as const) {
        const answer = await does('jonna', verb, { spell: 's1' }, inputs);
        assert.match(answer.said ?? '', /Uffe Testesen/, verb);
      }
    });

    const wrong = [
      ['a code that there is not', { code: 'astronaut' }, 'code'],
      ['a first day that does not exist', { from: '2026-02-30' }, 'from'],
      ['a first day that is still to come', { from: '2026-12-24' }, 'from'],
      ['hours that are none', { hours: 'mange' }, 'hours'],
      ['more hours than a week has work', { hours: '90' }, 'hours'],
      ['a source that there is not', { source: 'naboen' }, 'source'],
    ] as const;
    for (const [what, change, input] of wrong) {
      it(`cannot have ${what}`, async () => {
        const answer = await does('uffe', 'spell.begin', {}, { ...job, ...change });
        assert.deepEqual(Object.keys(answer.problems ?? {}), [input]);
        assert.equal((await state()).spells.size, 0);
      });
    }

    it('cannot end before it began, in a way that there is not, or without having begun', async () => {
      await does('uffe', 'spell.begin', {}, job);
      for (const [inputs, input] of [
        [{ on: '2026-11-01', how: 'dropped' }, 'on'],
        [{ on: '2026-12-24', how: 'dropped' }, 'on'],
        [{ on: '2026-11-20', how: 'forsvundet' }, 'how'],
      ] as const) {
        const answer = await does('uffe', 'spell.end', { spell: 's1' }, inputs);
        assert.deepEqual(Object.keys(answer.problems ?? {}), [input]);
      }
      for (const data of [{ spell: 's9' }, {}]) {
        assert.equal((await does('uffe', 'spell.end', data)).tone, 'refusal');
        assert.equal((await does('uffe', 'spell.verify', data)).tone, 'refusal');
      }
      assert.equal((await state()).version, 2);
    });
  });

  describe('a reminder', () => {
    it('waits some days for the one who asked for it, with one click', async () => {
      const answer = await does('uffe', 'reminder.snooze', { item: 'a1' });
      assert.equal(answer.said, 'Du bliver mindet om det igen om et par dage.');
      assert.deepEqual([...(await state()).snoozed], [['uffe|a1', '2026-11-26']]);
      assert.match((await does('uffe', 'reminder.snooze', { item: 'a1' })).said ?? '', /allerede/);
      assert.equal((await does('uffe', 'reminder.snooze')).tone, 'refusal');
    });
  });
});

import assert from 'node:assert/strict';
import { lateStarter, meetingAhead } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import { correctForm } from '../../../../cards/views/plan/correct-form.ts';
import { goalAddForm, goalRewordForm } from '../../../../cards/views/plan/goal-forms.ts';
import { settleForm } from '../../../../cards/views/plan/settle-form.ts';
import { spellBeginForm, spellEndForm, statusName } from '../../../../cards/views/plan/spell-forms.ts';
import { actionTopics, spellEndings, spellSources, stepOutcomes } from '../../../../services/pathway/events.ts';
import { statusCodes } from '../../../../services/pathway/status-codes.ts';
import { inputOf } from '../../../support/card-parts.ts';

const ctx = galleryContext('da');
const values = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value);

describe('the form that settles a step', () => {
  it('says which step, offers both outcomes and presses neither, and says that no decision is made here', () => {
    const form = settleForm(ctx, lateStarter, 'youthPlan', model);
    assert.match(form.intro ?? '', /^Stillingtagen til ungeplan\. .*Afgørelser træffes i fagsystemet/);
    assert.deepEqual(form.data, { pathway: 'L8NR4K', step: 'youthPlan', v: 1 });
    const outcome = inputOf(form, 'outcome', 'choice');
    assert.deepEqual(values(outcome.choices), [...stepOutcomes]);
    assert.equal(outcome.value, undefined);
    assert.equal(inputOf(form, 'note', 'text').required, false);
  });

  it('still stands for a step that the model no longer has', () => {
    assert.match(settleForm(ctx, lateStarter, 'gone', model).intro ?? '', /^Er det sket/);
  });
});

describe('the form that corrects a pathway', () => {
  it('begins with what stands, so that only what is wrong is changed', () => {
    const form = correctForm(ctx, lateStarter, [model, { ...model, id: 'anden-model' }]);
    assert.equal(inputOf(form, 'birthDate', 'date').value, '2008-12-20');
    assert.equal(inputOf(form, 'model', 'choice').value, 'galleri-model');
  });

  it('presses no model when the pathway’s own is no longer there', () => {
    const form = correctForm(ctx, lateStarter, [{ ...model, id: 'anden-model' }]);
    assert.equal(inputOf(form, 'model', 'choice').value, undefined);
  });
});

describe('the forms of a goal', () => {
  it('ask for the young person’s own words and what they are about', () => {
    const form = goalAddForm(ctx, meetingAhead);
    assert.match(inputOf(form, 'text', 'text').hint ?? '', /den unge selv siger/);
    assert.deepEqual(values(inputOf(form, 'topic', 'choice').choices), [...actionTopics]);
  });

  it('begin with the words that stand', () => {
    const [goal] = meetingAhead.goals.values();
    assert.ok(goal);
    const form = goalRewordForm(ctx, meetingAhead, goal);
    assert.equal(inputOf(form, 'text', 'text').value, goal.text);
    assert.equal(form.data.goalId, 'g1');
  });
});

describe('the forms of education and employment', () => {
  it('have every status, and a first day that has come', () => {
    const form = spellBeginForm(ctx, meetingAhead);
    const code = inputOf(form, 'code', 'choice');
    assert.deepEqual(values(code.choices), [...statusCodes]);
    assert.equal(new Set(code.choices.map(({ label }) => label)).size, statusCodes.length, 'none is called as another');
    assert.deepEqual(values(inputOf(form, 'source', 'choice').choices), [...spellSources]);
    assert.equal(inputOf(form, 'from', 'date').max, '2026-11-22');
    assert.deepEqual([inputOf(form, 'hours', 'number').required, inputOf(form, 'hours', 'number').max], [false, 80]);
  });

  it('end it on a day of its own time, and say what ends', () => {
    const spell = meetingAhead.spells.get('s1');
    assert.ok(spell);
    const form = spellEndForm(ctx, meetingAhead, spell);
    assert.equal(form.intro, 'FGU – produktion (PGU)');
    const day = inputOf(form, 'on', 'date');
    assert.deepEqual([day.min, day.max, day.value], ['2026-08-10', '2026-11-22', '2026-11-22']);
    assert.deepEqual(values(inputOf(form, 'how', 'choice').choices), [...spellEndings]);
  });

  it('call a code by its name, and one that we no longer have by itself', () => {
    assert.equal(statusName(ctx, 'ingen'), 'Ikke i gang med noget');
    assert.equal(statusName(galleryContext('en'), 'ingen'), 'Nothing at the moment');
    assert.equal(statusName(ctx, 'gammel_kode'), 'gammel_kode');
  });
});

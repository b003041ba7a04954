import assert from 'node:assert/strict';
import { galleryModel } from '../../../bot/demo/gallery-model.ts';
import { galleryAction, galleryContext, hostile, lively } from '../../../bot/demo/gallery-states.ts';
import type { Form, Input } from '../../../cards/card.ts';
import { actionAddForm } from '../../../cards/views/action-add-form.ts';
import { doneForm, dropForm, releaseForm } from '../../../cards/views/action-forms.ts';
import { closeForm } from '../../../cards/views/close-form.ts';
import { openForm } from '../../../cards/views/open-form.ts';
import { actionTopics, closeReasons } from '../../../services/pathway/events.ts';
import { ageAt, maxTextLength } from '../../../services/pathway/rules.ts';

const ctx = galleryContext('da');

function input<T extends Input['type']>(form: Form, id: string, type: T): Extract<Input, { type: T }> {
  const found = form.inputs.find(
    (candidate): candidate is Extract<Input, { type: T }> => candidate.id === id && candidate.type === type,
  );
  assert.ok(found, `no ${type} ${id}`);
  return found;
}

describe('the form that opens a pathway', () => {
  const form = openForm(ctx, [galleryModel], [{ value: 'anne', label: 'Anne' }]);

  it('takes exactly the birth dates that the model takes: the youngest and the oldest day fit, the days beyond do not', () => {
    const { min, max } = input(form, 'birthDate', 'date');
    assert.deepEqual([min, max], ['2003-11-23', '2011-11-22']);
    assert.equal(ageAt(min ?? '', ctx.now), galleryModel.ages.to - 1);
    assert.equal(ageAt('2003-11-22', ctx.now), galleryModel.ages.to);
    assert.equal(ageAt(max ?? '', ctx.now), galleryModel.ages.from);
    assert.equal(ageAt('2011-11-23', ctx.now), galleryModel.ages.from - 1);
  });

  it('takes what any of several models takes', () => {
    const older = { ...galleryModel, id: 'andre', ages: { ...galleryModel.ages, from: 17, to: 25 } };
    const { min, max } = input(openForm(ctx, [galleryModel, older], []), 'birthDate', 'date');
    assert.deepEqual([min, max], ['2001-11-23', '2011-11-22']);
  });

  it('starts with the first model, and names each in the language', () => {
    const choice = input(form, 'model', 'choice');
    assert.equal(choice.value, 'galleri-model');
    assert.deepEqual(choice.choices, [{ value: 'galleri-model', label: 'Vejen til uddannelse og beskæftigelse' }]);
    const english = input(openForm(galleryContext('en'), [galleryModel], []), 'model', 'choice');
    assert.equal(english.choices[0]?.label, 'The way to education and employment');
  });

  it('promises beside the field that the name stays out of every room, and keeps no name itself', () => {
    const field = input(form, 'youngPerson', 'text');
    assert.match(field.hint ?? '', /vises aldrig i et rum/);
    assert.equal(field.value, undefined);
    assert.deepEqual(form.data, {});
  });

  it('lets the team be chosen later', () => {
    assert.equal(input(form, 'members', 'people').required, false);
    assert.equal(input(form, 'members', 'people').multiple, true);
  });
});

describe('the form that adds an action', () => {
  const form = actionAddForm(ctx, lively);

  it('takes a last day from today to as far as the decision allows', () => {
    const { min, max, value } = input(form, 'deadline', 'date');
    assert.deepEqual([min, max, value], ['2026-11-22', '2034-11-22', undefined]);
  });

  it('has every topic, and the people of the team by name', () => {
    assert.deepEqual(
      input(form, 'topic', 'choice').choices.map(({ value }) => value),
      [...actionTopics],
    );
    assert.deepEqual(
      input(form, 'responsible', 'choice').choices.map(({ value }) => value),
      ['anne', 'huong', 'mette', 'soren', 'ulla'],
    );
  });

  it('needs nobody to be responsible yet', () => {
    assert.equal(input(form, 'responsible', 'choice').required, false);
    assert.equal(input(form, 'title', 'text').required, true);
  });

  it('has room for as much text as is kept', () => {
    assert.equal(input(form, 'title', 'text').maxLength, maxTextLength);
  });
});

describe('the forms of an action', () => {
  const action = galleryAction(lively, 'a2');

  it('say which action they are about', () => {
    for (const form of [doneForm, releaseForm, dropForm]) {
      assert.equal(form(ctx, lively, action).intro, 'Besøg på FGU i Åbenrå sammen med den unge');
      assert.deepEqual(form(ctx, lively, action).data, { pathway: 'K7F3XQ', action: 'a2', v: lively.version });
    }
  });

  it('may be sent without a note', () => {
    for (const form of [doneForm, releaseForm, dropForm]) {
      assert.equal(input(form(ctx, lively, action), 'note', 'text').required, false);
    }
  });

  it('ask each for its own kind of note', () => {
    const hints = [doneForm, releaseForm, dropForm].map(
      (form) => input(form(ctx, lively, action), 'note', 'text').hint,
    );
    assert.equal(new Set(hints).size, 3);
  });

  it('show a title that holds markup as it was typed', () => {
    assert.match(dropForm(ctx, hostile, galleryAction(hostile, 'a1')).intro ?? '', /^\*\*fed\*\* _kursiv_ <!channel>/);
  });
});

describe('the form that closes a pathway', () => {
  it('has every reason, presses none of them, and says that it can be undone', () => {
    const form = closeForm(ctx, lively);
    const reason = input(form, 'reason', 'choice');
    assert.deepEqual(
      reason.choices.map(({ value }) => value),
      [...closeReasons],
    );
    assert.equal(reason.value, undefined);
    assert.match(form.intro ?? '', /du kan åbne forløbet igen/);
    assert.equal(form.style, 'danger');
  });
});

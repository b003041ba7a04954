import assert from 'node:assert/strict';
import type { Form, Input } from '../../../cards/card.ts';
import { toAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import { nothingChosen } from '../../../cards/render/form-choices.ts';
import { adaptiveProblems, parts } from '../../support/adaptive-check.ts';
import { cardWithPicture, formWith, inputKinds } from '../../support/every-input.ts';

type Thing = Readonly<Record<string, unknown>>;
const inputsOf = (form: Form): Thing[] =>
  [...parts(formToAdaptiveCard(form))].filter(({ type }) => String(type).startsWith('Input.'));
const only = (input: Input): Thing => {
  const [element, ...others] = inputsOf(formWith(input));
  assert.deepEqual(others, []);
  assert.ok(element);
  return element;
};
const pick = (thing: Thing | undefined, ...keys: readonly string[]): unknown[] => keys.map((key) => thing?.[key]);

describe('an input in an Adaptive Card', () => {
  it('of each kind is one that Microsoft’s library accepts, in Danish and English', () => {
    assert.deepEqual(adaptiveProblems(formToAdaptiveCard(formWith())), []);
    assert.deepEqual(adaptiveProblems(formToAdaptiveCard({ ...formWith(), locale: 'en' })), []);
  });

  it('for a day and a time of day is two, each with a label of its own and required if the whole is', () => {
    const value = { local: '2026-12-03T13:00', instant: '2026-12-03T12:00:00.000Z' };
    const [date, time] = inputsOf(formWith({ ...inputKinds.datetime, value }));
    assert.deepEqual(pick(date, 'type', 'id', 'label', 'value', 'min', 'isRequired'), [
      'Input.Date',
      'at.date',
      'Dag',
      '2026-12-03',
      '2026-11-22',
      true,
    ]);
    assert.deepEqual(pick(time, 'type', 'id', 'label', 'value', 'isRequired'), [
      'Input.Time',
      'at.time',
      'Tidspunkt',
      '13:00',
      true,
    ]);
    assert.equal(time?.errorMessage, 'Ret feltet.');
    const optional: Input = { ...inputKinds.datetime, required: false };
    assert.deepEqual(
      inputsOf({ ...formWith(optional), locale: 'en' }).map((input) => pick(input, 'label', 'isRequired', 'value')),
      [
        ['Dag', undefined, undefined],
        ['Time', undefined, undefined],
      ],
    );
  });

  it('for a number keeps its bounds, unless it may be left empty: the library would not let it', () => {
    assert.deepEqual(pick(only(inputKinds.number), 'type', 'min', 'max'), ['Input.Number', undefined, undefined]);
    const element = only({ ...inputKinds.number, required: true, value: 7.5 });
    assert.deepEqual(pick(element, 'type', 'min', 'max', 'value'), ['Input.Number', 0, 40, 7.5]);
  });

  it('for many of a few has a box each, and marks what is chosen', () => {
    const element = only({ ...inputKinds.few, value: ['c0', 'c2'] });
    assert.deepEqual(pick(element, 'type', 'isMultiSelect', 'style', 'value', 'isRequired'), [
      'Input.ChoiceSet',
      true,
      'expanded',
      'c0,c2',
      true,
    ]);
  });

  it('for many of many is searched in what it brings along, and asks nobody for more', () => {
    const element = only(inputKinds.many);
    assert.deepEqual(pick(element, 'isMultiSelect', 'style', 'choices.data'), [true, 'filtered', undefined]);
    assert.ok(Array.isArray(element.choices) && element.choices.length === 20);
  });

  it('for one of many can be emptied again where it may be, and not where it may not', () => {
    const first = (input: Input): unknown => Object(only(input).choices)[0];
    assert.deepEqual(first(inputKinds.one), { title: 'Intet valgt', value: nothingChosen });
    assert.deepEqual(first({ ...inputKinds.one, required: true }), { title: 'Tal 0', value: 'c0' });
    assert.deepEqual(first({ ...inputKinds.few, required: false }), { title: 'Rolle 0', value: 'c0' });
  });
});

describe('a form of several parts in an Adaptive Card', () => {
  const headings = (form: Form): unknown[] =>
    [...parts(formToAdaptiveCard(form))].filter(({ style }) => style === 'heading').map(({ text }) => text);

  it('has a heading above each part, once', () => {
    assert.deepEqual(headings(formWith()), ['Udfyld tjeklisten', 'Mødet', 'Svar']);
  });

  it('has no heading above nothing', () => {
    const empty: Input = { ...inputKinds.one, choices: [], section: 'Tom' };
    assert.deepEqual(headings(formWith(empty, inputKinds.number)), ['Udfyld tjeklisten', 'Mødet']);
  });
});

describe('a picture and links in an Adaptive Card', () => {
  const ofType = (type: string, card = cardWithPicture()): Thing[] =>
    [...parts(toAdaptiveCard(card))].filter((part) => part.type === type);

  it('are accepted by Microsoft’s library', () => {
    assert.deepEqual(adaptiveProblems(toAdaptiveCard(cardWithPicture())), []);
  });

  it('say in words what the picture shows', () => {
    assert.deepEqual(ofType('Image'), [
      {
        type: 'Image',
        url: 'https://vejviser.example/road.png',
        altText: 'Du er her: mødet som 16-årig.',
        size: 'Stretch',
      },
    ]);
  });

  it('stand after the buttons', () => {
    const { actions } = toAdaptiveCard(cardWithPicture());
    assert.ok(Array.isArray(actions));
    assert.deepEqual(
      actions.map(({ type, title }) => [type, title]),
      [
        ['Action.Execute', 'Vis mødet'],
        ['Action.OpenUrl', 'Åbn væggen'],
        ['Action.OpenUrl', 'Læg i kalender'],
      ],
    );
  });

  it('lead to the web only; of another picture the words are left', () => {
    const url = 'javascript:alert(1)';
    const card = cardWithPicture({
      blocks: [
        { type: 'image', url, alt: 'Vejen' },
        { type: 'list', items: [{ text: 'x', link: { label: 'y', url } }] },
      ],
      links: [{ label: 'z', url }],
    });
    assert.doesNotMatch(JSON.stringify(toAdaptiveCard(card)), /javascript:/);
    assert.deepEqual(
      ofType('TextBlock', card).map(({ text }) => text),
      ['Vejen frem', 'Vejen', '• x'],
    );
  });
});

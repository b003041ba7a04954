import assert from 'node:assert/strict';
import type { Input } from '../../../cards/card.ts';
import { nothingChosen } from '../../../cards/render/form-choices.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import { modalElement } from '../../../cards/render/modal-element.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { modalProblems } from '../../support/block-kit-limits.ts';
import { formWith, inputKinds } from '../../support/every-input.ts';

const element = (input: Input) => modalElement(input, catalogOf('da'));
const values = (options: unknown): unknown[] =>
  Array.isArray(options) ? options.map((option: unknown) => Object(option).value) : [];

describe('an input in a modal', () => {
  it('of each kind is one that Slack takes, empty or filled in', () => {
    assert.deepEqual(modalProblems(formToModal(formWith())), []);
    const filled: Input[] = [
      { ...inputKinds.datetime, value: { local: '2026-12-03T13:00', instant: '2026-12-03T12:00:00.000Z' } },
      { ...inputKinds.number, value: 37.5 },
      { ...inputKinds.one, value: 'c4' },
      { ...inputKinds.few, value: ['c0', 'c2'] },
      { ...inputKinds.many, value: ['c19'] },
    ];
    assert.deepEqual(modalProblems(formToModal(formWith(...filled))), []);
  });

  it('for a day and a time of day begins at the instant, in seconds', () => {
    const value = { local: '2026-12-03T13:00', instant: '2026-12-03T12:00:00.000Z' };
    assert.deepEqual(element({ ...inputKinds.datetime, value }), {
      type: 'datetimepicker',
      initial_date_time: 1_796_299_200,
    });
    assert.deepEqual(element(inputKinds.datetime), { type: 'datetimepicker' });
  });

  it('for a number says its bounds as text, and whether decimals are taken', () => {
    assert.deepEqual(element({ ...inputKinds.number, value: 7.5 }), {
      type: 'number_input',
      is_decimal_allowed: true,
      initial_value: '7.5',
      min_value: '0',
      max_value: '40',
    });
    assert.equal(element({ ...inputKinds.number, whole: true }).is_decimal_allowed, false);
  });

  it('for many has a box each up to ten, and is a list from the eleventh on', () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `c${index}`, label: `Person ${index}` }));
    assert.equal(element({ ...inputKinds.few, choices: choices(10) }).type, 'checkboxes');
    assert.equal(element({ ...inputKinds.few, choices: choices(11) }).type, 'multi_static_select');
    const view = formToModal(formWith({ ...inputKinds.few, choices: choices(240), value: ['c3', 'c239'] }));
    assert.deepEqual(modalProblems(view), []);
  });

  it('for many marks what is chosen, and nothing that cannot be', () => {
    for (const input of [inputKinds.few, inputKinds.many]) {
      assert.deepEqual(values(element({ ...input, value: ['c2', 'c0', 'gone'] }).initial_options), ['c0', 'c2']);
      assert.equal(element({ ...input, value: ['gone'] }).initial_options, undefined);
      assert.equal(element(input).initial_options, undefined);
    }
  });

  it('for one of many can be emptied again where it may be, and not where it may not', () => {
    assert.equal(values(element(inputKinds.one).options)[0], nothingChosen);
    assert.equal(values(element({ ...inputKinds.one, required: true }).options)[0], 'c0');
    assert.equal(values(element(inputKinds.few).options)[0], 'c0');
  });
});

describe('a form of several parts in Slack', () => {
  it('has a heading above each part, once', () => {
    const { blocks } = formToModal(formWith());
    const order = blocks.map(({ type, text, block_id }) => (type === 'header' ? Object(text).text : block_id));
    assert.deepEqual(order, [
      'Mødet',
      'item.note',
      'from',
      'at',
      'hours',
      'Svar',
      'item.heard',
      'item.came',
      'item.present',
    ]);
  });
});

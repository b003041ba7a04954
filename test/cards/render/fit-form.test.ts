import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form, Input } from '../../../cards/card.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import { fitForm, withoutHints, withoutSections, withShortChoices } from '../../../cards/render/fit-form.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import { adaptiveProblems, parts } from '../../support/adaptive-check.ts';
import { modalProblems } from '../../support/block-kit-limits.ts';
import { formWith, inputKinds, longChecklist } from '../../support/every-input.ts';

const sizeOf = (form: Form): number => JSON.stringify(form).length;
const fitted = (form: Form, max: number): Form =>
  fitForm(form, {
    render: (smaller) => smaller,
    fits: (smaller) => sizeOf(smaller) <= max,
    without: [withoutHints, withShortChoices],
  });
const idsIn = (card: object): unknown[] =>
  [...parts(card)].flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [id] : []));
const note = (index: number, required = false): Input => ({ ...inputKinds.text, id: `item.n${index}`, required });
const leftOut = 'Nogle felter er udeladt, fordi formularen ellers blev for lang.';

describe('a form that is too large', () => {
  it('is left as it is when it fits', () => {
    const form = formWith();
    assert.equal(fitted(form, sizeOf(form)), form);
  });

  it('does without its hints before anything that is asked', () => {
    const form = formWith();
    const kept = fitted(form, sizeOf(form) - 10);
    assert.deepEqual(
      kept.inputs.map(({ id, hint }) => [id, hint]),
      form.inputs.map(({ id }) => [id, undefined]),
    );
  });

  it('loses the last inputs that may be left empty, no more than it must, and says so', () => {
    const form = formWith(...Array.from({ length: 50 }, (_, index) => note(index)));
    const max = sizeOf(form) - 1000;
    const { inputs, intro, data } = fitted(form, max);
    assert.ok(inputs.length > 30 && inputs.length < 50);
    assert.deepEqual(inputs.at(-1), form.inputs[inputs.length - 1]);
    assert.equal(intro, leftOut);
    assert.deepEqual(data, { ...form.data, cut: 1 }, 'what is not there must not be taken for having been emptied');
    const oneMore = { ...form, intro: leftOut, data, inputs: form.inputs.slice(0, inputs.length + 1) };
    assert.ok(sizeOf(oneMore) > max);
  });

  it('keeps what must be filled in, wherever it stands', () => {
    const form = formWith(...Array.from({ length: 20 }, (_, index) => note(index, index % 3 === 0)));
    const { inputs } = fitted({ ...form, intro: 'Før' }, 10);
    assert.deepEqual(
      inputs.map(({ id }) => id),
      ['item.n0', 'item.n3', 'item.n6', 'item.n9', 'item.n12', 'item.n15', 'item.n18'],
    );
  });

  it('fits, whenever what must be filled in does', () => {
    const forms = fc
      .array(fc.tuple(fc.string({ maxLength: 200 }), fc.boolean()), { maxLength: 30 })
      .map((texts) => formWith(...texts.map(([hint, required], index) => ({ ...note(index, required), hint }))));
    fc.assert(
      fc.property(forms, fc.integer({ min: 300, max: 6000 }), (form, max) => {
        const least = fitted(form, 0);
        if (sizeOf(least) <= max) assert.ok(sizeOf(fitted(form, max)) <= max);
      }),
    );
  });

  it('without its parts’ headings has the same inputs', () => {
    const { inputs } = withoutSections(formWith());
    assert.equal(inputs.length, formWith().inputs.length);
    for (const input of inputs) assert.equal(input.section, undefined);
  });
});

describe('a checklist as long as they get', () => {
  it('stands whole in Teams and in Slack', () => {
    const form = longChecklist();
    const card = formToAdaptiveCard(form);
    assert.deepEqual(adaptiveProblems(card), []);
    assert.equal(idsIn(card).length, 40);
    const view = formToModal(form);
    assert.deepEqual(modalProblems(view), []);
    assert.equal(view.blocks.filter(({ type }) => type === 'input').length, 40);
    assert.equal(view.blocks.filter(({ type }) => type === 'header').length, 8);
  });

  it('with notes that no card of Teams holds still can be sent, and says that something is missing', () => {
    const card = formToAdaptiveCard(longChecklist(1000));
    assert.deepEqual(adaptiveProblems(card), []);
    const ids = idsIn(card);
    assert.ok(ids.length > 4 && ids.length < 40);
    for (const id of ['item.k0', 'item.k10', 'item.k20', 'item.k30']) assert.ok(ids.includes(id), id);
    assert.match(JSON.stringify(card), new RegExp(leftOut));
  });

  it('with more than a hundred inputs does without headings and then without the last of them in Slack', () => {
    const inputs = Array.from({ length: 98 }, (_, index) => ({ ...note(index), section: `Del ${index}` }));
    const headless = formToModal(formWith(...inputs));
    assert.deepEqual(modalProblems(headless), []);
    assert.equal(headless.blocks.length, 98);
    const cut = formToModal(formWith(...inputs, ...Array.from({ length: 40 }, (_, index) => note(100 + index))));
    assert.deepEqual(modalProblems(cut), []);
    assert.equal(cut.blocks.length, 100);
    assert.match(JSON.stringify(cut.blocks[0]), new RegExp(leftOut));
  });
});

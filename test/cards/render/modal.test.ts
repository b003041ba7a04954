import assert from 'node:assert/strict';
import { galleryForms } from '../../../bot/demo/gallery-cards.ts';
import type { Choice, Form, Input } from '../../../cards/card.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import { option } from '../../../cards/render/modal-element.ts';
import { modalProblems } from '../../support/block-kit-limits.ts';

const forms = galleryForms('da');
function modal(name: string): ReturnType<typeof formToModal> {
  const form = forms.get(name);
  assert.ok(form, name);
  return formToModal(form);
}
type Thing = Readonly<Record<string, unknown>>;
const thing = (value: unknown): Thing => Object(value);
const block = (view: ReturnType<typeof formToModal>, id: string): Thing =>
  thing(view.blocks.find((candidate) => candidate.block_id === id));
const formOf = (...inputs: Input[]): Form => ({
  locale: 'da',
  verb: 'member.add',
  data: { pathway: 'K7F3XQ', v: 3 },
  heading: 'Prøve',
  inputs,
  submit: 'Send',
});
const choiceOf = (choices: readonly Choice[], value?: string): Input => ({
  id: 'to',
  type: 'choice',
  label: 'Person',
  required: true,
  error: 'E',
  choices,
  ...(value === undefined ? {} : { value }),
});
const people = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ value: `p${index}`, label: `Person ${index}` }));

describe('a modal in Slack', () => {
  it('is called by its verb, and carries the data along', () => {
    const view = modal('form-done');
    assert.equal(view.callback_id, 'action.done');
    assert.match(view.private_metadata, /^\{"pathway":"K7F3XQ","action":"a2","v":\d+\}$/);
  });

  it('names each input by its id, as the block and as the element', () => {
    for (const [name] of forms) {
      for (const each of modal(name).blocks.filter(({ type }) => type === 'input')) {
        assert.equal(thing(each.element).action_id, each.block_id);
      }
    }
  });

  it('leaves out a text that Slack would cut and send back as all there is, and says so', () => {
    const text = (id: string, length: number): Input => ({
      ...{ id, type: 'text', multiline: true, label: 'Hvorfor?', required: false, error: 'E' },
      value: 'å'.repeat(length),
    });
    const view = formToModal(formOf(text('item.why', 3001), text('item.how', 3000)));
    assert.deepEqual(
      view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id),
      ['item.how'],
    );
    assert.match(JSON.stringify(view.blocks[0]), /Nogle felter er udeladt/);
  });

  it('says which inputs may be left empty', () => {
    const view = modal('form-action-add');
    assert.equal(block(view, 'title').optional, false);
    assert.equal(block(view, 'responsible').optional, true);
  });

  it('asks for a date with a calendar, and proposes the one there is', () => {
    assert.deepEqual(block(modal('form-move'), 'deadline').element, {
      action_id: 'deadline',
      type: 'datepicker',
      initial_date: '2026-11-27',
    });
  });

  it('searches people in the whole staff directory from the first letter or none', () => {
    const members = thing(block(modal('form-open'), 'members').element);
    assert.deepEqual([members.type, members.min_query_length], ['multi_external_select', 0]);
    assert.equal(thing(block(modal('form-member-add'), 'person').element).type, 'external_select');
    assert.equal(members.options, undefined);
  });

  it('lists a choice that is complete, and marks what is chosen', () => {
    const model = thing(block(modal('form-open'), 'model').element);
    assert.equal(model.type, 'static_select');
    assert.equal(thing(model.initial_option).value, 'galleri-model');
  });

  it('takes no more text than Slack’s field does', () => {
    assert.equal(thing(block(modal('form-done'), 'note').element).max_length, 3000);
  });

  it('groups more than a hundred choices, and loses none', () => {
    const view = formToModal(formOf(choiceOf(people(250))));
    assert.deepEqual(modalProblems(view), []);
    const { option_groups: groups } = thing(block(view, 'to').element);
    assert.ok(Array.isArray(groups) && groups.length === 3);
    assert.equal(groups.flatMap((group: Thing) => group.options).length, 250);
  });

  it('with nothing to choose from says so, and has no button to send it', () => {
    const view = modal('form-member-remove-nobody');
    assert.equal(view.submit, undefined);
    assert.match(JSON.stringify(view.blocks), /Der er ikke nogen at vælge/);
  });

  it('leaves an empty choice out that may be left empty', () => {
    const optional: Input = { id: 'to', type: 'choice', label: 'P', required: false, error: 'E', choices: [] };
    const view = formToModal(formOf(optional));
    assert.ok(view.submit);
    assert.deepEqual(view.blocks, []);
  });

  it('keeps people that were chosen before', () => {
    const chosen: Input = {
      id: 'members',
      type: 'people',
      multiple: true,
      label: 'P',
      required: false,
      error: 'E',
      choices: people(3),
      value: ['p1'],
    };
    const { initial_options: initial } = thing(block(formToModal(formOf(chosen)), 'members').element);
    assert.deepEqual(initial, [option({ value: 'p1', label: 'Person 1' })]);
  });

  it('shows a long name cut, and never two halves of a character', () => {
    const { text } = option({ value: 'p', label: '👩‍👩‍👧‍👦'.repeat(30) });
    assert.ok(String(thing(text).text).length <= 75);
    assert.ok(String(thing(text).text).isWellFormed());
  });
});

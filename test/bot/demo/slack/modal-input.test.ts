import assert from 'node:assert/strict';
import { modalState } from '../../../../bot/demo/slack/modal-input.ts';
import { inputsOf } from '../../../../bot/slack/inputs.ts';
import { formToModal } from '../../../../cards/render/modal.ts';
import { formWith } from '../../../support/every-input.ts';

const input = (type: string, action_id: string) => ({
  type: 'input',
  block_id: action_id,
  element: { type, action_id },
});
const view = {
  id: 'V1',
  blocks: [
    { type: 'rich_text', elements: [] },
    input('plain_text_input', 'title'),
    input('datepicker', 'deadline'),
    input('static_select', 'topic'),
    input('external_select', 'to'),
    input('multi_external_select', 'members'),
  ],
};

describe('what is filled in in a modal', () => {
  it('is reported as Slack does, input by input', () => {
    const filled = {
      title: ['Ring til skolen'],
      deadline: ['2026-12-01'],
      topic: ['education'],
      to: ['p1'],
      members: ['p2', 'p3'],
    };
    const state = modalState(view, filled);
    assert.deepEqual(state.deadline, { deadline: { type: 'datepicker', selected_date: '2026-12-01' } });
    assert.deepEqual(inputsOf({ values: state }), {
      title: 'Ring til skolen',
      deadline: '2026-12-01',
      topic: 'education',
      to: 'p1',
      members: 'p2,p3',
    });
  });

  it('is reported as empty where nothing was filled in', () => {
    const state = modalState(view, { title: [''], members: [] });
    assert.deepEqual(Object.keys(state), ['title', 'deadline', 'topic', 'to', 'members']);
    assert.deepEqual(state.title, { title: { type: 'plain_text_input', value: null } });
    assert.deepEqual(state.topic, { topic: { type: 'static_select', selected_option: null } });
    assert.deepEqual(inputsOf({ values: state }), {});
  });

  it('leaves out what the modal does not ask for', () => {
    assert.deepEqual(Object.keys(modalState({ id: 'V1', blocks: [] }, { title: ['x'] })), []);
    assert.deepEqual(modalState({ id: 'V1' }, {}), {});
  });

  it('reaches the door from each kind of input that there is, a local time as the instant that it is', () => {
    const modal = { ...formToModal(formWith()), id: 'V1' };
    const state = modalState(modal, {
      'item.note': ['Talt om bolig'],
      from: ['2026-12-01'],
      at: ['2026-12-03T13:00'],
      hours: ['37.5'],
      'item.heard': ['c9'],
      'item.came': ['c0', 'c2'],
      'item.present': ['c4', 'c17'],
    });
    assert.deepEqual(state.at, { at: { type: 'datetimepicker', selected_date_time: 1_796_299_200 } });
    assert.deepEqual(state.hours, { hours: { type: 'number_input', value: '37.5' } });
    assert.deepEqual(inputsOf({ values: state }), {
      'item.note': 'Talt om bolig',
      from: '2026-12-01',
      at: '2026-12-03T12:00:00.000Z',
      hours: '37.5',
      'item.heard': 'c9',
      'item.came': 'c0,c2',
      'item.present': 'c4,c17',
    });
    assert.deepEqual(inputsOf({ values: modalState(modal, { at: ['nonsense'] }) }), {});
  });
});

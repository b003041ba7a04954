import { z } from 'zod';
import type { ModalView } from './deliveries.ts';
import { unixFromLocal } from './local-date-time.ts';

const blocks = z.array(
  z.looseObject({
    type: z.string(),
    block_id: z.string().optional(),
    element: z.looseObject({ type: z.string(), action_id: z.string() }).optional(),
  }),
);

/** What a browser sends of a modal: the values of its inputs by name. */
export const modalInput = z.record(z.string().max(255), z.array(z.string().max(20_000)).max(200));
export type ModalInput = z.infer<typeof modalInput>;

/** The inputs of a modal as Slack reports them, by block and by action id. https://docs.slack.dev/reference/views/modal-views */
export function modalState(view: ModalView, input: ModalInput): Record<string, Record<string, object>> {
  const state: Record<string, Record<string, object>> = {};
  for (const { block_id: block, element } of blocks.parse(view.blocks ?? [])) {
    if (block === undefined || element === undefined) continue;
    const values = (input[element.action_id] ?? []).filter((value) => value !== '');
    state[block] = { [element.action_id]: { type: element.type, ...stateOf(element.type, values) } };
  }
  return state;
}

function stateOf(type: string, values: readonly string[]): object {
  const [first] = values;
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { value: first ?? null };
    case 'datepicker':
      return { selected_date: first ?? null };
    case 'datetimepicker':
      return { selected_date_time: first === undefined ? null : (unixFromLocal(first) ?? null) };
    case 'checkboxes':
    case 'multi_external_select':
    case 'multi_static_select':
      return { selected_options: values.map(option) };
    default:
      return { selected_option: first === undefined ? null : option(first) };
  }
}

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

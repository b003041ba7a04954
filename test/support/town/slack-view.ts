import { DateTime } from 'luxon';
import { z } from 'zod';
import type { OpenView } from '../../../bot/demo/slack-stand-in.ts';
import type { Inputs } from './seen.ts';

export type Modal = OpenView;

/** One that only opens a page carries no value, and is none here. */
const button = z.object({ type: z.literal('button'), action_id: z.string(), value: z.string() });
const input = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  element: z.looseObject({ type: z.string(), action_id: z.string() }),
});

/** The buttons of a message. */
export function buttonsOf(blocks: readonly unknown[]): z.infer<typeof button>[] {
  const elements = blocks.flatMap(
    (block) => z.looseObject({ elements: z.array(z.unknown()) }).safeParse(block).data?.elements ?? [],
  );
  return elements.flatMap((element) => button.safeParse(element).data ?? []);
}

/** The inputs of a modal. */
export function inputsOf(blocks: readonly unknown[]): z.infer<typeof input>[] {
  return blocks.flatMap((block) => input.safeParse(block).data ?? []);
}

const initial = z.object({
  initial_value: z.string().optional(),
  initial_date: z.string().optional(),
  initial_date_time: z
    .number()
    .transform((seconds) => DateTime.fromSeconds(seconds, { zone: 'utc' }).toISO() ?? '')
    .optional(),
  initial_option: z.object({ value: z.string() }).optional(),
  initial_options: z.array(z.object({ value: z.string() })).optional(),
});

/** What stands in an input before anybody touches it. */
function prefilled(element: object): string | undefined {
  const { initial_value, initial_date, initial_date_time, initial_option, initial_options } = initial.parse(element);
  const chosen = initial_options?.map(({ value }) => value).join(',');
  return initial_value ?? initial_date ?? initial_date_time ?? initial_option?.value ?? chosen;
}

/**
 * What Slack sends of a modal that has been filled in: of what nobody has touched what stood there, and of what is empty that
 * it is. Refuses what the modal has no input for.
 */
export function modalState(blocks: readonly unknown[], inputs: Inputs): Record<string, Record<string, object>> {
  const found = inputsOf(blocks);
  const unknown = Object.keys(inputs).find((id) => !found.some(({ element }) => element.action_id === id));
  if (unknown !== undefined) throw new Error(`the form has no ${unknown}`);
  return Object.fromEntries(
    found.map(({ block_id: block, element }) => {
      const { type, action_id: id } = element;
      const value = inputs[id] ?? prefilled(element);
      return [block, { [id]: { type, ...stateOf(type, value === '' ? undefined : value) } }];
    }),
  );
}

function stateOf(type: string, value: string | undefined): object {
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { value: value ?? null };
    case 'datepicker':
      return { selected_date: value ?? null };
    case 'datetimepicker':
      return { selected_date_time: value === undefined ? null : unixSeconds(value) };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { selected_options: (value?.split(',') ?? []).map(option) };
    default:
      return { selected_option: value === undefined ? null : option(value) };
  }
}

/** What is chosen is a local time in the workspace's zone, or an instant with a zone of its own. */
function unixSeconds(value: string): number {
  const at = DateTime.fromISO(value, { zone: 'Europe/Copenhagen' });
  if (!at.isValid) throw new Error(`no moment that a date and time picker gives: ${value}`);
  return at.toSeconds();
}

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

import type { Choice, Input } from '../card.ts';
import type { Catalog } from '../text/catalog.ts';
import { clip } from './clip.ts';
import { choicesOf } from './form-choices.ts';
import type { JsonObject } from './json.ts';
import { plain, slackLimits } from './slack-text.ts';

type InputOf<T extends Input['type']> = Extract<Input, { type: T }>;

/** What is filled in in an input block of a modal: https://docs.slack.dev/reference/block-kit/block-elements */
export function modalElement(input: Input, text: Catalog): JsonObject {
  switch (input.type) {
    case 'text':
      return {
        type: 'plain_text_input',
        multiline: input.multiline,
        ...(input.maxLength === undefined ? {} : { max_length: Math.min(input.maxLength, slackLimits.plainTextInput) }),
        ...(input.value === undefined ? {} : { initial_value: clip(input.value, slackLimits.plainTextInput) }),
      };
    case 'date':
      return { type: 'datepicker', ...(input.value === undefined ? {} : { initial_date: input.value }) };
    case 'datetime':
      return {
        type: 'datetimepicker',
        ...(input.value === undefined ? {} : { initial_date_time: unixSeconds(input.value.instant) }),
      };
    case 'number':
      return numberElement(input);
    case 'choice':
      return input.multiple === true ? manyElement(input, text) : oneElement(input, text);
    case 'people':
      return peopleElement(input, text);
  }
}

/** A choice as Slack's option, also for the answers to a search. */
export function option({ value, label }: Choice): JsonObject {
  return { text: plain(label, slackLimits.optionText), value };
}

/** Slack takes bounds and values as text, and wants to be told whether decimals are. */
function numberElement({ value, min, max, whole }: InputOf<'number'>): JsonObject {
  return {
    type: 'number_input',
    is_decimal_allowed: whole !== true,
    ...(value === undefined ? {} : { initial_value: String(value) }),
    ...(min === undefined ? {} : { min_value: String(min) }),
    ...(max === undefined ? {} : { max_value: String(max) }),
  };
}

function oneElement(input: Extract<InputOf<'choice'>, { multiple?: false }>, text: Catalog): JsonObject {
  const chosen = input.choices.find(({ value }) => value === input.value);
  return {
    type: 'static_select',
    placeholder: plain(text.forms.choose, slackLimits.placeholder),
    ...optionsOf(choicesOf(input, text)),
    ...(chosen ? { initial_option: option(chosen) } : {}),
  };
}

/** A few stand there with a box each; more are a list to choose from. */
function manyElement(input: Extract<InputOf<'choice'>, { multiple: true }>, text: Catalog): JsonObject {
  const chosen = input.choices.filter(({ value }) => input.value?.includes(value)).map(option);
  const initial = chosen.length === 0 ? {} : { initial_options: chosen };
  if (input.choices.length <= slackLimits.checkboxes) {
    return { type: 'checkboxes', options: input.choices.map(option), ...initial };
  }
  const placeholder = plain(text.forms.choose, slackLimits.placeholder);
  return { type: 'multi_static_select', placeholder, ...optionsOf(input.choices), ...initial };
}

/** The whole staff directory, asked for while typing. */
function peopleElement(input: InputOf<'people'>, text: Catalog): JsonObject {
  const chosen = input.choices.filter(({ value }) => input.value?.includes(value)).map(option);
  const common = { placeholder: plain(text.forms.search, slackLimits.placeholder), min_query_length: 0 };
  if (input.multiple) {
    return { type: 'multi_external_select', ...common, ...(chosen.length === 0 ? {} : { initial_options: chosen }) };
  }
  const [first] = chosen;
  return { type: 'external_select', ...common, ...(first ? { initial_option: first } : {}) };
}

/** Up to 100 options stand by themselves; more only in groups of 100. */
function optionsOf(choices: readonly Choice[]): JsonObject {
  const options = choices.map(option);
  const size = slackLimits.optionsInGroup;
  if (options.length <= size) return { options };
  const groups = Array.from({ length: Math.ceil(options.length / size) }, (_, index) => {
    const members = choices.slice(index * size, (index + 1) * size);
    const label = `${initial(members[0])}–${initial(members.at(-1))}`;
    return { label: plain(label, slackLimits.optionText), options: members.map(option) };
  });
  return { option_groups: groups };
}

const initial = (choice: Choice | undefined): string => Array.from(choice?.label ?? '')[0] ?? '';

const unixSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

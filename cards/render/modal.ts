import type { Choice, Form, Input } from '../card.ts';
import { type Catalog, catalogOf } from '../text/catalog.ts';
import { clip } from './clip.ts';
import { canBeSent, isEmptyChoice } from './form-choices.ts';
import type { JsonObject } from './json.ts';
import { plain, richSection, richText, slackLimits } from './slack-text.ts';

/** A modal of Slack, as `views.open` takes it. */
export interface SlackModal {
  readonly type: 'modal';
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: JsonObject;
  readonly submit?: JsonObject;
  readonly close: JsonObject;
  readonly blocks: readonly JsonObject[];
}

/**
 * A form as a modal: its `callback_id` is the verb, its `private_metadata` the data, and both ids of each input are the
 * input's own. A form with nothing to choose from says so and cannot be sent.
 */
export function formToModal(form: Form): SlackModal {
  const text = catalogOf(form.locale);
  return {
    type: 'modal',
    callback_id: form.verb,
    private_metadata: JSON.stringify(form.data),
    title: plain(form.heading, slackLimits.modalTitle),
    ...(canBeSent(form) ? { submit: plain(form.submit, slackLimits.modalSubmit) } : {}),
    close: plain(text.forms.cancel, slackLimits.modalSubmit),
    blocks: [
      ...(form.intro === undefined ? [] : [paragraph(form.intro)]),
      ...form.inputs.flatMap((input) => inputBlock(input, text)),
    ],
  };
}

function inputBlock(input: Input, text: Catalog): JsonObject[] {
  if (isEmptyChoice(input)) return input.required ? [paragraph(text.forms.nothingToChoose)] : [];
  return [
    {
      type: 'input',
      block_id: input.id,
      label: plain(input.label, slackLimits.inputLabel),
      optional: !input.required,
      ...(input.hint === undefined ? {} : { hint: plain(input.hint, slackLimits.inputHint) }),
      element: { action_id: input.id, ...element(input, text) },
    },
  ];
}

function element(input: Input, text: Catalog): JsonObject {
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
    case 'choice': {
      const chosen = input.choices.find(({ value }) => value === input.value);
      return {
        type: 'static_select',
        placeholder: plain(text.forms.choose, slackLimits.placeholder),
        ...optionsOf(input.choices),
        ...(chosen ? { initial_option: option(chosen) } : {}),
      };
    }
    case 'people':
      return peopleElement(input, text);
  }
}

/** The whole staff directory, asked for while typing. */
function peopleElement(input: Extract<Input, { type: 'people' }>, text: Catalog): JsonObject {
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

/** A choice as Slack's option, also for the answers to a search. */
export function option({ value, label }: Choice): JsonObject {
  return { text: plain(label, slackLimits.optionText), value };
}

function paragraph(text: string): JsonObject {
  return { type: 'rich_text', elements: [richSection([richText(text)])] };
}

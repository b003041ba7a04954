import type { ButtonData, Choice, Form, Input } from '../card.ts';
import { type Catalog, catalogOf } from '../text/catalog.ts';
import { plainLines, plainText } from './adaptive-text.ts';
import { clip } from './clip.ts';
import { canBeSent, isEmptyChoice } from './form-choices.ts';
import type { JsonObject } from './json.ts';

/** People that a search field brings along; the search finds the rest. */
const mostPeople = 150;
/** UTF-16 units of what one can choose; a list is no place for more. */
const choiceLabel = 110;
/** The data set that the search field asks the bot for: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
export const staffDataset = 'staff';

/**
 * A form by itself: a card with its heading, its inputs and one button, whose data say that the whole card is the form. If it
 * would be too large, its search fields bring fewer people along.
 */
export function formToAdaptiveCard(form: Form): JsonObject {
  for (let people = mostPeople; ; people = Math.floor(people / 2)) {
    const card = render(form, people);
    if (people <= 1 || fitsTeams(card)) return card;
  }
}

/** Whether Teams takes a card of this size: 28 KB, less what stands around one in a message. */
export function fitsTeams(card: JsonObject): boolean {
  return Buffer.byteLength(JSON.stringify(card)) <= 27 * 1024;
}

function render(form: Form, people: number): JsonObject {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: form.locale,
    fallbackText: form.heading,
    speak: form.heading,
    msteams: { width: 'Full' },
    body: [
      plainText(form.heading, { size: 'Large', weight: 'Bolder' }, { style: 'heading' }),
      ...formBody(form, form.inputs, people),
    ],
    ...submitActions(form, { ...form.data, form: 1 }),
  };
}

/** The inputs of a form inside another card, as `Action.ShowCard` takes them. */
export function formAsShowCard(form: Form, inputs: readonly Input[]): JsonObject {
  return { type: 'AdaptiveCard', body: formBody(form, inputs, mostPeople), ...submitActions(form, form.data) };
}

/** Sends a verb: as Universal Action, and as a message where the client does not know that. Both carry the same. */
export function execute(
  title: string,
  verb: string,
  data: ButtonData,
  options: { readonly style?: 'primary' | 'danger' | undefined; readonly inputs: 'auto' | 'none' },
): JsonObject {
  const style = { primary: { style: 'positive' }, danger: { style: 'destructive' }, default: {} }[
    options.style ?? 'default'
  ];
  const associatedInputs = options.inputs === 'none' ? { associatedInputs: 'none' } : {};
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...style,
    ...associatedInputs,
    fallback: { type: 'Action.Submit', title, data: { verb, ...data }, ...style, ...associatedInputs },
  };
}

/** An input with its label, its error and its hint. */
export function inputElements(input: Input, text: Catalog, people = mostPeople): JsonObject[] {
  if (isEmptyChoice(input)) return input.required ? [plainText(text.forms.nothingToChoose)] : [];
  const element = { ...inputElement(input, text, people), ...labels(input) };
  if (input.hint === undefined) return [element];
  return [element, plainText(input.hint, { size: 'Small', isSubtle: true }, { spacing: 'None' })];
}

function formBody(form: Form, inputs: readonly Input[], people: number): JsonObject[] {
  const text = catalogOf(form.locale);
  const intro = form.intro === undefined ? [] : plainLines(form.intro);
  return [...intro, ...inputs.flatMap((input) => inputElements(input, text, people))];
}

function submitActions(form: Form, data: ButtonData): JsonObject {
  if (!canBeSent(form)) return {};
  return { actions: [execute(form.submit, form.verb, data, { style: form.style, inputs: 'auto' })] };
}

function labels(input: Input): JsonObject {
  const required = input.required ? { isRequired: true } : {};
  return { id: input.id, label: input.label, ...required, errorMessage: input.error };
}

function inputElement(input: Input, text: Catalog, people: number): JsonObject {
  switch (input.type) {
    case 'text':
      return {
        type: 'Input.Text',
        ...(input.multiline ? { isMultiline: true } : {}),
        ...(input.maxLength === undefined ? {} : { maxLength: input.maxLength }),
        ...(input.value === undefined ? {} : { value: input.value }),
      };
    case 'date':
      return {
        type: 'Input.Date',
        ...(input.min === undefined ? {} : { min: input.min }),
        ...(input.max === undefined ? {} : { max: input.max }),
        ...(input.value === undefined ? {} : { value: input.value }),
      };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        placeholder: text.forms.choose,
        choices: input.choices.map(choiceElement),
        ...(input.value === undefined ? {} : { value: input.value }),
      };
    case 'people':
      return {
        type: 'Input.ChoiceSet',
        style: 'filtered',
        ...(input.multiple ? { isMultiSelect: true, wrap: true } : {}),
        placeholder: text.forms.search,
        choices: input.choices.slice(0, people).map(choiceElement),
        'choices.data': { type: 'Data.Query', dataset: staffDataset },
        ...(input.value === undefined ? {} : { value: input.value.join(',') }),
      };
  }
}

const choiceElement = ({ value, label }: Choice): JsonObject => ({ title: clip(label, choiceLabel), value });

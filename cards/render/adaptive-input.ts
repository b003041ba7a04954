import type { Choice, Input } from '../card.ts';
import type { Catalog } from '../text/catalog.ts';
import { plainText } from './adaptive-text.ts';
import { clip } from './clip.ts';
import { choicesOf, isEmptyChoice } from './form-choices.ts';
import type { JsonObject } from './json.ts';

/** People that a search field brings along; the search finds the rest. */
export const mostPeople = 150;
/** UTF-16 units of what one can choose; a list is no place for more. */
const choiceLabel = 110;
/** So many stand there with a box each; of more one is searched for. */
const mostBoxes = 10;
/** The data set that the search field asks the bot for: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
export const staffDataset = 'staff';

/** An input with its label, its error and its hint. */
export function inputElements(input: Input, text: Catalog, people = mostPeople): JsonObject[] {
  if (isEmptyChoice(input)) return input.required ? [plainText(text.forms.nothingToChoose)] : [];
  const elements = input.type === 'datetime' ? dateAndTime(input, text) : [inputElement(input, text, people)];
  if (input.hint === undefined) return elements;
  return [...elements, plainText(input.hint, { size: 'Small', isSubtle: true }, { spacing: 'None' })];
}

/** Adaptive Cards have no input for both: two, which the door joins again. */
function dateAndTime(input: Extract<Input, { type: 'datetime' }>, text: Catalog): JsonObject[] {
  const [date, time] = input.value?.local.split('T') ?? [];
  return [
    {
      type: 'Input.Date',
      ...(input.min === undefined ? {} : { min: input.min }),
      ...(date === undefined ? {} : { value: date }),
      ...labels(input),
      id: `${input.id}.date`,
    },
    {
      type: 'Input.Time',
      ...(time === undefined ? {} : { value: time }),
      ...labels(input),
      id: `${input.id}.time`,
      label: text.forms.timeOfDay,
      spacing: 'Small',
    },
  ];
}

function labels(input: Input): JsonObject {
  const required = input.required ? { isRequired: true } : {};
  return { id: input.id, label: input.label, ...required, errorMessage: input.error };
}

function inputElement(input: Exclude<Input, { type: 'datetime' }>, text: Catalog, people: number): JsonObject {
  return { ...field(input, text, people), ...labels(input) };
}

function field(input: Exclude<Input, { type: 'datetime' }>, text: Catalog, people: number): JsonObject {
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
        ...boundsOf(input),
        ...(input.value === undefined ? {} : { value: input.value }),
      };
    case 'number':
      // To Microsoft's library an empty number is within no bounds, and so could not be left empty: the decision checks them.
      return {
        type: 'Input.Number',
        ...(input.required ? boundsOf(input) : {}),
        ...(input.value === undefined ? {} : { value: input.value }),
      };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...(input.multiple === true ? manyStyle(input.choices.length) : {}),
        placeholder: text.forms.choose,
        choices: choicesOf(input, text).map(choiceElement),
        ...(input.value === undefined ? {} : { value: asText(input.value) }),
      };
    case 'people':
      return {
        type: 'Input.ChoiceSet',
        style: 'filtered',
        ...(input.multiple ? { isMultiSelect: true, wrap: true } : {}),
        placeholder: text.forms.search,
        choices: input.choices.slice(0, people).map(choiceElement),
        'choices.data': { type: 'Data.Query', dataset: staffDataset },
        ...(input.value === undefined ? {} : { value: asText(input.value) }),
      };
  }
}

function boundsOf({ min, max }: Extract<Input, { type: 'date' | 'number' }>): JsonObject {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

const manyStyle = (choices: number): JsonObject => ({
  style: choices > mostBoxes ? 'filtered' : 'expanded',
  isMultiSelect: true,
  wrap: true,
});

/** Several chosen ones are comma-separated. */
const asText = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(','));

const choiceElement = ({ value, label }: Choice): JsonObject => ({ title: clip(label, choiceLabel), value });

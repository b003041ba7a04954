import type { ButtonData, Form, Input } from '../card.ts';
import { catalogOf } from '../text/catalog.ts';
import { inputElements, mostPeople } from './adaptive-input.ts';
import { plainLines, plainText } from './adaptive-text.ts';
import { fitForm, withoutHints, withShortChoices } from './fit-form.ts';
import { canBeSent, isEmptyChoice, sectionAbove } from './form-choices.ts';
import type { JsonObject } from './json.ts';

/**
 * A form by itself: a card with its heading, its inputs and one button, whose data say that the whole card is the form. If it
 * would be too large, its search fields bring fewer people along, and then it does without more.
 */
export function formToAdaptiveCard(form: Form): JsonObject {
  return fitForm(form, { render: withFewerPeople, fits: fitsTeams, without: [withoutHints, withShortChoices] });
}

function withFewerPeople(form: Form): JsonObject {
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

function formBody(form: Form, inputs: readonly Input[], people: number): JsonObject[] {
  const text = catalogOf(form.locale);
  const intro = form.intro === undefined ? [] : plainLines(form.intro);
  const shown = inputs.filter((input) => input.required || !isEmptyChoice(input));
  return [
    ...intro,
    ...shown.flatMap((input, index) => [
      ...sectionHeading(sectionAbove(shown, index)),
      ...inputElements(input, text, people),
    ]),
  ];
}

function sectionHeading(section: string | undefined): JsonObject[] {
  if (section === undefined) return [];
  return [plainText(section, { size: 'Medium', weight: 'Bolder' }, { style: 'heading', spacing: 'Large' })];
}

function submitActions(form: Form, data: ButtonData): JsonObject {
  if (!canBeSent(form)) return {};
  return { actions: [execute(form.submit, form.verb, data, { style: form.style, inputs: 'auto' })] };
}

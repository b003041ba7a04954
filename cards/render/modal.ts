import type { Form, Input } from '../card.ts';
import { type Catalog, catalogOf } from '../text/catalog.ts';
import { fitForm, leavingOut, withoutHints, withoutSections } from './fit-form.ts';
import { canBeSent, isEmptyChoice, sectionAbove } from './form-choices.ts';
import type { JsonObject } from './json.ts';
import { modalElement } from './modal-element.ts';
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
  return fitForm(withoutLongTexts(form), { render, fits, without: [withoutSections, withoutHints] });
}

/** A text that Slack's field has no room for would come back cut, as if somebody had written it so: it stays as it is. */
function withoutLongTexts(form: Form): Form {
  const long = form.inputs.filter(
    (input) => input.type === 'text' && !input.required && (input.value?.length ?? 0) > slackLimits.plainTextInput,
  );
  return long.length === 0 ? form : leavingOut(form, new Set(long));
}

function fits(modal: SlackModal): boolean {
  return (
    modal.blocks.length <= slackLimits.modalBlocks && Buffer.byteLength(JSON.stringify(modal)) <= slackLimits.modalBytes
  );
}

function render(form: Form): SlackModal {
  const text = catalogOf(form.locale);
  return {
    type: 'modal',
    callback_id: form.verb,
    private_metadata: JSON.stringify(form.data),
    title: plain(form.heading, slackLimits.modalTitle),
    ...(canBeSent(form) ? { submit: plain(form.submit, slackLimits.modalSubmit) } : {}),
    close: plain(text.forms.cancel, slackLimits.modalSubmit),
    blocks: [...(form.intro === undefined ? [] : [paragraph(form.intro)]), ...inputBlocks(form, text)],
  };
}

/** Inputs that can be filled in, or a sentence in their place; a part's heading above its first. */
function inputBlocks(form: Form, text: Catalog): JsonObject[] {
  const inputs = form.inputs.filter((input) => input.required || !isEmptyChoice(input));
  return inputs.flatMap((input, index) => {
    const section = sectionAbove(inputs, index);
    const heading = section === undefined ? [] : [{ type: 'header', text: plain(section, slackLimits.header) }];
    return [...heading, inputBlock(input, text)];
  });
}

function inputBlock(input: Input, text: Catalog): JsonObject {
  if (isEmptyChoice(input)) return paragraph(text.forms.nothingToChoose);
  return {
    type: 'input',
    block_id: input.id,
    label: plain(input.label, slackLimits.inputLabel),
    optional: !input.required,
    ...(input.hint === undefined ? {} : { hint: plain(input.hint, slackLimits.inputHint) }),
    element: { action_id: input.id, ...modalElement(input, text) },
  };
}

function paragraph(text: string): JsonObject {
  return { type: 'rich_text', elements: [richSection([richText(text)])] };
}

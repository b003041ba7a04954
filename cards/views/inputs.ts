import type { DateTime } from 'luxon';
import { toInstant } from '../../services/clock.ts';
import { maxTextLength } from '../../services/pathway/rules.ts';
import type { ButtonData, Choice, DateTimeValue, Form, Input } from '../card.ts';
import type { VerbWithForm } from '../text/forms.ts';
import type { ViewContext } from '../view-context.ts';
import { today } from './parts.ts';

/**
 * UTF-16 units of a text that is to be written on later. A form in Slack holds no more
 * (https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element): of a longer one it would send back the
 * beginning alone.
 */
export const maxEditedLength = 3000;

type InputId = keyof ViewContext['text']['forms']['inputs'];
type HintId = keyof ViewContext['text']['forms']['hints'];

/** What can be said about an input beside its name. */
interface Asked {
  readonly id: InputId;
  readonly hint?: HintId;
  readonly required?: boolean;
}

/** The form of a verb, with the texts that are kept for it. */
export function verbForm(
  ctx: ViewContext,
  verb: VerbWithForm,
  data: ButtonData,
  inputs: readonly Input[],
  { style = 'primary', intro }: { style?: 'primary' | 'danger'; intro?: string } = {},
): Form {
  const texts = ctx.text.forms.texts[verb];
  return { locale: ctx.locale, verb, data, ...texts, ...(intro === undefined ? {} : { intro }), style, inputs };
}

/** A typed text; of several lines unless it is said to be one. `edited`: it is shown in a form again, to be changed. */
export function textInput(
  ctx: ViewContext,
  asked: Asked,
  { value, multiline = true, edited = false }: { value?: string; multiline?: boolean; edited?: boolean } = {},
): Input {
  const { errors } = ctx.text.forms;
  return {
    type: 'text',
    multiline,
    maxLength: edited ? maxEditedLength : maxTextLength,
    ...base(ctx, asked, asked.required === true ? errors.text : errors.note),
    ...(value === undefined ? {} : { value }),
  };
}

/** One of many. */
export function choiceInput(ctx: ViewContext, asked: Asked, choices: readonly Choice[], value?: string): Input {
  const known = choices.some((choice) => choice.value === value);
  return {
    type: 'choice',
    choices,
    ...base(ctx, asked, ctx.text.forms.errors.choice),
    ...(value === undefined || !known ? {} : { value }),
  };
}

/** A day that has come; today when nothing else is said. */
export function pastDayInput(ctx: ViewContext, asked: Asked, value = today(ctx), min?: string): Input {
  return {
    type: 'date',
    max: today(ctx),
    ...(min === undefined ? {} : { min }),
    ...base(ctx, asked, ctx.text.forms.errors.pastDate),
    value,
  };
}

/** A day and a time that are still to come. A value that has passed is not proposed again. */
export function momentInput(ctx: ViewContext, asked: Asked, value?: DateTime): Input {
  return {
    type: 'datetime',
    min: today(ctx),
    ...base(ctx, asked, ctx.text.forms.errors.at),
    ...(value === undefined || value <= ctx.now ? {} : { value: momentValue(value) }),
  };
}

/** A moment as both platforms want it. It must be in the municipality's zone. */
export function momentValue(at: DateTime): DateTimeValue {
  return { local: at.toFormat("yyyy-MM-dd'T'HH:mm"), instant: toInstant(at) };
}

function base(ctx: ViewContext, { id, hint, required = false }: Asked, error: string) {
  const { inputs, hints } = ctx.text.forms;
  const said = hint === undefined ? undefined : hints[hint];
  return {
    id,
    label: inputs[id],
    ...(typeof said === 'string' ? { hint: said } : {}),
    required,
    error,
  };
}

import type { ModelDefinition } from '../../services/models/definition.ts';
import { maxTextLength } from '../../services/pathway/rules.ts';
import type { Choice, Form, Input } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/**
 * Opens a young person's pathway. `people` are those of the staff directory that can be chosen at once. The young person's
 * name is asked for here and nowhere shown: the answer to it goes to the guarded document only.
 */
export function openForm(ctx: ViewContext, models: readonly ModelDefinition[], people: readonly Choice[]): Form {
  const { inputs, errors, hints, texts } = ctx.text.forms;
  return {
    locale: ctx.locale,
    verb: 'pathway.open',
    data: {},
    ...texts['pathway.open'],
    style: 'primary',
    inputs: [
      {
        id: 'youngPerson',
        type: 'text',
        multiline: false,
        maxLength: maxTextLength,
        label: inputs.youngPerson,
        hint: hints.youngPerson,
        required: true,
        error: errors.text,
      },
      birthDateInput(ctx, models),
      modelInput(ctx, models),
      {
        id: 'members',
        type: 'people',
        multiple: true,
        label: inputs.members,
        hint: hints.members,
        required: false,
        error: errors.people,
        choices: people,
      },
    ],
  };
}

/** Any day on which at least one of the models takes the young person in. */
export function birthDateInput(ctx: ViewContext, models: readonly ModelDefinition[]): Extract<Input, { type: 'date' }> {
  const { inputs, errors, hints } = ctx.text.forms;
  const from = Math.min(...models.map(({ ages }) => ages.from));
  const to = Math.max(...models.map(({ ages }) => ages.to));
  const min = Number.isFinite(to) ? ctx.now.minus({ years: to }).plus({ days: 1 }).toISODate() : null;
  const max = Number.isFinite(from) ? ctx.now.minus({ years: from }).toISODate() : null;
  return {
    id: 'birthDate',
    type: 'date',
    label: inputs.birthDate,
    hint: hints.birthDate,
    required: true,
    error: errors.birthDate(from, to),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  };
}

function modelInput(ctx: ViewContext, models: readonly ModelDefinition[]): Input {
  const { inputs, errors } = ctx.text.forms;
  const [first] = models;
  return {
    id: 'model',
    type: 'choice',
    label: inputs.model,
    required: true,
    error: errors.choice,
    choices: models.map(({ id, title }) => ({ value: id, label: title[ctx.locale] })),
    ...(first ? { value: first.id } : {}),
  };
}

import type { SeenState } from '../../services/audience/seen-state.ts';
import { maxDeadlineYears, maxTextLength } from '../../services/pathway/rules.ts';
import { type Action, currentMembers } from '../../services/pathway/state.ts';
import type { Form, Input } from '../card.ts';
import type { VerbWithForm } from '../text/forms.ts';
import type { ViewContext } from '../view-context.ts';
import { buttonData, personChoices, today } from './parts.ts';
import { oneLine, shown } from './shorten.ts';

/** The action is done; a note if there is something to say. */
export function doneForm(ctx: ViewContext, state: SeenState, action: Action): Form {
  return form(ctx, state, action, 'action.done', [noteInput(ctx, ctx.text.forms.hints.doneNote)], 'primary');
}

/** Back to the team; a note for whoever takes it next. */
export function releaseForm(ctx: ViewContext, state: SeenState, action: Action): Form {
  return form(ctx, state, action, 'action.release', [noteInput(ctx, ctx.text.forms.hints.releaseNote)]);
}

/** To somebody else of the team: only those can be chosen. */
export function handOverForm(ctx: ViewContext, state: SeenState, action: Action): Form {
  const { inputs, errors } = ctx.text.forms;
  const others = currentMembers(state)
    .map(({ person }) => person)
    .filter((person) => person !== action.responsible?.person);
  const to: Input = {
    id: 'to',
    type: 'choice',
    label: inputs.to,
    required: true,
    error: errors.person,
    choices: personChoices(ctx, state, others),
  };
  return form(ctx, state, action, 'action.handOver', [to]);
}

/** Another last day. */
export function moveForm(ctx: ViewContext, state: SeenState, action: Action): Form {
  return form(ctx, state, action, 'action.move', [deadlineInput(ctx, action.deadline)]);
}

/** No longer wanted; why, if there is something to say. */
export function dropForm(ctx: ViewContext, state: SeenState, action: Action): Form {
  return form(ctx, state, action, 'action.drop', [noteInput(ctx, ctx.text.forms.hints.dropNote)], 'danger');
}

/** A last day, from today to as far as the model reaches. A day that has passed is not proposed again. */
export function deadlineInput(ctx: ViewContext, value?: string): Input {
  const { inputs, errors } = ctx.text.forms;
  const max = ctx.now.plus({ years: maxDeadlineYears }).toISODate();
  return {
    id: 'deadline',
    type: 'date',
    label: inputs.deadline,
    required: true,
    error: errors.date,
    min: today(ctx),
    ...(max === null ? {} : { max }),
    ...(value !== undefined && value >= today(ctx) ? { value } : {}),
  };
}

function noteInput(ctx: ViewContext, hint: string): Input {
  const { inputs, errors } = ctx.text.forms;
  return {
    id: 'note',
    type: 'text',
    multiline: true,
    maxLength: maxTextLength,
    label: inputs.note,
    hint,
    required: false,
    error: errors.note,
  };
}

function form(
  ctx: ViewContext,
  state: SeenState,
  action: Action,
  verb: VerbWithForm,
  inputs: Input[],
  style?: 'primary' | 'danger',
): Form {
  const { heading, submit } = ctx.text.forms.texts[verb];
  return {
    locale: ctx.locale,
    verb,
    data: buttonData(state, action),
    heading,
    intro: oneLine(ctx, action.title, shown.title),
    inputs,
    submit,
    ...(style === undefined ? {} : { style }),
  };
}

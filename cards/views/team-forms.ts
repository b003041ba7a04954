import type { SeenState } from '../../services/audience/seen-state.ts';
import { currentMembers, type PersonId } from '../../services/pathway/state.ts';
import type { Choice, Form, Input } from '../card.ts';
import type { VerbWithForm } from '../text/forms.ts';
import type { ViewContext } from '../view-context.ts';
import { buttonData, personChoices } from './parts.ts';

/** Takes somebody of the staff directory into the team. `people` are those that can be chosen at once. */
export function memberAddForm(ctx: ViewContext, state: SeenState, people: readonly Choice[]): Form {
  return teamForm(ctx, state, 'member.add', directoryInput(ctx, 'person', people), 'primary');
}

/** Lets somebody leave the team; `person`, who stands there already. The coordinator cannot be chosen: there is always one. */
export function memberRemoveForm(ctx: ViewContext, state: SeenState, person?: PersonId): Form {
  const { inputs, errors } = ctx.text.forms;
  const others = currentMembers(state)
    .map(({ person }) => person)
    .filter((other) => other !== state.coordinator);
  const input: Input = {
    id: 'person',
    type: 'choice',
    label: inputs.person,
    required: true,
    error: errors.person,
    choices: personChoices(ctx, state, others),
    ...(person !== undefined && others.includes(person) ? { value: person } : {}),
  };
  return teamForm(ctx, state, 'member.remove', input, 'danger');
}

/** Asks somebody to become the coordinator. `people` are those of the staff directory with that right. */
export function coordinatorProposeForm(ctx: ViewContext, state: SeenState, people: readonly Choice[]): Form {
  const input = directoryInput(ctx, 'to', people, ctx.text.forms.hints.newCoordinator);
  return teamForm(ctx, state, 'coordinator.propose', input, 'primary');
}

function directoryInput(ctx: ViewContext, id: 'person' | 'to', choices: readonly Choice[], hint?: string): Input {
  const { inputs, errors } = ctx.text.forms;
  return {
    id,
    type: 'people',
    multiple: false,
    label: inputs[id],
    ...(hint === undefined ? {} : { hint }),
    required: true,
    error: errors.person,
    choices,
  };
}

function teamForm(
  ctx: ViewContext,
  state: SeenState,
  verb: VerbWithForm,
  input: Input,
  style: 'primary' | 'danger',
): Form {
  return { locale: ctx.locale, verb, data: buttonData(state), ...ctx.text.forms.texts[verb], style, inputs: [input] };
}

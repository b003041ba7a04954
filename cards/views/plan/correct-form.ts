import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Form, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, verbForm } from '../inputs.ts';
import { birthDateInput } from '../open-form.ts';
import { buttonData } from '../parts.ts';

/** Puts the birth date or the model right; both stand there as they are. */
export function correctForm(ctx: ViewContext, state: SeenState, models: readonly ModelDefinition[]): Form {
  const choices = models.map(({ id, title }) => ({ value: id, label: title[ctx.locale] }));
  const birthDate: Input = { ...birthDateInput(ctx, models), value: state.birthDate };
  return verbForm(ctx, 'pathway.correct', buttonData(state), [
    birthDate,
    choiceInput(ctx, { id: 'model', hint: 'correctModel', required: true }, choices, state.model),
  ]);
}

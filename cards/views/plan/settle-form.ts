import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { stepOutcomes } from '../../../services/pathway/events.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput, verbForm } from '../inputs.ts';

/** A step of the plan has been done elsewhere, or does not concern this young person. `step` is its id in the model. */
export function settleForm(ctx: ViewContext, state: SeenState, step: string, model: ModelDefinition | undefined): Form {
  const title = model?.steps.find(({ id }) => id === step)?.title[ctx.locale];
  const { intro = '' } = ctx.text.forms.texts['plan.settle'];
  const outcomes = stepOutcomes.map((value) => ({ value, label: ctx.text.stepOutcomes[value] }));
  return verbForm(
    ctx,
    'plan.settle',
    { pathway: state.id, step, v: state.version },
    [choiceInput(ctx, { id: 'outcome', required: true }, outcomes), textInput(ctx, { id: 'note', hint: 'settleNote' })],
    title === undefined ? {} : { intro: `${title}. ${intro}` },
  );
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Correction } from '../../../services/pathway/correction.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput } from '../inputs.ts';
import { buttonData } from '../parts.ts';
import { shorten, shown } from '../shorten.ts';
import { correctableChoices } from './correction-words.ts';

/** What the young person has told the coordinator is not right, and how it is. */
export function correctionNoteForm(ctx: ViewContext, state: SeenState): Form {
  const { form, asked } = ctx.text.correction;
  const choices = correctableChoices(ctx, state);
  return {
    locale: ctx.locale,
    verb: 'correction.note',
    data: { ...buttonData(state), form: 1 },
    ...form,
    style: 'primary',
    inputs: [
      choiceInput(ctx, { id: 'about', required: true }, choices, choices[0]?.value),
      { ...textInput(ctx, { id: 'text', required: true }), hint: asked },
    ],
  };
}

/** Why the coordinator does not agree. */
export function correctionDeclineForm(ctx: ViewContext, state: SeenState, { id, text }: Correction): Form {
  const { declining } = ctx.text.correction;
  const { intro, ...form } = declining;
  return {
    locale: ctx.locale,
    verb: 'correction.decline',
    data: { ...buttonData(state), correction: id },
    ...form,
    intro: intro(shorten(ctx, text, shown.goal)),
    style: 'primary',
    inputs: [textInput(ctx, { id: 'note', required: true })],
  };
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { textInput } from '../inputs.ts';
import { buttonData } from '../parts.ts';

/** Nothing is erased until that is lifted; with the reason, which stands there already when there is one. */
export function holdForm(ctx: ViewContext, state: SeenState): Form {
  const { hold: text } = ctx.text;
  const value = state.hold ? { value: state.hold.reason } : {};
  return {
    locale: ctx.locale,
    verb: 'hold.place',
    data: buttonData(state),
    ...text.form,
    style: 'primary',
    inputs: [{ ...textInput(ctx, { id: 'reason', required: true }, value), hint: text.askedReason }],
  };
}

import type { SeenState } from '../../services/audience/seen-state.ts';
import { closeReasons } from '../../services/pathway/events.ts';
import type { Form } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { buttonData } from './parts.ts';

/** Closes the pathway for a reason. */
export function closeForm(ctx: ViewContext, state: SeenState): Form {
  const { inputs, errors, texts } = ctx.text.forms;
  return {
    locale: ctx.locale,
    verb: 'pathway.close',
    data: buttonData(state),
    ...texts['pathway.close'],
    style: 'danger',
    inputs: [
      {
        id: 'reason',
        type: 'choice',
        label: inputs.reason,
        required: true,
        error: errors.choice,
        choices: closeReasons.map((reason) => ({ value: reason, label: ctx.text.closeReasons[reason] })),
      },
    ],
  };
}

import { moveForm } from '../../cards/views/action-forms.ts';
import { actionCardOf } from './action-card-of.ts';
import { actionInput, dateText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** An action gets another last day. */
export const actionMove = pathwayVerb({
  verb: 'action.move',
  input: actionInput.extend({ deadline: dateText }),
  command: ({ action, deadline }) => ({ type: 'action.move', action, deadline }),
  form: ({ view }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    return found && moveForm(view, state, found);
  },
  card: actionCardOf,
});

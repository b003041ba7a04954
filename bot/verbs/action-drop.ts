import { dropForm } from '../../cards/views/action-forms.ts';
import { actionCardOf } from './action-card-of.ts';
import { actionInput, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** An action is no longer wanted. */
export const actionDrop = pathwayVerb({
  verb: 'action.drop',
  input: actionInput.extend({ note: typedText.optional() }),
  command: ({ action, note }) => ({ type: 'action.drop', action, ...(note === undefined ? {} : { note }) }),
  form: ({ view }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    return found && dropForm(view, state, found);
  },
  card: actionCardOf,
});

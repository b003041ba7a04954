import { doneForm } from '../../cards/views/action-forms.ts';
import { actionCardOf } from './action-card-of.ts';
import { actionInput, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** An action is done, with a note if there is something to say. */
export const actionDone = pathwayVerb({
  verb: 'action.done',
  input: actionInput.extend({ note: typedText.optional() }),
  command: ({ action, note }) => ({ type: 'action.done', action, ...(note === undefined ? {} : { note }) }),
  form: ({ view }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    return found && doneForm(view, state, found);
  },
  card: actionCardOf,
});

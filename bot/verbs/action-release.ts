import { releaseForm } from '../../cards/views/action-forms.ts';
import { actionCardOf } from './action-card-of.ts';
import { actionInput, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** An action is given back to the team. */
export const actionRelease = pathwayVerb({
  verb: 'action.release',
  input: actionInput.extend({ note: typedText.optional() }),
  command: ({ action, note }) => ({ type: 'action.release', action, ...(note === undefined ? {} : { note }) }),
  form: ({ view }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    return found && releaseForm(view, state, found);
  },
  card: actionCardOf,
});

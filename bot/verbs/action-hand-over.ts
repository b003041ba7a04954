import { handOverForm } from '../../cards/views/action-forms.ts';
import { actionCardOf } from './action-card-of.ts';
import { actionInput, personInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody else of the team becomes responsible for an action. */
export const actionHandOver = pathwayVerb({
  verb: 'action.handOver',
  input: actionInput.extend({ to: personInput }),
  command: ({ action, to }) => ({ type: 'action.handOver', action, to }),
  form: ({ view }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    return found && handOverForm(view, state, found);
  },
  card: actionCardOf,
});

import { actionCardOf } from './action-card-of.ts';
import { actionInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** An action that was done or dropped is open again. */
export const actionReopen = pathwayVerb({
  verb: 'action.reopen',
  input: actionInput,
  command: ({ action }) => ({ type: 'action.reopen', action }),
  card: actionCardOf,
});

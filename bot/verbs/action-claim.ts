import { actionCardOf } from './action-card-of.ts';
import { actionInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody of the team takes an action. */
export const actionClaim = pathwayVerb({
  verb: 'action.claim',
  input: actionInput,
  command: ({ action }) => ({ type: 'action.claim', action }),
  card: actionCardOf,
});

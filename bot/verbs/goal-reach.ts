import { z } from 'zod';
import { chosen } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A goal is reached, with one click. */
export const goalReach = pathwayVerb({
  verb: 'goal.reach',
  input: z.object({ goalId: chosen }),
  command: ({ goalId }) => ({ type: 'goal.reach', goal: goalId }),
});

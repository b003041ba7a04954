import { z } from 'zod';
import { goalRateForm } from '../../cards/views/plan/goal-forms.ts';
import { goalForm } from './goal-form.ts';
import { chosen, ratingText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** How far a goal has come, in the young person's own judgement. */
export const goalRate = pathwayVerb({
  verb: 'goal.rate',
  input: z.object({ goalId: chosen, value: ratingText }),
  command: ({ goalId, value }) => ({ type: 'goal.rate', goal: goalId, value }),
  form: goalForm(({ view }, state, goal) => goalRateForm(view, state, goal), ['active']),
});

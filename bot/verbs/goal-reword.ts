import { z } from 'zod';
import { goalRewordForm } from '../../cards/views/plan/goal-forms.ts';
import { goalForm } from './goal-form.ts';
import { chosen, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A goal in other words. */
export const goalReword = pathwayVerb({
  verb: 'goal.reword',
  input: z.object({ goalId: chosen, text: requiredText }),
  command: ({ goalId, text }) => ({ type: 'goal.reword', goal: goalId, text }),
  form: goalForm(({ view }, state, goal) => goalRewordForm(view, state, goal), ['active', 'reached']),
});

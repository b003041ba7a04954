import { z } from 'zod';
import { goalRaiseForm } from '../../cards/views/plan/goal-forms.ts';
import { goalForm } from './goal-form.ts';
import { chosen, ratingText, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** "Hæve baren": a goal goes on to something more. */
export const goalRaise = pathwayVerb({
  verb: 'goal.raise',
  input: z.object({ goalId: chosen, text: requiredText, target: ratingText }),
  command: ({ goalId, text, target }) => ({ type: 'goal.raise', goal: goalId, text, target }),
  form: goalForm(({ view }, state, goal) => goalRaiseForm(view, state, goal), ['active', 'reached']),
});

import { z } from 'zod';
import { goalDropForm } from '../../cards/views/plan/goal-forms.ts';
import { goalForm } from './goal-form.ts';
import { chosen, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A goal is put away, with the reason. */
export const goalDrop = pathwayVerb({
  verb: 'goal.drop',
  input: z.object({ goalId: chosen, note: requiredText }),
  command: ({ goalId, note }) => ({ type: 'goal.drop', goal: goalId, note }),
  form: goalForm(({ view }, state, goal) => goalDropForm(view, state, goal), ['active', 'reached']),
});

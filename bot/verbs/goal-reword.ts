import { z } from 'zod';
import { goalRewordForm } from '../../cards/views/plan/goal-forms.ts';
import { chosen, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A goal in other words. */
export const goalReword = pathwayVerb({
  verb: 'goal.reword',
  input: z.object({ goal: chosen, text: requiredText }),
  command: ({ goal, text }) => ({ type: 'goal.reword', goal, text }),
  form: ({ view }, state, aim) => {
    const goal = state.goals.get(aim.goal ?? '');
    return goal ? goalRewordForm(view, state, goal) : { code: 'goalUnknown' };
  },
});

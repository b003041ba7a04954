import { z } from 'zod';
import { goalAddForm } from '../../cards/views/plan/goal-forms.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What the young person wants, in their own words. */
export const goalAdd = pathwayVerb({
  verb: 'goal.add',
  input: z.object({ text: requiredText, topic: actionTopic }),
  command: ({ text, topic }) => ({ type: 'goal.add', text, topic }),
  form: ({ view }, state) => goalAddForm(view, state),
});

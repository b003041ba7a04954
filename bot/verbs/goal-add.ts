import { z } from 'zod';
import { goalAddForm } from '../../cards/views/plan/goal-forms.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { chosen, ratingText, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What the young person wants, in their own words; perhaps with where they are and want to get to, as a step towards another goal. */
export const goalAdd = pathwayVerb({
  verb: 'goal.add',
  input: z.object({
    text: requiredText,
    topic: actionTopic,
    start: ratingText.optional(),
    target: ratingText.optional(),
    partOf: chosen.optional(),
  }),
  command: ({ text, topic, start, target, partOf }) => ({
    type: 'goal.add',
    text,
    topic,
    ...(start === undefined ? {} : { start }),
    ...(target === undefined ? {} : { target }),
    ...(partOf === undefined ? {} : { partOf }),
  }),
  form: ({ view }, state) => goalAddForm(view, state),
});

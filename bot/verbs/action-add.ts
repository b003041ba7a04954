import { z } from 'zod';
import { actionAddForm } from '../../cards/views/action-add-form.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { dateText, personInput, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Anyone of the team adds an action. */
export const actionAdd = pathwayVerb({
  verb: 'action.add',
  input: z.object({ title: requiredText, deadline: dateText, responsible: personInput.optional(), topic: actionTopic }),
  command: ({ title, deadline, topic, responsible }) => ({
    type: 'action.add',
    title,
    deadline,
    topic,
    ...(responsible === undefined ? {} : { responsible }),
  }),
  form: ({ view }, state) => actionAddForm(view, state),
});

import { z } from 'zod';
import { actionAddForm } from '../../cards/views/action-add-form.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { chosen, dateText, personInput, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Anyone of the team adds an action; one that is decided in a meeting carries the meeting, and can be claimed at once like any. */
export const actionAdd = pathwayVerb({
  verb: 'action.add',
  input: z.object({
    title: requiredText,
    deadline: dateText,
    responsible: personInput.optional(),
    topic: actionTopic,
    meeting: chosen.optional(),
  }),
  command: ({ title, deadline, topic, responsible, meeting }) => ({
    type: 'action.add',
    title,
    deadline,
    topic,
    ...(responsible === undefined ? {} : { responsible }),
    ...(meeting === undefined ? {} : { meeting }),
  }),
  form: ({ view }, state, { meeting }) => actionAddForm(view, state, meeting),
});

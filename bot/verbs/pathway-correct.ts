import { z } from 'zod';
import { correctForm } from '../../cards/views/plan/correct-form.ts';
import { chosen, dateText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator puts the birth date or the model right, and the plan follows. */
export const pathwayCorrect = pathwayVerb({
  verb: 'pathway.correct',
  input: z.object({ birthDate: dateText, model: chosen }),
  command: ({ birthDate, model }) => ({ type: 'pathway.correct', birthDate, model }),
  form: ({ view, desk }, state) => correctForm(view, state, desk.models.all),
});

import { z } from 'zod';
import { settleForm } from '../../cards/views/plan/settle-form.ts';
import { stepOutcome } from '../../services/pathway/events.ts';
import { chosen, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A step of the plan has been done elsewhere, or does not concern this young person. */
export const planSettle = pathwayVerb({
  verb: 'plan.settle',
  input: z.object({ step: chosen, outcome: stepOutcome, note: typedText.optional() }),
  command: ({ step, outcome, note }) => ({
    type: 'plan.settle',
    step,
    outcome,
    ...(note === undefined ? {} : { note }),
  }),
  form: ({ view, desk }, state, { step }) => {
    const model = desk.models.get(state.model);
    const isKnown = model?.steps.some(({ id }) => id === step);
    return step !== undefined && isKnown ? settleForm(view, state, step, model) : { code: 'stepUnknown' };
  },
});

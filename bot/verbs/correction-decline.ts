import { z } from 'zod';
import { correctionDeclineForm } from '../../cards/views/correction/correction-forms.ts';
import { correctionCardOf } from './correction-card-of.ts';
import { chosen, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator does not agree, and says why. The young person's own words stay. */
export const correctionDecline = pathwayVerb({
  verb: 'correction.decline',
  personal: true,
  input: z.object({ correction: chosen, note: requiredText }),
  command: ({ correction, note }) => ({ type: 'correction.decline', correction, note }),
  form: ({ view, request }, state) => {
    const asked = chosen.safeParse(request.data.correction);
    const correction = asked.success ? state.corrections.get(asked.data) : undefined;
    return correction ? correctionDeclineForm(view, state, correction) : { code: 'correctionUnknown' };
  },
  card: correctionCardOf,
});

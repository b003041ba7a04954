import { z } from 'zod';
import { closeForm } from '../../cards/views/close-form.ts';
import { closeReason } from '../../services/pathway/events.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator ends the pathway, for a reason. */
export const pathwayClose = pathwayVerb({
  verb: 'pathway.close',
  input: z.object({ reason: closeReason }),
  command: ({ reason }) => ({ type: 'pathway.close', reason }),
  form: ({ view }, state) => closeForm(view, state),
});

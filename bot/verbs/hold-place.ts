import { z } from 'zod';
import { holdForm } from '../../cards/views/hold/hold-form.ts';
import { holdCardOf } from './hold-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Nothing of the pathway is erased, for a reason, until that is lifted. */
export const holdPlace = pathwayVerb({
  verb: 'hold.place',
  personal: true,
  input: z.object({ reason: z.string() }),
  command: ({ reason }) => ({ type: 'hold.place', reason }),
  form: ({ view }, state) => holdForm(view, state),
  card: holdCardOf,
});

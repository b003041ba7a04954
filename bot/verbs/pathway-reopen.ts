import { z } from 'zod';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator undoes a closing. */
export const pathwayReopen = pathwayVerb({
  verb: 'pathway.reopen',
  input: z.object({}),
  command: () => ({ type: 'pathway.reopen' }),
});

import { z } from 'zod';
import { chosen } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** It is still so. */
export const spellVerify = pathwayVerb({
  verb: 'spell.verify',
  input: z.object({ spell: chosen }),
  command: ({ spell }) => ({ type: 'spell.verify', spell }),
});

import { z } from 'zod';
import { holdCardOf } from './hold-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What held the pathway back has come to an end. */
export const holdLift = pathwayVerb({
  verb: 'hold.lift',
  personal: true,
  input: z.object({}),
  command: () => ({ type: 'hold.lift' }),
  card: holdCardOf,
});

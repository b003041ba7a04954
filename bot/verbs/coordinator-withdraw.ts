import { z } from 'zod';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator takes a proposal back. */
export const coordinatorWithdraw = pathwayVerb({
  verb: 'coordinator.withdraw',
  input: z.object({}),
  command: () => ({ type: 'coordinator.withdraw' }),
});

import { z } from 'zod';
import { pathwayVerb } from './pathway-verb.ts';

/** The proposed person says no. */
export const coordinatorDecline = pathwayVerb({
  verb: 'coordinator.decline',
  input: z.object({}),
  command: () => ({ type: 'coordinator.decline' }),
});

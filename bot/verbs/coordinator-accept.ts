import { z } from 'zod';
import { pathwayVerb } from './pathway-verb.ts';

/** The proposed person becomes the coordinator. */
export const coordinatorAccept = pathwayVerb({
  verb: 'coordinator.accept',
  input: z.object({}),
  command: () => ({ type: 'coordinator.accept' }),
});

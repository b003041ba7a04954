import { z } from 'zod';
import { consentCardOf } from './consent-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Name and address are protected no longer. */
export const protectionLift = pathwayVerb({
  verb: 'protection.lift',
  personal: true,
  input: z.object({}),
  command: () => ({ type: 'protection.lift' }),
  card: consentCardOf,
});

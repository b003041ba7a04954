import { z } from 'zod';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator has asked again whether a consent is to go on. */
export const consentAskAgain = pathwayVerb({
  verb: 'consent.askAgain',
  personal: true,
  input: z.object({ consent: sharingId }),
  command: ({ consent }) => ({ type: 'consent.askAgain', consent }),
  card: consentCardOf,
});

import { z } from 'zod';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A consent is taken back, with one click: from then on it opens nothing. */
export const consentWithdraw = pathwayVerb({
  verb: 'consent.withdraw',
  personal: true,
  input: z.object({ consent: sharingId }),
  command: ({ consent }) => ({ type: 'consent.withdraw', consent }),
  card: consentCardOf,
});

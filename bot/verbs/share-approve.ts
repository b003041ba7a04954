import { z } from 'zod';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The second person's yes. */
export const shareApprove = pathwayVerb({
  verb: 'share.approve',
  personal: true,
  input: z.object({ share: sharingId }),
  command: ({ share }) => ({ type: 'share.approve', share }),
  card: consentCardOf,
});

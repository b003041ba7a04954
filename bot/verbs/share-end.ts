import { z } from 'zod';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What is shared without a consent is shared no longer, or is not to be. */
export const shareEnd = pathwayVerb({
  verb: 'share.end',
  personal: true,
  input: z.object({ share: sharingId }),
  command: ({ share }) => ({ type: 'share.end', share }),
  card: consentCardOf,
});

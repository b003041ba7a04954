import { z } from 'zod';
import { exemptShareForm } from '../../cards/views/consent/share-forms.ts';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/**
 * The young person has been told what is shared without their consent; or, with the reason, is not. A form that asks for the reason says
 * so (`exempting`), and without one it is never taken for having been told.
 */
export const shareTell = pathwayVerb({
  verb: 'share.tell',
  personal: true,
  input: z
    .object({ share: sharingId, exempt: requiredText.optional(), exempting: z.literal(1).optional() })
    .refine(({ exempt = '', exempting }) => exempting === undefined || exempt.trim() !== '', { path: ['exempt'] }),
  command: ({ share, exempt }) => ({ type: 'share.tell', share, ...(exempt === undefined ? {} : { exempt }) }),
  form: ({ view, request }, state) => {
    const asked = sharingId.safeParse(request.data.share);
    const share = asked.success ? state.shares.get(asked.data) : undefined;
    return share ? exemptShareForm(view, state, share) : { code: 'shareUnknown' };
  },
  card: consentCardOf,
});

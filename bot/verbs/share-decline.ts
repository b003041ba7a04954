import { z } from 'zod';
import { declineShareForm } from '../../cards/views/consent/share-forms.ts';
import { consentCardOf } from './consent-card-of.ts';
import { sharingId } from './consent-inputs.ts';
import { typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The second person's no; why may be left empty. */
export const shareDecline = pathwayVerb({
  verb: 'share.decline',
  personal: true,
  input: z.object({ share: sharingId, note: typedText.optional() }),
  command: ({ share, note }) => ({ type: 'share.decline', share, ...(note === undefined ? {} : { note }) }),
  form: ({ view, request }, state) => {
    const asked = sharingId.safeParse(request.data.share);
    const share = asked.success ? state.shares.get(asked.data) : undefined;
    return share ? declineShareForm(view, state, share) : { code: 'shareUnknown' };
  },
  card: consentCardOf,
});

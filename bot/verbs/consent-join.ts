import { z } from 'zod';
import { joinConsentForm } from '../../cards/views/consent/consent-forms.ts';
import { consentGiver } from '../../services/pathway/consent-codes.ts';
import { consentCardOf } from './consent-card-of.ts';
import { givingInput, givingOf, sharingId } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The other one who must has said yes too. */
export const consentJoin = pathwayVerb({
  verb: 'consent.join',
  personal: true,
  input: z.object({ consent: sharingId, giver: consentGiver }).extend(givingInput.shape),
  command: ({ consent, giver, ...how }) => ({ type: 'consent.join', consent, giver, ...givingOf(how) }),
  form: ({ view, desk, request }, state) => {
    const asked = sharingId.safeParse(request.data.consent);
    const consent = asked.success ? state.consents.get(asked.data) : undefined;
    return consent ? joinConsentForm(view, state, consent, desk.sharing) : { code: 'consentUnknown' };
  },
  card: consentCardOf,
});

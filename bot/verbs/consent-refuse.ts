import { refuseConsentForm } from '../../cards/views/consent/consent-forms.ts';
import { consentCardOf } from './consent-card-of.ts';
import { consentedInput, consentedOf, giverList } from './consent-inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody has said no. It is put on record without reproach, and nothing follows from it. */
export const consentRefuse = pathwayVerb({
  verb: 'consent.refuse',
  personal: true,
  input: consentedInput.extend({ refusedBy: giverList }),
  command: ({ refusedBy, ...consented }) => ({ type: 'consent.refuse', ...consentedOf(consented), refusedBy }),
  form: ({ view, desk }, state) => refuseConsentForm(view, state, desk.sharing),
  card: consentCardOf,
});

import { giveConsentForm } from '../../cards/views/consent/consent-forms.ts';
import { consentCardOf } from './consent-card-of.ts';
import { consentedInput, consentedOf, giverList, givingInput, givingOf } from './consent-inputs.ts';
import { dateText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator puts on record that the young person, or whoever has custody, has said yes. */
export const consentGive = pathwayVerb({
  verb: 'consent.give',
  personal: true,
  input: consentedInput
    .extend({ from: dateText, until: dateText, givenBy: giverList.default([]) })
    .extend(givingInput.shape),
  command: ({ from, until, givenBy, givenHow, witness, ...consented }) => ({
    type: 'consent.give',
    ...consentedOf(consented),
    from,
    until,
    givenBy,
    ...givingOf({ givenHow, witness }),
  }),
  form: ({ view, desk }, state) => giveConsentForm(view, state, desk.sharing),
  card: consentCardOf,
});

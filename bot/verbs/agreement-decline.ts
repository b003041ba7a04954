import { declineAgreementForm } from '../../cards/views/agreement/agreement-forms.ts';
import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementAsked, agreementTarget, newestSeen } from './agreement-seen.ts';
import { chosen, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody says no, with the reason; or notes that the young person, or whoever has custody, has. */
export const agreementDecline = pathwayVerb({
  verb: 'agreement.decline',
  input: agreementTarget.extend({ note: requiredText, party: chosen.optional() }),
  command: async ({ note, party, ...target }, { desk }) => ({
    type: 'agreement.decline',
    agreement: await newestSeen(desk, target),
    note,
    ...(party === undefined ? {} : { party }),
  }),
  form: ({ view, request }, state) => {
    const agreement = agreementAsked(state, request.data);
    return agreement ? declineAgreementForm(view, state, agreement) : { code: 'noAgreement' };
  },
  card: agreementCardOf,
  cardKey: agreementCardKey,
});

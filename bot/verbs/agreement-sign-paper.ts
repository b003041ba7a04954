import { signOnPaperForm, witnessesOf } from '../../cards/views/agreement/agreement-forms.ts';
import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementAsked, agreementTarget, signedText } from './agreement-seen.ts';
import { chosen, personInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody of the team notes that the young person, or whoever has custody, has signed on paper, and who saw it. */
export const agreementSignPaper = pathwayVerb({
  verb: 'agreement.signPaper',
  input: agreementTarget.extend({ party: chosen, witness: personInput }),
  command: async ({ party, witness, ...target }, { desk }) => ({
    type: 'agreement.signPaper',
    ...(await signedText(desk, target)),
    party,
    witness,
  }),
  form: ({ view, request }, state) => {
    const agreement = agreementAsked(state, request.data);
    if (!agreement) return { code: 'noAgreement' };
    return witnessesOf(view, state).length > 0 ? signOnPaperForm(view, state, agreement) : { code: 'witnessIsNoter' };
  },
  card: agreementCardOf,
  cardKey: agreementCardKey,
});

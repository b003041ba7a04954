import { agreementFileCard } from '../../cards/views/agreement/agreement-file-card.ts';
import { shownAgreement } from '../../cards/views/agreement/agreement-parts.ts';
import { agreementFileAddress } from '../web/addresses.ts';
import { agreementLinkEnd } from '../web/agreement-link.ts';
import { versionNumber } from './inputs.ts';
import { viewVerb } from './view-verb.ts';

/**
 * One version of the agreement on paper, the one that the room's card shows unless another is named: a link that is the asker's own
 * and soon ends, told to them alone, since there is the young person's name behind it.
 */
export const agreementPaper = viewVerb({
  verb: 'agreement.paper',
  personal: true,
  show: ({ view, desk, person, request }, state) => {
    const asked = versionNumber.optional().safeParse(request.data.agreement);
    if (!asked.success) return undefined;
    const agreement = asked.data === undefined ? shownAgreement(state) : state.agreements[asked.data - 1];
    if (!agreement) return { code: 'noAgreement' };
    const until = agreementLinkEnd(view.now);
    const address = agreementFileAddress(desk, {
      pathwayId: state.id,
      version: agreement.version,
      person: person.id,
      locale: view.locale,
      until: until.toSeconds(),
    });
    return agreementFileCard(view, state, agreement, { address, person: person.id, until });
  },
});

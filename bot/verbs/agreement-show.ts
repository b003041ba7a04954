import { agreementCard } from '../../cards/views/agreement/agreement-card.ts';
import { agreementDetailCard } from '../../cards/views/agreement/agreement-detail-card.ts';
import { shownAgreement } from '../../cards/views/agreement/agreement-parts.ts';
import { viewVerb } from './view-verb.ts';
import { cannotSignYet } from './who-cannot-sign.ts';

/** The goals and the agreement with everything that can be done with them, to the one who asks; with `back`, the room's card again. */
export const agreementShow = viewVerb({
  verb: 'agreement.show',
  show: (call, state) => {
    const { view, request } = call;
    const shown = request.data.back === 1 ? shownAgreement(state) : undefined;
    return shown ? agreementCard(view, state, shown) : agreementDetailCard(view, state, cannotSignYet(call, state));
  },
});

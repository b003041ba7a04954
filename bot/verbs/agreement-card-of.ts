import type { Card } from '../../cards/card.ts';
import { agreementCard } from '../../cards/views/agreement/agreement-card.ts';
import { shownAgreement } from '../../cards/views/agreement/agreement-parts.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { versionNumber } from './inputs.ts';
import type { VerbCall } from './verb.ts';

/** The room's card of the agreement as it is now; what has changed since the version that was clicked is marked. */
export function agreementCardOf({ view, request }: VerbCall, state: SeenState): Card | undefined {
  const shown = shownAgreement(state);
  const clicked = versionNumber.safeParse(request.data.agreement);
  return shown && agreementCard(view, state, shown, clicked.success ? clicked.data : undefined);
}

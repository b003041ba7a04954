import type { ViewContext } from '../../../../cards/view-context.ts';
import type { SeenState } from '../../../../services/audience/seen-state.ts';
import { type Agreement, missingParties, partyGone, pendingAgreement } from '../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';

/** The agreement that waits for the young person's answer; undefined when none does, or when it can no longer come into force. */
export function waitingAgreement({ now, isActive }: ViewContext, state: SeenState): Agreement | undefined {
  const pending = pendingAgreement(state, now);
  if (!pending || partyGone(state, pending, isActive) !== undefined) return undefined;
  return missingParties(state, pending, now).includes(youngPersonId) ? pending : undefined;
}

import { type CannotSign, whoCannotSign } from '../../services/audience/may-sign.ts';
import { pendingAgreement } from '../../services/pathway/agreement.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { sharingContext } from '../seen.ts';
import type { VerbCall } from './verb.ts';

/** Who cannot sign the proposal that waits, told to the coordinator alone: it says what there is in it. */
export function cannotSignYet(
  { view, desk, person }: Pick<VerbCall, 'view' | 'desk' | 'person'>,
  state: PathwayState,
): readonly CannotSign[] {
  const agreement = pendingAgreement(state, view.now);
  if (!agreement || state.coordinator !== person.id) return [];
  return whoCannotSign(agreement, state, sharingContext(desk));
}

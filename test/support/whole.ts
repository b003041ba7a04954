import { asSeen, nothingHidden, type SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayState } from '../../services/pathway/state.ts';

/** A pathway for somebody who may know all of it. For tests of how something looks, and not of before whom. */
export function whole(state: PathwayState): SeenState {
  return asSeen(state, nothingHidden);
}

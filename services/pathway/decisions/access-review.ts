import { whoSees } from '../../access-review/who-sees.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayState } from '../state.ts';

/**
 * The coordinator confirms that everybody who can see the young person needs to. Refuses when that is not what they were shown any more:
 * somebody has joined, or a consent has come to hold or to its end in the meantime.
 */
export function confirmReview(
  state: PathwayState,
  { mark }: CommandOf<'review.confirm'>,
  context: DecisionContext,
): Decision {
  return whoSees(state, context).mark === mark
    ? decided({ type: 'AccessReviewed' })
    : refused({ code: 'reviewOutdated' });
}

import type { Form } from '../../cards/card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';
import type { Goal, GoalStatus } from '../../services/pathway/state.ts';
import type { Aim } from './aim.ts';
import type { VerbCall } from './verb.ts';

/** A form about the goal that was clicked; or that it is not one of those any more, before anybody fills it in. */
export function goalForm(
  make: (call: VerbCall, state: SeenState, goal: Goal) => Form,
  statuses: readonly GoalStatus[],
): (call: VerbCall, state: SeenState, aim: Aim) => Form | Refusal {
  return (call, state, { goalId }) => {
    const goal = state.goals.get(goalId ?? '');
    if (!goal) return { code: 'goalUnknown' };
    return statuses.includes(goal.status) ? make(call, state, goal) : { code: 'goalNotActive' };
  };
}

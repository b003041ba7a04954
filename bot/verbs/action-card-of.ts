import type { Card } from '../../cards/card.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Aim } from './aim.ts';
import type { VerbCall } from './verb.ts';

/** The room's card of the action that was clicked, as it is now. */
export function actionCardOf({ view }: VerbCall, state: SeenState, { action }: Aim): Card | undefined {
  const found = action === undefined ? undefined : state.actions.get(action);
  return found && actionCard(view, state, found);
}

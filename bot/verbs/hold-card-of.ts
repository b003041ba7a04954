import type { Card } from '../../cards/card.ts';
import { holdCard } from '../../cards/views/hold/hold-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { VerbCall } from './verb.ts';

/** When the pathway is erased, and what holds it back, for its coordinator alone. */
export function holdCardOf({ desk, view, person }: VerbCall, state: SeenState): Card | undefined {
  return state.coordinator === person.id ? holdCard(view, state, desk.sharing.retention.days) : undefined;
}

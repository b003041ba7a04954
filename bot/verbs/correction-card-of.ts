import type { Card } from '../../cards/card.ts';
import { correctionCard } from '../../cards/views/correction/correction-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { VerbCall } from './verb.ts';

/** What the young person says is not right, for the coordinator alone. */
export function correctionCardOf({ view, person }: VerbCall, state: SeenState): Card | undefined {
  return state.coordinator === person.id ? correctionCard(view, state) : undefined;
}

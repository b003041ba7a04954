import type { Card } from '../../cards/card.ts';
import { reviewCard } from '../../cards/views/review/review-card.ts';
import { whoSees } from '../../services/access-review/who-sees.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { sharingContext } from '../seen.ts';
import type { VerbCall } from './verb.ts';

/** Who can see what of the pathway, for its coordinator: they may know all of it, so nothing is missing in what they are shown. */
export function reviewCardOf({ desk, view, person }: VerbCall, state: SeenState): Card {
  return reviewCard({ ...view, viewer: person.id }, state, whoSees(state, sharingContext(desk)));
}

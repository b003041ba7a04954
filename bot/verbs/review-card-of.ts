import type { Card } from '../../cards/card.ts';
import { reviewCard } from '../../cards/views/review/review-card.ts';
import { strangersBlock } from '../../cards/views/strangers-card.ts';
import { whoSees } from '../../services/access-review/who-sees.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { sharingContext } from '../seen.ts';
import type { VerbCall } from './verb.ts';

/**
 * Who can see what of the pathway, for its coordinator: they may know all of it, so nothing is missing in what they are shown. Whoever is in
 * its rooms without being of the team stands above that.
 */
export async function reviewCardOf({ desk, view, person }: VerbCall, state: SeenState): Promise<Card> {
  const strangers = await desk.rooms.strangersOf(state);
  const rooms = strangersBlock(view, state, strangers);
  return reviewCard({ ...view, viewer: person.id }, state, whoSees(state, sharingContext(desk)), rooms);
}

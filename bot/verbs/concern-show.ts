import { concernCard } from '../../cards/views/consent/concern-card.ts';
import { cardAnswer } from '../answers.ts';
import type { VerbHandler } from './verb.ts';

/** What to do with a concern for a child: for anyone of the staff, about no pathway, and told to them alone. Nothing is noted of it. */
export const concernShow: VerbHandler = {
  verb: 'concern.show',
  handle: async ({ view, desk }) => cardAnswer(view, concernCard(view, desk.sharing), true),
};

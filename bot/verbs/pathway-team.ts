import { teamCard } from '../../cards/views/team-card.ts';
import { viewVerb } from './view-verb.ts';

/** Who is around the young person, and what each is responsible for. */
export const pathwayTeam = viewVerb({
  verb: 'pathway.team',
  show: ({ view, desk }, state) => teamCard(view, state, desk.models.get(state.model)),
});

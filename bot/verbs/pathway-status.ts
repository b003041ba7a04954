import { statusCard } from '../../cards/views/status-card.ts';
import { viewVerb } from './view-verb.ts';

/** Where a pathway stands, to the one who asks. */
export const pathwayStatus = viewVerb({
  verb: 'pathway.status',
  show: ({ view, desk }, state) => statusCard(view, state, desk.models.get(state.model)),
});

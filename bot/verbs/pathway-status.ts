import { overviewCard } from '../../cards/views/overview-card.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import { viewVerb } from './view-verb.ts';

/** Where a pathway stands, to the one who asks; with `back`, the room's overview again. */
export const pathwayStatus = viewVerb({
  verb: 'pathway.status',
  show: ({ view, desk, request }, state) => {
    const card = request.data.back === 1 ? overviewCard : statusCard;
    return card(view, state, desk.models.get(state.model));
  },
});

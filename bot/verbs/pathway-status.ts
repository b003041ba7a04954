import { overviewCard } from '../../cards/views/overview-card.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import { viewVerb } from './view-verb.ts';

/** Where a pathway stands, to the one who asks; with `back`, the room's overview again. */
export const pathwayStatus = viewVerb({
  verb: 'pathway.status',
  show: async ({ view, desk, request }, state) => {
    const model = desk.models.get(state.model);
    if (request.data.back === 1) return overviewCard(view, state, model);
    return statusCard(view, state, model, await desk.rooms.waitingRooms(state.id));
  },
});

import { overviewCard } from '../../cards/views/overview-card.ts';
import { statusCardFor } from '../status-answer.ts';
import { viewVerb } from './view-verb.ts';

/** Where a pathway stands, to the one who asks; with `back`, the room's overview again. */
export const pathwayStatus = viewVerb({
  verb: 'pathway.status',
  show: ({ view, desk, request }, state) =>
    request.data.back === 1
      ? overviewCard(view, state, desk.models.get(state.model))
      : statusCardFor(desk, view, state),
});

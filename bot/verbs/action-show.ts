import { actionCard } from '../../cards/views/action-card.ts';
import { actionDetailCard } from '../../cards/views/action-detail-card.ts';
import { viewVerb } from './view-verb.ts';

/** Everything that can be done with one action, to the one who asks; with `back`, the room's card of it again. */
export const actionShow = viewVerb({
  verb: 'action.show',
  show: ({ view, request }, state, { action }) => {
    const found = state.actions.get(action ?? '');
    const card = request.data.back === 1 ? actionCard : actionDetailCard;
    return found && card(view, state, found);
  },
});

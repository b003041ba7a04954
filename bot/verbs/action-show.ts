import { actionDetailCard } from '../../cards/views/action-detail-card.ts';
import { viewVerb } from './view-verb.ts';

/** Everything that can be done with one action, to the one who asks. */
export const actionShow = viewVerb({
  verb: 'action.show',
  show: ({ view }, state, action) => {
    const found = state.actions.get(action ?? '');
    return found && actionDetailCard(view, state, found);
  },
});

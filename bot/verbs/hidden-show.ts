import { hiddenThingsCard } from '../../cards/views/audience/hidden-things-card.ts';
import { seenInRoom } from '../seen.ts';
import { viewVerb } from './view-verb.ts';

/** What the room does not show since not everybody in it may know it, to somebody who may; never in a room. */
export const hiddenShow = viewVerb({
  verb: 'hidden.show',
  personal: true,
  show: async ({ view, desk }, state) => {
    const room = seenInRoom(desk, await desk.pathways.known(state.id), 0);
    return hiddenThingsCard(view, state, room, desk.models.get(state.model));
  },
});

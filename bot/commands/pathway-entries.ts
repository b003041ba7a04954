import type { PathwayEntry } from '../../cards/views/pathway-list-card.ts';
import { isMember } from '../../services/pathway/state.ts';
import { seenByPerson } from '../seen.ts';
import type { WordCall } from './command.ts';

/**
 * The open pathways in whose team the person is. One list and, for those not in memory, their own streams are read, however
 * many pathways the municipality has.
 */
export async function pathwayEntries({ desk, person, request }: WordCall): Promise<PathwayEntry[]> {
  const own = await desk.pathwaysOf(person.id);
  const entries = await Promise.all(
    own.map(async ({ pathwayId }) => {
      const state = seenByPerson(desk, await desk.pathways.known(pathwayId), person.id);
      const link = await desk.rooms.linkOf(pathwayId, request.platform);
      return { state, model: desk.models.get(state.model), ...(link === undefined ? {} : { link }) };
    }),
  );
  // The list is derived and may be a moment behind; the pathway itself says who is in its team.
  return entries.filter(({ state }) => state.status === 'open' && isMember(state, person.id));
}

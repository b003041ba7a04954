import { pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import { statusCardFor } from '../status-answer.ts';
import type { Command } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';
import { targetPathway } from './target-pathway.ts';

/** `status`: where this room's pathway stands; to oneself, all of one's own. */
export const status: Command = {
  word: 'status',
  handle: async (call) => {
    const { desk, view, request } = call;
    if (request.place.kind === 'room' || call.rest !== '') {
      const target = await targetPathway(call, 'pathway.status');
      if ('refused' in target) return target.refused;
      if ('state' in target) {
        const { state, inOwnRoom } = target;
        return cardAnswer(view, await statusCardFor(desk, view, state), !inOwnRoom);
      }
      return refusalAnswer(view, { code: 'notInARoom' });
    }
    return cardAnswer(view, pathwayListCard(view, await pathwayEntries(call), 'status'), true);
  },
};

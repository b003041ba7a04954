import { teamCard } from '../../cards/views/team-card.ts';
import { cardAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { notNamed, targetPathway } from './target-pathway.ts';

/** `team`: who is around the young person, and who is responsible for what. */
export const team: Command = {
  word: 'team',
  handle: async (call) => {
    const { desk, view } = call;
    const target = await targetPathway(call, 'pathway.team');
    if ('refused' in target) return target.refused;
    if ('none' in target) return notNamed(call, 'team');
    const { state, inOwnRoom } = target;
    return cardAnswer(view, teamCard(view, state, desk.models.get(state.model)), !inOwnRoom);
  },
};

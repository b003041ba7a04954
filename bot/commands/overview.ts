import { pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';

/** `overblik`: all pathways that I coordinate, the ones that need me first. */
export const overview: Command = {
  word: 'overview',
  handle: async (call) => {
    const { person, view } = call;
    const entries = (await pathwayEntries(call)).filter(({ state }) => state.coordinator === person.id);
    // Whoever still coordinates must see what, though the right to take on more may have been taken away.
    const isFor = entries.length > 0 || person.rights.some((right) => right === 'coordinator' || right === 'leader');
    if (!isFor) return refusalAnswer(view, { code: 'coordinatorsOnly' });
    return cardAnswer(view, pathwayListCard(view, entries, 'overview'), true);
  },
};

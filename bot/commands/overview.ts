import { pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';

/** `overblik`: all pathways that I coordinate, the ones that need me first. */
export const overview: Command = {
  word: 'overview',
  handle: async (call) => {
    const { person, view } = call;
    if (!person.rights.some((right) => right === 'coordinator' || right === 'leader')) {
      return refusalAnswer(view, { code: 'coordinatorsOnly' });
    }
    const entries = (await pathwayEntries(call)).filter(({ state }) => state.coordinator === person.id);
    return cardAnswer(view, pathwayListCard(view, entries, 'overview'), true);
  },
};

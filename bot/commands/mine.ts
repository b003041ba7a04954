import { mineCard } from '../../cards/views/mine-card.ts';
import { openActions } from '../../services/pathway/state.ts';
import { cardAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';

/** `mine`: my open actions across all pathways, by deadline. */
export const mine: Command = {
  word: 'mine',
  handle: async (call) => {
    const entries = (await pathwayEntries(call)).flatMap(({ state, link }) =>
      openActions(state)
        .filter((action) => action.responsible?.person === call.person.id)
        .map((action) => ({ state, action, ...(link === undefined ? {} : { link }) })),
    );
    entries.sort((a, b) => a.action.deadline.localeCompare(b.action.deadline));
    const shows = [...new Set(entries.map(({ state }) => state.id))];
    return { ...cardAnswer(call.view, mineCard(call.view, entries), true), shows };
  },
};

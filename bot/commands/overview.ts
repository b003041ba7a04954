import { countsBlocks, countsCard } from '../../cards/views/counts-card.ts';
import { pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { type DepartmentCounts, leaderCounts } from '../../services/leader-counts/leader-counts.ts';
import { mayCoordinate } from '../../services/people/person.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import type { Command, WordCall } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';

/** `overblik`: all pathways that I coordinate, the ones that need me first; to leaders the municipality's in numbers. */
export const overview: Command = {
  word: 'overview',
  handle: async (call) => {
    const { person, view } = call;
    const entries = (await pathwayEntries(call)).filter(({ state }) => state.coordinator === person.id);
    const isLeader = person.rights.includes('leader');
    // Whoever still coordinates must see what, though the right to take on more may have been taken away.
    const coordinates = entries.length > 0 || mayCoordinate(person);
    if (!coordinates && !isLeader) return refusalAnswer(view, { code: 'coordinatorsOnly' });
    if (!isLeader) return cardAnswer(view, pathwayListCard(view, entries, 'overview'), true);
    const counts = await countsFor(call);
    if (!coordinates) return cardAnswer(view, countsCard(view, counts), true);
    const card = pathwayListCard(view, entries, 'overview');
    return cardAnswer(view, { ...card, blocks: [...card.blocks, ...countsBlocks(view, counts)] }, true);
  },
};

function countsFor({ desk }: WordCall): Promise<DepartmentCounts[]> {
  const { documents, directory } = desk;
  return leaderCounts({ documents, now: desk.clock(), department: (id) => directory.person(id)?.department });
}

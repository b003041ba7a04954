import { countsBlocks, countsCard } from '../../cards/views/counts-card.ts';
import { type PathwayEntry, pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { toInstant } from '../../services/clock.ts';
import { queued } from '../../services/journal/queued.ts';
import { type DepartmentCounts, leaderCounts } from '../../services/leader-counts/leader-counts.ts';
import { mayCoordinate } from '../../services/people/person.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import type { Command, WordCall } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';

/** A case system that is away over night is nobody's to see to. */
const waitingDays = 1;

/** `overblik`: all pathways that I coordinate, the ones that need me first; to leaders the municipality's in numbers. */
export const overview: Command = {
  word: 'overview',
  handle: async (call) => {
    const { person, view } = call;
    const own = (await pathwayEntries(call)).filter(({ state }) => state.coordinator === person.id);
    const entries = own.length === 0 ? own : await withRecords(call, own);
    const isLeader = person.rights.includes('leader');
    // Whoever still coordinates must see what, though the right to take on more may have been taken away.
    const coordinates = entries.length > 0 || mayCoordinate(person);
    if (!coordinates && !isLeader) return refusalAnswer(view, { code: 'coordinatorsOnly' });
    const shows = entries.map(({ state }) => state.id);
    if (!isLeader) return { ...cardAnswer(view, pathwayListCard(view, entries, 'overview'), true), shows };
    const counts = await countsFor(call);
    if (!coordinates) return { ...cardAnswer(view, countsCard(view, counts), true), shows };
    const card = pathwayListCard(view, entries, 'overview');
    return { ...cardAnswer(view, { ...card, blocks: [...card.blocks, ...countsBlocks(view, counts)] }, true), shows };
  },
};

/** Each with since when something of it waits for the case system, where that is long enough to be looked into. */
async function withRecords({ desk }: WordCall, entries: readonly PathwayEntry[]): Promise<PathwayEntry[]> {
  const before = toInstant(desk.clock().minus({ days: waitingDays }));
  const since = new Map<string, string>();
  const own = new Set(entries.map(({ state }) => state.id));
  for (const { pathwayId, since: at } of await queued(desk.documents, own))
    if (at < before && !since.has(pathwayId)) since.set(pathwayId, at);
  return entries.map((entry) => {
    const notOnRecordSince = since.get(entry.state.id);
    return notOnRecordSince === undefined ? entry : { ...entry, notOnRecordSince };
  });
}

function countsFor({ desk }: WordCall): Promise<DepartmentCounts[]> {
  const { documents, directory } = desk;
  return leaderCounts({ documents, now: desk.clock(), department: (id) => directory.person(id)?.department });
}

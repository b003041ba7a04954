import { createHash } from 'node:crypto';
import { alreadyThere, failedAs, limitReached } from '../graph/graph-errors.ts';

/** The host teams in the order in which a pathway tries them: spread evenly, and the same after a restart. */
export function teamsFor(pathwayId: string, teams: readonly string[]): string[] {
  if (teams.length === 0) return [];
  const start = createHash('sha256').update(pathwayId).digest().readUInt32BE(0) % teams.length;
  return [...teams.slice(start), ...teams.slice(0, start)];
}

/** Looks in one team after the other. */
export async function findInTeams<T>(
  teams: readonly string[],
  find: (team: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const team of teams) {
    const found = await find(team);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does the work in the first team that has room for it; undefined when none has, or none is there. */
export async function inFirstWithRoom<T>(
  teams: readonly string[],
  work: (team: string) => Promise<T>,
): Promise<T | undefined> {
  for (const team of teams) {
    try {
      return await work(team);
    } catch (error) {
      const full = failedAs(error, 'invalid') && error.detail === limitReached;
      if (!full && !failedAs(error, 'gone', 'archived')) throw error;
    }
  }
  return undefined;
}

/**
 * Makes a room; where its title is taken, it is looked for once more: another process may have made it just now. A title that
 * belongs to a channel of another kind, or to one that was deleted within a month, is found by nobody.
 */
export async function unlessTaken<T>(
  find: () => Promise<T | undefined>,
  make: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!failedAs(error, 'invalid') || error.detail !== alreadyThere) throw error;
    return find();
  }
}

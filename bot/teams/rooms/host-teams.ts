import { createHash } from 'node:crypto';
import { failedAs, limitReached } from '../graph/graph-errors.ts';

/** The host teams in the order in which a pathway tries them: spread evenly, and the same after a restart. */
export function teamsFor(pathwayId: string, teams: readonly string[]): string[] {
  if (teams.length === 0) return [];
  const start = createHash('sha256').update(pathwayId).digest().readUInt32BE(0) % teams.length;
  return [...teams.slice(start), ...teams.slice(0, start)];
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

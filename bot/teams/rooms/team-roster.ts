import { LRUCache } from 'lru-cache';
import { failedAs } from '../graph/graph-errors.ts';
import type { GraphMembers } from './graph-members.ts';

/** People come and go in a host team less often than pathways open. */
const rememberedForMs = 5 * 60_000;

/** Who is in the host teams: nobody can be in a private channel without being in its team. */
export class TeamRoster {
  readonly #members: GraphMembers;
  readonly #known = new LRUCache<string, Set<string>>({ max: 100, ttl: rememberedForMs });

  constructor(members: GraphMembers) {
    this.#members = members;
  }

  /** Adds whoever of these is not in the team. Where the app may not look, it is taken that they are. */
  async include(team: string, users: Iterable<string>): Promise<void> {
    const known = await this.#of(team);
    if (!known) return;
    for (const user of users) {
      if (known.has(user)) continue;
      await this.#members.add(teamPath(team), user, 'member');
      known.add(user);
    }
  }

  async users(team: string): Promise<ReadonlySet<string>> {
    return (await this.#of(team)) ?? new Set();
  }

  async #of(team: string): Promise<Set<string> | undefined> {
    const known = this.#known.get(team);
    if (known) return known;
    try {
      const users = await this.#members.users(teamPath(team));
      this.#known.set(team, users);
      return users;
    } catch (error) {
      if (failedAs(error, 'forbidden')) return undefined;
      throw error;
    }
  }
}

function teamPath(team: string): string {
  return `/teams/${encodeURIComponent(team)}`;
}

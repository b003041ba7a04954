import { z } from 'zod';
import type { Graph } from '../graph/graph-client.ts';
import { alreadyThere, failedAs } from '../graph/graph-errors.ts';
import { memberBody } from './member-body.ts';

/** `roles` comes in several spellings; the membership's id is not the user's. */
const memberSchema = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
});
export type GraphMember = z.infer<typeof memberSchema>;

/** The largest page that Graph gives. */
const largePage = { $top: '999' };

/** The people of a team, a channel or a chat, by its path (`/teams/…/channels/…`, `/chats/…`, `/teams/…`). */
export class GraphMembers {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  list(path: string, collection: 'members' | 'allMembers' = 'members'): Promise<GraphMember[]> {
    // Chats take no page size beyond their own default.
    const query = path.startsWith('/chats/') ? {} : largePage;
    return this.#graph.list(`${path}/${collection}`, memberSchema, { query });
  }

  /** Entra object ids of everybody, those included who are in it by way of something else. */
  async users(path: string, collection: 'members' | 'allMembers' = 'members'): Promise<Set<string>> {
    return new Set((await this.list(path, collection)).flatMap(({ userId }) => userId ?? []));
  }

  /** Lets somebody in; who is in already stays. `extra` goes along with the member. */
  async add(path: string, user: string, role: 'owner' | 'member', extra: object = {}): Promise<void> {
    try {
      await this.#graph.post(`${path}/members`, { ...memberBody(user, role), ...extra });
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
  }

  /**
   * Puts somebody out; who is not in it need not be. The last owner cannot be removed, so somebody else becomes one first.
   */
  async remove(path: string, user: string): Promise<void> {
    const members = await this.list(path);
    const leaving = members.find(({ userId }) => userId === user);
    if (!leaving) return;
    if (isOwner(leaving) && !members.some((other) => other !== leaving && isOwner(other))) {
      const heir = members.find((other) => other !== leaving && !isGuest(other));
      if (heir) await this.#makeOwner(path, heir);
    }
    try {
      await this.#graph.delete(`${path}/members/${encodeURIComponent(leaving.id)}`);
    } catch (error) {
      if (!failedAs(error, 'gone')) throw error;
    }
  }

  async #makeOwner(path: string, { id }: GraphMember): Promise<void> {
    const body = { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'] };
    await this.#graph.patch(`${path}/members/${encodeURIComponent(id)}`, body);
  }
}

function isAlreadyThere(error: unknown): boolean {
  return failedAs(error, 'invalid') && error.detail === alreadyThere;
}

function isOwner({ roles }: GraphMember): boolean {
  return (roles ?? []).some((role) => role.toLowerCase() === 'owner');
}

function isGuest({ roles }: GraphMember): boolean {
  return (roles ?? []).some((role) => role.toLowerCase() === 'guest');
}

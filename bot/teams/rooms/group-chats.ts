import { z } from 'zod';
import { type DesiredRoom, PlatformError, type Preparation } from '../../rooms/port.ts';
import type { Graph } from '../graph/graph-client.ts';
import { failedAs } from '../graph/graph-errors.ts';
import { bringBot } from './bring-bot.ts';
import type { GraphMembers } from './graph-members.ts';
import { memberBody } from './member-body.ts';
import type { Presence } from './presence.ts';
import type { RoomKind } from './room-kind.ts';
import { refOf, type TeamsPlace } from './room-ref.ts';
import type { TeamsApp } from './teams-app.ts';

const chatSchema = z.object({ id: z.string(), topic: z.string().nullish(), webUrl: z.string().nullish() });
/** A group chat of fewer people is another kind of chat. */
const leastMembers = 2;
/** Who joins later reads everything from the start, as in a channel. */
const wholeHistory = { visibleHistoryStartDateTime: '0001-01-01T00:00:00Z' };

export interface ChatParts {
  readonly graph: Graph;
  readonly members: GraphMembers;
  readonly app: TeamsApp;
  readonly presence: Presence;
}

/** A group chat per pathway, for tenants in which no channels may be made. */
export class GroupChats implements RoomKind {
  readonly #parts: ChatParts;

  constructor(parts: ChatParts) {
    this.#parts = parts;
  }

  async prepare(room: DesiredRoom, place: TeamsPlace | undefined): Promise<Preparation> {
    if (place?.arrived) return { state: 'ready', ref: refOf(place) };
    if (place) return this.#bringBot(place);
    const found = await this.#find(room);
    if (!found && room.members.size < leastMembers) return { state: 'needsPerson', ref: {}, step: 'addMembers' };
    const made = found ?? (await this.#create(room));
    try {
      return await this.#bringBot(made);
    } catch (error) {
      if (!failedAs(error, 'rateLimited', 'unavailable')) throw error;
      return { state: 'waiting', ref: refOf(made), step: 'addApp' };
    }
  }

  members({ id }: TeamsPlace): Promise<ReadonlySet<string>> {
    return this.#parts.members.users(chatPath(id));
  }

  async invite({ id }: TeamsPlace, users: readonly string[]): Promise<void> {
    for (const user of users) await this.#parts.members.add(chatPath(id), user, 'owner', wholeHistory);
  }

  remove({ id }: TeamsPlace, user: string): Promise<void> {
    return this.#parts.members.remove(chatPath(id), user);
  }

  /** Needs `Chat.ReadWrite.All`, which reads every chat of the tenant: most will not grant it, and then nothing is pinned. */
  async pin({ id }: TeamsPlace, messageId: string): Promise<void> {
    const message = `https://graph.microsoft.com/v1.0/chats/${id}/messages/${messageId}`;
    try {
      await this.#parts.graph.post(`${chatPath(id)}/pinnedMessages`, { 'message@odata.bind': message });
    } catch (error) {
      if (!failedAs(error, 'forbidden', 'invalid')) throw error;
    }
  }

  /** Chats cannot be archived; the overview card says that the pathway is closed. */
  async archive(): Promise<void> {}

  async unarchive(): Promise<void> {}

  /** A chat made before a crash. Nobody may list a tenant's chats, so those of one of its people are. */
  async #find(room: DesiredRoom): Promise<TeamsPlace | undefined> {
    const [someone] = room.members;
    if (someone === undefined) return undefined;
    try {
      const found = (await this.#chatsOf(someone, room.title)).find(({ topic }) => topic === room.title);
      return found && toPlace(found);
    } catch (error) {
      if (failedAs(error, 'forbidden', 'gone')) return undefined;
      throw error;
    }
  }

  /** The chats with this topic; all of the person's group chats where Graph will not look for a topic. */
  async #chatsOf(user: string, topic: string): Promise<z.infer<typeof chatSchema>[]> {
    const path = `/users/${encodeURIComponent(user)}/chats`;
    const groups = `chatType eq 'group'`;
    const query = { $filter: `${groups} and topic eq '${topic.replaceAll("'", "''")}'` };
    try {
      return await this.#parts.graph.list(path, chatSchema, { query });
    } catch (error) {
      if (!failedAs(error, 'invalid')) throw error;
      return this.#parts.graph.list(path, chatSchema, { query: { $filter: groups } });
    }
  }

  async #create(room: DesiredRoom): Promise<TeamsPlace> {
    const created = await this.#parts.graph.post('/chats', {
      chatType: 'group',
      topic: room.title,
      members: [...room.members].map((user) => memberBody(user, 'owner')),
    });
    const chat = chatSchema.safeParse(created);
    if (!chat.success) throw new PlatformError('unavailable', { detail: 'accepted' });
    return toPlace(chat.data);
  }

  #bringBot(place: TeamsPlace): Promise<Preparation> {
    const { app, presence } = this.#parts;
    return bringBot(place, presence, () => app.addToChat(place.id));
  }
}

function toPlace({ id, webUrl }: z.infer<typeof chatSchema>): TeamsPlace {
  return { kind: 'group-chat', id, ...(webUrl ? { link: webUrl } : {}) };
}

function chatPath(id: string): string {
  return `/chats/${encodeURIComponent(id)}`;
}

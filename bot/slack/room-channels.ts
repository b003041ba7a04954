import { z } from 'zod';
import { PlatformError, type RoomRef } from '../rooms/port.ts';
import type { BotIdentity } from './bot-identity.ts';
import { isSlackCode } from './platform-error.ts';
import type { SlackApi } from './slack-api.ts';

const channelObject = z.object({
  id: z.string(),
  name: z.string(),
  creator: z.string().optional(),
  is_archived: z.boolean().optional(),
  is_ext_shared: z.boolean().optional(),
  is_pending_ext_shared: z.boolean().optional(),
});
const created = z.object({ channel: channelObject });
const page = z.object({
  channels: z.array(channelObject),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
export type Channel = z.infer<typeof channelObject>;

/** A channel's name must not be longer, and is lower case. https://docs.slack.dev/reference/methods/conversations.create */
const maxNameLength = 80;
/** Rooms of one pathway, one after the other: a closed one cannot be opened again by a bot, so that reopening makes the next. */
const maxRooms = 9;

/** The private channels that are rooms. A name tells the pathway's code and nothing else. */
export class RoomChannels {
  readonly #api: SlackApi;
  readonly #bot: Pick<BotIdentity, 'userId'>;

  constructor(api: SlackApi, bot: Pick<BotIdentity, 'userId'>) {
    this.#api = api;
    this.#bot = bot;
  }

  /** The room's channel: a new one, or the one that was made before a crash, found by its name. */
  async make(code: string): Promise<Channel> {
    const wanted = channelName(code);
    const first = await this.#create(wanted);
    if (first) return first;
    const found = await this.#find(wanted);
    if (found) return found;
    // The name belongs to a channel in which the bot is not: an archived one (Slack takes the bot out), or a stranger's.
    for (let number = 2; number <= maxRooms; number++) {
      const next = await this.#create(`${wanted}-${number}`);
      if (next) return next;
    }
    throw new PlatformError('invalid', { detail: 'name_taken' });
  }

  async info(channel: string): Promise<Channel> {
    return (await this.#api.call('conversations.info', { channel }, created)).channel;
  }

  async #create(name: string): Promise<Channel | undefined> {
    try {
      return (await this.#api.call('conversations.create', { name, is_private: true }, created)).channel;
    } catch (error) {
      if (isSlackCode(error, 'name_taken')) return undefined;
      throw error;
    }
  }

  /**
   * The newest open room of this name that the bot itself has made. Anybody can make a channel of that name and bring the bot
   * into it, and would then read what a room shows.
   */
  async #find(name: string): Promise<Channel | undefined> {
    const found: Channel[] = [];
    const own = await this.#bot.userId();
    let cursor: string | undefined;
    do {
      const listed = await this.#api.call(
        'conversations.list',
        { types: 'private_channel', exclude_archived: true, limit: 999, ...(cursor ? { cursor } : {}) },
        page,
      );
      found.push(...listed.channels.filter((channel) => channel.creator === own && isRoomNamed(channel, name)));
      cursor = listed.response_metadata?.next_cursor;
    } while (cursor);
    return found.sort((a, b) => a.name.localeCompare(b.name)).at(-1);
  }
}

/** `K7F3XQ` → `forloeb-k7f3xq`. */
export function channelName(code: string): string {
  return `forloeb-${code.toLowerCase().replace(/[^a-z0-9_-]/g, '')}`.slice(0, maxNameLength);
}

/** The channel's id in what is kept of a room. */
export function channelOf(ref: RoomRef): string {
  if (ref.channel === undefined) throw new PlatformError('gone', { detail: 'no_channel' });
  return ref.channel;
}

function isRoomNamed(channel: Channel, name: string): boolean {
  return (
    channel.name === name || (channel.name.startsWith(`${name}-`) && /^\d$/.test(channel.name.slice(name.length + 1)))
  );
}

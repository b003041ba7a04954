import { z } from 'zod';
import { PlatformError } from '../rooms/port.ts';
import type { BotIdentity } from './bot-identity.ts';
import { isSlackCode } from './platform-error.ts';
import type { SlackApi } from './slack-api.ts';

const page = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
/** https://docs.slack.dev/reference/methods/conversations.invite */
const maxInvited = 100;

/** Who is in a channel. */
export class RoomMembers {
  readonly #api: SlackApi;
  readonly #bot: BotIdentity;

  constructor(api: SlackApi, bot: BotIdentity) {
    this.#api = api;
    this.#bot = bot;
  }

  /** Everybody but the bot. */
  async all(channel: string): Promise<ReadonlySet<string>> {
    const members = new Set<string>();
    let cursor: string | undefined;
    do {
      const listed = await this.#api.call(
        'conversations.members',
        { channel, limit: 999, ...(cursor ? { cursor } : {}) },
        page,
      );
      for (const member of listed.members) members.add(member);
      cursor = listed.response_metadata?.next_cursor;
    } while (cursor);
    members.delete(await this.#bot.userId());
    return members;
  }

  /**
   * Invites all at once. Where Slack refuses because of one of them, each is invited alone, so that nobody stays outside
   * because of another; then the first refusal is thrown.
   */
  async invite(channel: string, users: readonly string[]): Promise<void> {
    for (let start = 0; start < users.length; start += maxInvited) {
      const some = users.slice(start, start + maxInvited);
      try {
        await this.#invite(channel, some);
      } catch (error) {
        if (some.length === 1 || !(error instanceof PlatformError) || error.code !== 'invalid') throw error;
        await this.#oneByOne(channel, some);
      }
    }
  }

  async remove(channel: string, user: string): Promise<void> {
    try {
      await this.#api.do('conversations.kick', { channel, user });
    } catch (error) {
      if (!isSlackCode(error, 'user_not_in_channel', 'not_in_group', 'user_not_found')) throw error;
    }
  }

  async #oneByOne(channel: string, users: readonly string[]): Promise<void> {
    let refusal: unknown;
    for (const user of users) {
      try {
        await this.#invite(channel, [user]);
      } catch (error) {
        if (!(error instanceof PlatformError) || error.code !== 'invalid') throw error;
        refusal ??= error;
      }
    }
    if (refusal) throw refusal;
  }

  async #invite(channel: string, users: readonly string[]): Promise<void> {
    try {
      await this.#api.do('conversations.invite', { channel, users: users.join(',') });
    } catch (error) {
      const there = isSlackCode(error, 'already_in_channel', 'cant_invite_self');
      if (!there || users.length > 1) throw error;
    }
  }
}

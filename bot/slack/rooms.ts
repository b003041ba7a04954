import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { toBlocks } from '../../cards/render/block-kit.ts';
import { type DesiredRoom, PlatformError, type Preparation, type RoomPlatform, type RoomRef } from '../rooms/port.ts';
import type { DirectMessages } from './direct-messages.ts';
import type { Members } from './members.ts';
import { answerMessage, asTyped } from './messages.ts';
import { isSlackCode } from './platform-error.ts';
import { channelOf, type RoomChannels } from './room-channels.ts';
import type { RoomMembers } from './room-members.ts';
import type { SlackApi } from './slack-api.ts';

/** It is pinned already, or the workspace lets nobody, or not this bot, pin any more here. */
const unpinnable = ['already_pinned', 'not_pinnable', 'permission_denied', 'restricted_action', 'too_many_pins'];
const posted = z.object({ ts: z.string() });

export interface SlackRoomsParts {
  readonly api: SlackApi;
  readonly channels: RoomChannels;
  readonly roster: RoomMembers;
  readonly direct: DirectMessages;
  readonly people: Members;
  readonly teamId: string;
}

/** Rooms in Slack: a private channel per pathway, made by the bot, which so is a member from the start. */
export class SlackRooms implements RoomPlatform {
  readonly platform = 'slack';
  /** Slack takes a bot out of a channel with the archiving. */
  readonly archivingIsFinal = true;
  readonly tenant: string;
  readonly #parts: SlackRoomsParts;

  constructor(parts: SlackRoomsParts) {
    this.#parts = parts;
    this.tenant = parts.teamId;
  }

  roomId(ref: RoomRef): string | undefined {
    return ref.channel;
  }

  findUser(email: string): Promise<string | undefined> {
    return this.#parts.people.withEmail(email);
  }

  emailOf(user: string): Promise<string | undefined> {
    return this.#parts.people.email(user);
  }

  async prepare(room: DesiredRoom, ref: RoomRef | undefined): Promise<Preparation> {
    const { channels } = this.#parts;
    const channel = ref?.channel === undefined ? await channels.make(room.title) : await channels.info(ref.channel);
    // Somebody has opened the channel to another organisation: nothing more of the young person goes there.
    if (channel.is_ext_shared || channel.is_pending_ext_shared) {
      throw new PlatformError('forbidden', { detail: 'ext_shared_channel' });
    }
    return { state: 'ready', ref: { channel: channel.id, name: channel.name } };
  }

  members(ref: RoomRef): Promise<ReadonlySet<string>> {
    return this.#parts.roster.all(channelOf(ref));
  }

  async invite(ref: RoomRef, users: readonly string[]): Promise<void> {
    await this.#parts.roster.invite(channelOf(ref), users);
  }

  async remove(ref: RoomRef, user: string): Promise<void> {
    await this.#parts.roster.remove(channelOf(ref), user);
  }

  async post(ref: RoomRef, card: Card): Promise<string> {
    const message = { channel: channelOf(ref), ...toBlocks(card), ...asTyped };
    return (await this.#parts.api.call('chat.postMessage', message, posted)).ts;
  }

  async edit(ref: RoomRef, messageId: string, card: Card): Promise<void> {
    const message = { channel: channelOf(ref), ts: messageId, ...toBlocks(card), ...asTyped };
    await this.#parts.api.do('chat.update', message);
  }

  /**
   * A bot may delete what it has posted (https://docs.slack.dev/reference/methods/chat.delete), where it is a member: it is none of an
   * archived channel, and somebody must let it in again.
   */
  async delete(ref: RoomRef, messageId: string): Promise<'deleted' | 'notThere'> {
    try {
      await this.#parts.api.do('chat.delete', { channel: channelOf(ref), ts: messageId });
      return 'deleted';
    } catch (error) {
      if (isSlackCode(error, 'message_not_found')) return 'notThere';
      throw error;
    }
  }

  async pin(ref: RoomRef, messageId: string): Promise<void> {
    const pin = { channel: channelOf(ref), timestamp: messageId };
    await this.#unless(unpinnable, () => this.#parts.api.do('pins.add', pin));
  }

  async archive(ref: RoomRef): Promise<void> {
    const channel = channelOf(ref);
    await this.#unless(['already_archived'], () => this.#parts.api.do('conversations.archive', { channel }));
  }

  /**
   * Slack takes a bot out of a channel when it is archived, and so does not let it open the channel again
   * (https://docs.slack.dev/reference/methods/conversations.unarchive). For us the room is then gone, and the next preparation
   * makes a new one; where somebody has opened it and let the bot in, it goes on there.
   */
  async unarchive(ref: RoomRef): Promise<void> {
    const channel = channelOf(ref);
    try {
      await this.#parts.api.do('conversations.unarchive', { channel });
    } catch (error) {
      if (isSlackCode(error, 'not_archived')) return;
      if (isSlackCode(error, 'not_in_channel', 'channel_not_found', 'not_allowed_token_type')) {
        throw new PlatformError('gone', { detail: 'cannot_unarchive', cause: error });
      }
      throw error;
    }
  }

  async postPersonal(user: string, message: { text?: string; card?: Card }): Promise<void> {
    const { text: said, card } = message;
    const shown = answerMessage({ ...(said === undefined ? {} : { said }), ...(card ? { card } : {}) });
    if (shown) await this.#parts.direct.post(user, shown);
  }

  link(ref: RoomRef): string | undefined {
    if (ref.channel === undefined) return undefined;
    return `https://app.slack.com/client/${this.#parts.teamId}/${ref.channel}`;
  }

  async #unless(fineCodes: readonly string[], call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      if (!isSlackCode(error, ...fineCodes)) throw error;
    }
  }
}

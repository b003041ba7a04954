import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { SlackMessage } from '../../cards/render/block-kit.ts';
import { asTyped } from './messages.ts';
import type { SlackApi } from './slack-api.ts';

const opened = z.object({ channel: z.object({ id: z.string() }) });

/** Messages from the bot to one person alone. */
export class DirectMessages {
  readonly #api: SlackApi;
  readonly #conversations = new LRUCache<string, string>({ max: 20_000 });

  constructor(api: SlackApi) {
    this.#api = api;
  }

  async post(user: string, message: SlackMessage): Promise<void> {
    const channel = await this.#conversation(user);
    await this.#api.do('chat.postMessage', { channel, ...message, ...asTyped });
  }

  async #conversation(user: string): Promise<string> {
    const known = this.#conversations.get(user);
    if (known !== undefined) return known;
    const { channel } = await this.#api.call('conversations.open', { users: user }, opened);
    this.#conversations.set(user, channel.id);
    return channel.id;
  }
}

import { z } from 'zod';
import { forPlayground } from './for-playground.ts';
import type { TeamsConversation, TeamsMessage } from './teams-state.ts';

const posted = z.object({ id: z.string().min(1) });

/**
 * Shows conversations in the Playground as well. The Playground keeps nothing: a page that is loaded anew is empty, and what was
 * posted before it was opened is never seen. So what stands in a room is posted there again whenever the Playground says that
 * the room has been opened, and from then on every message and every edit follows.
 */
export class PlaygroundMirror {
  readonly #connectorUrl: string;
  /** Of the messages that the Playground shows: its ids by ours, and ours by its. */
  readonly #theirs = new Map<string, string>();
  readonly #ours = new Map<string, string>();
  readonly #openRooms = new Set<string>();
  #queue: Promise<void> = Promise.resolve();

  /** @param connectorUrl where the Playground takes what bots send. */
  constructor(connectorUrl: string) {
    this.#connectorUrl = connectorUrl;
  }

  /** Our id of a message that the Playground shows; its own id for one that is only there. */
  ourId(theirId: string): string {
    return this.#ours.get(theirId) ?? theirId;
  }

  /** Somebody has opened a conversation in the Playground, for the first time since its page was loaded. */
  opened(conversationId: string, conversation: TeamsConversation | undefined): void {
    this.#openRooms.add(conversationId);
    if (!conversation) return;
    for (const { id } of conversation.messages) this.#theirs.delete(id);
    if (conversation.kind === 'personal') return;
    const standing = conversation.messages.filter(({ by, thread, onlyFor }) => !by && !thread && !onlyFor);
    for (const message of standing) this.#enqueue(() => this.#post(conversation, message));
  }

  posted(conversation: TeamsConversation, message: TeamsMessage): void {
    if (this.#openRooms.has(conversation.id)) this.#enqueue(() => this.#post(conversation, message));
  }

  edited(conversation: TeamsConversation, message: TeamsMessage): void {
    this.#enqueue(async () => {
      const id = this.#theirs.get(message.id);
      if (id !== undefined) await this.#send('PUT', `${conversation.id}/activities/${id}`, message.activity);
    });
  }

  async #post({ id }: TeamsConversation, { id: ourId, activity, thread }: TeamsMessage): Promise<void> {
    const place = thread === undefined ? id : `${id};messageid=${this.#theirs.get(thread) ?? thread}`;
    const answer = await this.#send('POST', `${place}/activities`, activity);
    const theirId = posted.safeParse(answer).data?.id;
    if (theirId === undefined) return;
    this.#theirs.set(ourId, theirId);
    this.#ours.set(theirId, ourId);
  }

  /** One after the other, so that the Playground has them in the same order. What it does not take is not shown there. */
  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch(() => undefined);
  }

  async #send(method: 'POST' | 'PUT', path: string, activity: object): Promise<unknown> {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const reply = await fetch(`${this.#connectorUrl}/v3/conversations/${encoded}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(forPlayground(activity)),
    });
    return reply.json();
  }
}

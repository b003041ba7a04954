import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { DocumentStore } from '../../../storage/ports.ts';
import { type InboundActivity, isPersonal, roomIdOf } from '../inbound/activity.ts';

/** Teams' own address for bots that have not heard from the tenant yet. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
const globalServiceUrl = 'https://smba.trafficmanager.net/teams/';
const maxPeople = 5000;
const maxRooms = 20_000;
const partition = 'teams';
const documentId = 'acquaintance';
const storedSchema = z.object({ serviceUrl: z.string().min(1), botId: z.string().min(1) });

/** Somebody who has written or clicked. */
export interface KnownPerson {
  /** What the connector calls the account; the Entra object id is what everybody else calls it. */
  readonly userId: string;
  readonly serviceUrl: string;
  /** The conversation between the person and the bot, once one of them has used it. */
  readonly conversationId?: string;
}

interface AcquaintancesOptions {
  readonly appId: string;
  /** Whether the global address may be used when no other is known. */
  readonly global: boolean;
  /** Keeps the tenant's address over a restart. */
  readonly documents?: Pick<DocumentStore, 'get' | 'put'> | undefined;
}

/**
 * What checked activities have told of where to reach whom. In memory and bounded: the platform tells it again with every
 * activity. Only the tenant's service address is kept, since without it nothing can be posted after a restart.
 */
export class Acquaintances {
  readonly #options: AcquaintancesOptions;
  readonly #people = new LRUCache<string, KnownPerson>({ max: maxPeople });
  /** Rooms that the bot is known to be in, with their service address. */
  readonly #rooms = new LRUCache<string, string>({ max: maxRooms });
  readonly #kept = new Set<string>();
  #serviceUrl: string | undefined;
  #botId: string;

  constructor(options: AcquaintancesOptions) {
    this.#options = options;
    this.#serviceUrl = options.global ? globalServiceUrl : undefined;
    this.#botId = `28:${options.appId}`;
  }

  get serviceUrl(): string | undefined {
    return this.#serviceUrl;
  }

  get botId(): string {
    return this.#botId;
  }

  /** Takes in who and where an activity came from. Resolves at once unless the tenant's address is new. */
  async meet(activity: InboundActivity): Promise<void> {
    const { serviceUrl, from, conversation, recipient } = activity;
    this.#botId = recipient.id;
    if (from.aadObjectId !== undefined) {
      const known = this.#people.get(from.aadObjectId)?.conversationId;
      const conversationId = isPersonal(activity) ? conversation.id : known;
      const optional = conversationId === undefined ? {} : { conversationId };
      this.#people.set(from.aadObjectId, { userId: from.id, serviceUrl, ...optional });
    }
    // Whoever can write to the bot in a room, or click its card, has it there. Events about a room prove no such thing.
    if (!isPersonal(activity) && isSaid(activity)) this.#rooms.set(roomIdOf(activity), serviceUrl);
    this.#serviceUrl = serviceUrl;
    if (!this.#kept.has(serviceUrl)) await this.#keep(serviceUrl, recipient.id);
  }

  /** The bot has been added to a room. */
  arrive(roomId: string, serviceUrl: string): void {
    this.#rooms.set(roomId, serviceUrl);
  }

  /** The bot has been removed from a room. */
  leave(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** The service address of a room that the bot is known to be in. */
  room(roomId: string): string | undefined {
    return this.#rooms.get(roomId);
  }

  person(aadObjectId: string): KnownPerson | undefined {
    return this.#people.get(aadObjectId);
  }

  /** The conversation with somebody has been opened. */
  opened(aadObjectId: string, person: KnownPerson): void {
    this.#people.set(aadObjectId, person);
  }

  /** What was kept by an earlier run, if the store can be asked; otherwise the first activity tells it again. */
  async load(): Promise<void> {
    const found = await this.#options.documents?.get(partition, documentId).catch(() => undefined);
    const { data } = storedSchema.safeParse(found?.body);
    if (!data) return;
    this.#kept.add(data.serviceUrl);
    this.#serviceUrl = data.serviceUrl;
    this.#botId = data.botId;
  }

  async #keep(serviceUrl: string, botId: string): Promise<void> {
    this.#kept.add(serviceUrl);
    try {
      await this.#options.documents?.put(partition, documentId, { serviceUrl, botId }, 'any');
    } catch {
      this.#kept.delete(serviceUrl);
    }
  }
}

function isSaid({ type }: InboundActivity): boolean {
  return type === 'message' || type === 'invoke';
}

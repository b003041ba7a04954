import type { Card } from '../../cards/card.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import { type DocumentStore, StoreError } from '../../storage/ports.ts';
import { errorFields, type Log } from '../log.ts';
import { PlatformError, type RoomPlatform } from '../rooms/port.ts';
import { withTimeout } from '../rooms/with-timeout.ts';
import type { Claims } from './claims.ts';
import { claimKeyOf, outgoingPartition, type QueuedMessage } from './outgoing.ts';
import { surelyNotSent } from './surely-not-sent.ts';

export interface DeliveryParts {
  readonly documents: DocumentStore;
  readonly claims: Claims;
  readonly person: (id: PersonId) => Person | undefined;
  readonly log: Log;
  readonly sendTimeoutMs: number;
}

/** A way by which one message may reach its person. */
export interface Attempt {
  readonly queued: QueuedMessage;
  readonly platform: RoomPlatform;
  readonly user: string;
  /** This process has tried before, and does not know whether the message arrived. */
  readonly inDoubt: boolean;
  /** What it says now. */
  readonly content: Promise<Card | undefined>;
}

/**
 * What a try came to. `over`: nothing is left to do. `busy`: somebody else may be sending it. `notSent`: it must be tried again.
 * `inDoubt`: it may have been sent. `refused`: the platform will not take it for this person.
 */
export type Tried =
  | { readonly is: 'over' }
  | { readonly is: 'busy' }
  | { readonly is: 'notSent'; readonly error: unknown }
  | { readonly is: 'inDoubt'; readonly error: unknown }
  | { readonly is: 'refused'; readonly error: unknown };

/**
 * Sends messages one after the other, each once as far as anybody can: first it is written down that it is about to be sent, last
 * that it was. While the one is noted as sent the next is claimed already, but not sent: of a process that dies, at most one message
 * is in doubt.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  /** Messages that were sent and could not be noted as such: the store did not answer. */
  readonly #unnoted = new Set<string>();
  /** That the last message was sent is being noted. */
  #noting: Promise<unknown> = Promise.resolve();

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Tries once. Throws only when the store fails. */
  async tryOnce({ queued, platform, user, inDoubt, content }: Attempt): Promise<Tried> {
    const { claims, person, sendTimeoutMs } = this.#parts;
    const { message } = queued;
    if (this.#unnoted.has(noteOf(queued))) return this.#sent(queued);
    const card = isActive(person(message.person)) ? await this.#contentOf(queued, content) : undefined;
    if (!card) return this.#over(queued);
    const claim = await claims.claim(message.person, claimKeyOf(queued), inDoubt);
    if (claim === 'busy') return { is: 'busy' };
    await this.noted();
    if (claim === 'over') return this.#over(queued);
    try {
      await withTimeout(platform.postPersonal(user, { card }), sendTimeoutMs);
    } catch (error) {
      return this.#failed(queued, error);
    }
    this.#noting = this.#sent(queued);
    // Whoever goes on hears of a failure, or whoever waits for the end.
    this.#noting.catch(() => undefined);
    return { is: 'over' };
  }

  /** Resolves when everything that was sent is noted; throws when the store fails to. */
  async noted(): Promise<void> {
    const noting = this.#noting;
    this.#noting = Promise.resolve();
    await noting;
  }

  /** Nobody can be sent it, or not any more today. */
  async unreachable(queued: QueuedMessage): Promise<void> {
    const { claims, log } = this.#parts;
    log.info('nobody to remind', { person: queued.message.person });
    await claims.settle(queued.message.person, claimKeyOf(queued), 'unreachable');
    await this.#over(queued);
  }

  /** It was sent: noted first, and only then taken out of the queue. */
  async #sent(queued: QueuedMessage): Promise<Tried> {
    this.#unnoted.add(noteOf(queued));
    await this.#parts.claims.settle(queued.message.person, claimKeyOf(queued), 'sent');
    this.#unnoted.delete(noteOf(queued));
    return this.#over(queued);
  }

  async #over({ day, id }: QueuedMessage): Promise<Tried> {
    await this.#parts.documents.delete(outgoingPartition(day), id);
    return { is: 'over' };
  }

  async #failed(queued: QueuedMessage, error: unknown): Promise<Tried> {
    if (!surelyNotSent(error)) return { is: 'inDoubt', error };
    await this.#parts.claims.release(queued.message.person, claimKeyOf(queued));
    const isPassing = error instanceof PlatformError && (error.code === 'rateLimited' || error.code === 'unavailable');
    return { is: isPassing ? 'notSent' : 'refused', error };
  }

  /** A bug in a view must not bring the same message up for ever. */
  async #contentOf({ message }: QueuedMessage, content: Promise<Card | undefined>): Promise<Card | undefined> {
    const { log } = this.#parts;
    try {
      return await content;
    } catch (error) {
      if (error instanceof StoreError && error.code !== 'damaged') throw error;
      log.error('message given up', { person: message.person, ...errorFields(error) });
      return undefined;
    }
  }
}

function noteOf({ day, id }: QueuedMessage): string {
  return `${day}|${id}`;
}

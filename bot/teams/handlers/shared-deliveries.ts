import { LRUCache } from 'lru-cache';

/** Teams repeats a delivery within seconds; an answer may be a card of some 20 KB. */
const maxRemembered = 500;
const rememberedForMs = 2 * 60_000;

/**
 * One piece of work per delivery, however often it comes: a repeated delivery waits for the first one and gets its result.
 * Beyond this memory (a restart, another process) the store itself knows the delivery.
 */
export class SharedDeliveries<T extends object> {
  readonly #results = new LRUCache<string, Promise<T>>({ max: maxRemembered, ttl: rememberedForMs });
  readonly #going = new Set<Promise<T>>();

  once(deliveryId: string, work: () => Promise<T>): Promise<T> {
    const known = this.#results.get(deliveryId);
    if (known) return known;
    const result = work();
    this.#results.set(deliveryId, result);
    this.#going.add(result);
    result.then(
      () => this.#going.delete(result),
      () => {
        this.#going.delete(result);
        // What failed may be tried again.
        this.#results.delete(deliveryId);
      },
    );
    return result;
  }

  /** Resolves when nothing goes on any more, those deliveries included that were acknowledged before their work was done. */
  async over(): Promise<void> {
    await Promise.allSettled(this.#going);
  }
}

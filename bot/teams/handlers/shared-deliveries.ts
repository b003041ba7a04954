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

  once(deliveryId: string, work: () => Promise<T>): Promise<T> {
    const known = this.#results.get(deliveryId);
    if (known) return known;
    const result = work();
    this.#results.set(deliveryId, result);
    // What failed may be tried again.
    result.catch(() => this.#results.delete(deliveryId));
    return result;
  }
}

import { LRUCache } from 'lru-cache';
import type { Answer } from '../request.ts';

/** Deliveries that are remembered; Slack repeats within minutes. */
const maxRemembered = 2000;

/**
 * One answer per delivery, however often it comes: a second one that arrives while the first is being carried out waits for
 * it. Beyond this memory (a restart, another process) the store itself knows the delivery.
 */
export class SharedAnswers {
  readonly #answers = new LRUCache<string, Promise<Answer>>({ max: maxRemembered });

  /** `first`: this delivery has not been seen here before. */
  once(deliveryId: string, handle: () => Promise<Answer>): { answer: Promise<Answer>; first: boolean } {
    const known = this.#answers.get(deliveryId);
    if (known) return { answer: known, first: false };
    const answer = handle();
    this.#answers.set(deliveryId, answer);
    return { answer, first: true };
  }
}

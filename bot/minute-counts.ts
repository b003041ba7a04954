import { LRUCache } from 'lru-cache';

/** From the first time on; then it is counted anew. */
const windowMs = 60_000;
/** Of how many is remembered how often they came; with more, the ones that came longest ago are forgotten. */
const maxCounted = 10_000;

/** Counts how often each comes within a minute, in this process and in bounded memory. */
export class MinuteCounts {
  readonly #counts: LRUCache<string, { count: number }>;

  constructor(max = maxCounted) {
    this.#counts = new LRUCache<string, { count: number }>({ max, ttl: windowMs });
  }

  /** Counts this time, and says which it is: 1 for the first. */
  count(key: string): number {
    const recent = this.#counts.get(key) ?? { count: 0 };
    recent.count++;
    if (recent.count === 1) this.#counts.set(key, recent);
    return recent.count;
  }
}

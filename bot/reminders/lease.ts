import { z } from 'zod';
import { type Clock, toInstant } from '../../services/clock.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { remainingMs } from '../rooms/room-timing.ts';

const partition = 'clock';
const id = 'sender';
const leaseDocument = z.object({ holder: z.string(), until: z.iso.datetime() });

export interface LeaseOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  /** Names this process. */
  readonly holder: string;
  /** For how long it holds without a sign of life. */
  readonly leaseMs: number;
  /** A clock that only goes forward. */
  readonly elapsedMs: () => number;
}

/**
 * One process at a time sends messages, so that their order and their rate hold. Whoever dies leaves it to the next when the lease
 * has run out. (It is no lock: what keeps a message from being sent twice is its claim.)
 */
export class Lease {
  readonly #options: LeaseOptions;
  #etag: string | undefined;
  /** Until when this process may believe to hold it, by the clock that only goes forward. */
  #heldUntilMs = Number.NEGATIVE_INFINITY;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  /** Whether this process held it a moment ago, and nobody can have taken it since. */
  get isHeld(): boolean {
    return this.#options.elapsedMs() < this.#heldUntilMs;
  }

  /** Takes it, or goes on holding it. Whether this process has it now. Writes only when half of its time has passed. */
  async hold(): Promise<boolean> {
    const { documents, clock, holder, leaseMs, elapsedMs } = this.#options;
    if (this.#heldUntilMs - elapsedMs() > leaseMs / 2) return true;
    const askedMs = elapsedMs();
    const stored = this.isHeld ? undefined : await documents.get(partition, id);
    if (stored) {
      const lease = leaseDocument.parse(stored.body);
      // One that lies further ahead than any can is of a clock that was wrong.
      if (lease.holder !== holder && remainingMs(lease.until, clock().toMillis(), 2 * leaseMs) > 0) return false;
      this.#etag = stored.etag;
    } else if (!this.isHeld) {
      this.#etag = undefined;
    }
    const until = toInstant(clock().plus(leaseMs));
    const precondition = this.#etag === undefined ? 'absent' : { etag: this.#etag };
    const put = await documents.put(partition, id, { holder, until }, precondition);
    if (put === 'conflict') {
      this.#heldUntilMs = Number.NEGATIVE_INFINITY;
      return false;
    }
    this.#etag = put.etag;
    this.#heldUntilMs = askedMs + leaseMs;
    return true;
  }

  /** Leaves it to the others at once. */
  async release(): Promise<void> {
    const { documents } = this.#options;
    if (!this.isHeld) return;
    this.#heldUntilMs = Number.NEGATIVE_INFINITY;
    await documents.delete(partition, id, this.#etag);
  }
}

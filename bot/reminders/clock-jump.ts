import type { Clock } from '../../services/clock.ts';
import type { Log } from '../log.ts';

export interface ClockJumpOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsedMs?: () => number;
  readonly holdMs?: number;
}

/** No daylight saving and no correction of a clock comes near it. */
const maxDriftMs = 24 * 60 * 60 * 1000;
const defaultHoldMs = 10 * 60 * 1000;

/**
 * Notices when the machine's clock has moved by more than a day against the time that has really passed, in either direction.
 * Messages are then held back for some minutes: somebody may be about to put the clock right, and what was sent cannot be taken
 * back. (A machine that has slept for days looks the same; its messages come some minutes later.)
 */
export class ClockJump {
  readonly #options: ClockJumpOptions;
  readonly #elapsedMs: () => number;
  #differenceMs: number;
  #heldUntilMs = Number.NEGATIVE_INFINITY;

  constructor(options: ClockJumpOptions) {
    this.#options = options;
    this.#elapsedMs = options.elapsedMs ?? (() => performance.now());
    this.#differenceMs = this.#difference();
  }

  /** Whether messages are to be held back now. To be asked often: only from one time to the next can a jump be seen. */
  isHeld(): boolean {
    const { log, holdMs = defaultHoldMs } = this.#options;
    const differenceMs = this.#difference();
    if (Math.abs(differenceMs - this.#differenceMs) > maxDriftMs) {
      log.warn('clock has jumped', { retryAfterMs: holdMs });
      this.#heldUntilMs = this.#elapsedMs() + holdMs;
    }
    this.#differenceMs = differenceMs;
    return this.#elapsedMs() < this.#heldUntilMs;
  }

  #difference(): number {
    return this.#options.clock().toMillis() - this.#elapsedMs();
  }
}

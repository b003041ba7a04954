/** How the rooms are paced. All in milliseconds. */
export interface RoomTiming {
  /** Between two operations on one room: both platforms allow about one message a second. */
  readonly intervalMs: number;
  /** Before a wish is looked at, so that the click is answered first and changes that come together are one edit. */
  readonly gatherMs: number;
  /** After this long without a sign of life somebody else may go on with a room. */
  readonly leaseMs: number;
  /** How often a process that is waiting for the platform gives that sign. */
  readonly beatMs: number;
  /** How often it is looked whether another process has finished with a room. */
  readonly leasePollMs: number;
  /** A call to the platform that takes longer counts as unanswered. */
  readonly operationTimeoutMs: number;
  /** Added for each person where an operation is about several. */
  readonly personTimeoutMs: number;
  /** The same for making a room, which is several calls. */
  readonly prepareTimeoutMs: number;
  /** The first wait when a platform does not answer; doubled with each further one, up to the second. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** The same while something of the platform's own is awaited. */
  readonly awaitMs: number;
  readonly maxAwaitMs: number;
  /** The same where a person must act first. */
  readonly slowMs: number;
  readonly maxSlowMs: number;
  /** A platform that has not answered for so long is a problem that the coordinator is told of. */
  readonly tellAfterMs: number;
  /** A room that takes longer than this is noted, so that whoever waits for it can go on. */
  readonly parkAfterMs: number;
  /** The longest wait that a platform is believed to ask for. An instant further ahead is of a clock that was wrong. */
  readonly maxRetryAfterMs: number;
  /** After this long it is looked again who is in a room, when there is something to do with it. */
  readonly rosterMaxAgeMs: number;
  /** How long the end of the program waits for what is under way. */
  readonly stopMs: number;
}

const minuteMs = 60_000;

export const defaultTiming: RoomTiming = {
  intervalMs: 1000,
  gatherMs: 20,
  leaseMs: 15_000,
  beatMs: 5000,
  leasePollMs: 1000,
  operationTimeoutMs: 20_000,
  personTimeoutMs: 2000,
  prepareTimeoutMs: minuteMs,
  backoffMs: 1000,
  maxBackoffMs: minuteMs / 2,
  awaitMs: 15_000,
  maxAwaitMs: minuteMs,
  slowMs: 5 * minuteMs,
  maxSlowMs: 60 * minuteMs,
  tellAfterMs: 2 * minuteMs,
  parkAfterMs: 10_000,
  maxRetryAfterMs: 15 * minuteMs,
  rosterMaxAgeMs: 60 * minuteMs,
  stopMs: 5000,
};

/**
 * How long it is until an instant that is kept in the store; nothing once it has passed, or when it lies further ahead than
 * any that a process with the right clock would have kept.
 */
export function remainingMs(instant: string | undefined, nowMs: number, maxMs: number): number {
  const leftMs = instant === undefined ? 0 : Date.parse(instant) - nowMs;
  return leftMs > maxMs ? 0 : Math.max(0, leftMs);
}

/** Whether an instant that is kept in the store lies no longer back than this, and not ahead by more than clocks may differ. */
export function isRecent(instant: string, nowMs: number, maxAgeMs: number): boolean {
  const ageMs = nowMs - Date.parse(instant);
  return ageMs <= maxAgeMs && ageMs >= -minuteMs;
}

/** The wait after the n-th failure in a row (from 1): doubled each time, and spread by up to a quarter so that rooms do not come back all at once. */
export function backoff(failures: number, firstMs: number, maxMs: number, random: () => number): number {
  const waitMs = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(waitMs * (0.75 + random() / 4));
}

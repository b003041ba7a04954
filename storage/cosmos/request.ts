import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../ports.ts';
import { LateError, statusOf, toStoreError } from './cosmos-errors.ts';

/** One request to Cosmos DB; it should give up when the signal says so. */
export type Request<T> = (abortSignal: AbortSignal) => Promise<T>;

/** Waits before a write is tried again that Cosmos DB has answered with 449. */
const retryWithDelaysMs = [10, 40, 160];

/** Carries out a read. Rejects with a {@link StoreError}, at the latest when the time for one request is over. */
export async function read<T>(timeoutMs: number, request: Request<T>): Promise<T> {
  try {
    return await within(timeoutMs, request);
  } catch (error) {
    throw toStoreError(error, 'read');
  }
}

/**
 * Carries out a write. One of `conflicts` (HTTP statuses) is an answer: somebody else was first. 449 (another write to the same
 * item was under way) is tried again, as Cosmos DB asks; a conflict after that may be with our own first try, and is `unknown`.
 * Nothing else is repeated here: only the caller can tell whether a repetition is the same write.
 */
export async function write<T>(
  timeoutMs: number,
  conflicts: readonly number[],
  request: Request<T>,
): Promise<T | 'conflict'> {
  for (let attempt = 0; ; attempt++) {
    try {
      // The SDK ends a request in time by itself. It may also wait as long again while it is throttled, and then say so,
      // which is worth more than "nobody knows".
      return await within(2 * timeoutMs, request);
    } catch (error) {
      const status = statusOf(error) ?? 0;
      if (conflicts.includes(status)) {
        if (attempt === 0) return 'conflict';
        throw new StoreError('unknown', { cause: new Error(`cosmos ${status} after 449`) });
      }
      const delayMs = status === 449 ? retryWithDelaysMs[attempt] : undefined;
      if (delayMs === undefined) throw toStoreError(error, 'write');
      await sleep(delayMs);
    }
  }
}

/**
 * Ends a request that takes too long. Needed beside the SDK's own time-out: by itself it goes on for ten seconds when a
 * connection is reset, and for two minutes when a name does not resolve, whatever the signal says.
 */
async function within<T>(timeoutMs: number, request: Request<T>): Promise<T> {
  const controller = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    controller.abort();
    reject(new LateError());
  }, timeoutMs);
  try {
    return await Promise.race([request(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

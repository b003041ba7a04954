import { setTimeout as wait } from 'node:timers/promises';
import { PlatformError } from '../../rooms/port.ts';

const tries = 3;
const pauseMs = 300;
/** Longer than this nobody waits for an answer. */
const maxWaitMs = 4000;

/**
 * Does a call again when the platform asks for it or did not answer. For answers to one person, who would rather see an
 * answer twice than none; what stands in rooms is repeated by the reconciler.
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await call();
    } catch (error) {
      const pause = pauseAfter(error, failed);
      if (pause === undefined || failed >= tries) throw error;
      await wait(pause);
    }
  }
}

function pauseAfter(error: unknown, failed: number): number | undefined {
  if (!(error instanceof PlatformError)) return undefined;
  if (error.code !== 'rateLimited' && error.code !== 'unavailable') return undefined;
  const pause = error.retryAfterMs ?? pauseMs * failed;
  return pause > maxWaitMs ? undefined : pause;
}

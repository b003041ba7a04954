import { setTimeout as pause } from 'node:timers/promises';

const defaultWithinMs = 15_000;
const pauseMs = 40;

/**
 * What `look` gives as soon as it no longer throws. Fails with what it last threw when that takes longer than `withinMs`, so
 * that the message tells what was seen instead.
 */
export async function eventually<T>(look: () => Promise<T> | T, withinMs = defaultWithinMs): Promise<T> {
  const deadlineMs = performance.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > deadlineMs) throw error;
    }
    await pause(pauseMs);
  }
}

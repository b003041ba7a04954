import { PlatformError } from './port.ts';

/**
 * The result, or a failure of the kind `unavailable` when it takes too long. What is under way may still have its effect then:
 * `onLate` is told when it has ended after all.
 */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number, onLate?: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (onLate) work.then(onLate, onLate);
      reject(new PlatformError('unavailable', { detail: 'timeout' }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { PlatformError } from './port.ts';

/** The result, or a failure of the kind `unavailable` when it takes too long; what is under way may still happen then. */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PlatformError('unavailable', { detail: 'timeout' })), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

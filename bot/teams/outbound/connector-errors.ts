import type { DateTime } from 'luxon';
import { z } from 'zod';
import { PlatformError } from '../../rooms/port.ts';
import { retryAfterMs } from './retry-after.ts';

/** The error of the SDK's client, and of a raw response that was not a success. Its message may quote what was sent. */
const failureSchema = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>(hasGet) }).optional(),
});

/** Statuses after which Teams asks to try again. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const passing: ReadonlySet<number> = new Set([408, 412, 500, 502, 503, 504]);

/** What the connector answered, or did not answer, in the terms that a caller can act on. */
export function connectorError(error: unknown, now: DateTime): PlatformError {
  if (error instanceof PlatformError) return error;
  const { data } = failureSchema.safeParse(error);
  if (data?.statusCode === undefined) return new PlatformError('unavailable', { detail: 'noAnswer', cause: error });
  return fromStatus(data.statusCode, data.code, data.response?.headers.get('retry-after'), now);
}

/** The same for a status and an error code. */
export function fromStatus(
  status: number,
  code: string | undefined,
  retryAfter: string | undefined,
  now: DateTime,
): PlatformError {
  const detail = code !== undefined && /^\w{1,60}$/.test(code) ? code : `http${status}`;
  if (status === 429) return new PlatformError('rateLimited', { detail, retryAfterMs: retryAfterMs(retryAfter, now) });
  if (passing.has(status)) {
    const wait = retryAfter === undefined ? {} : { retryAfterMs: retryAfterMs(retryAfter, now) };
    return new PlatformError('unavailable', { detail, ...wait });
  }
  if (/archiv/i.test(detail)) return new PlatformError('archived', { detail });
  if (status === 404 || status === 410) return new PlatformError('gone', { detail });
  if (status === 401 || status === 403) return new PlatformError('forbidden', { detail });
  return new PlatformError(status >= 500 ? 'unavailable' : 'invalid', { detail });
}

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

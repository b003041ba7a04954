import { GraphError } from '@microsoft/microsoft-graph-client';
import type { DateTime } from 'luxon';
import { PlatformError } from '../../rooms/port.ts';
import { retryAfterMs } from '../outbound/retry-after.ts';

/** The team, or the tenant, has as many as it may have. Graph has no code of its own for it, so the sentence is read. */
export const limitReached = 'limitReached';
/** Somebody or something with this name is there already. */
export const alreadyThere = 'alreadyThere';

const passing: ReadonlySet<number> = new Set([-1, 408, 412, 500, 502, 503, 504]);

/** What Graph answered, in the terms that a caller can act on. Its message is read, and never passed on. */
export function graphError(error: unknown, now: DateTime): unknown {
  if (!(error instanceof GraphError)) return error;
  const { statusCode, headers } = error;
  const detail = detailOf(error);
  const wait = headers?.get('retry-after');
  if (statusCode === 429) return new PlatformError('rateLimited', { detail, retryAfterMs: retryAfterMs(wait, now) });
  if (passing.has(statusCode)) {
    const after = wait === null || wait === undefined ? {} : { retryAfterMs: retryAfterMs(wait, now) };
    return new PlatformError('unavailable', { detail, ...after });
  }
  if (statusCode === 404 || statusCode === 410) return new PlatformError('gone', { detail });
  if (detail === limitReached || detail === alreadyThere) return new PlatformError('invalid', { detail });
  if (/archived|has to be active/i.test(error.message)) return new PlatformError('archived', { detail });
  if (statusCode === 401 || statusCode === 403) return new PlatformError('forbidden', { detail });
  return new PlatformError(statusCode >= 500 ? 'unavailable' : 'invalid', { detail });
}

/** Whether a call failed with one of these codes. */
export function failedAs(error: unknown, ...codes: readonly PlatformError['code'][]): error is PlatformError {
  return error instanceof PlatformError && codes.includes(error.code);
}

function detailOf({ statusCode, code, message }: GraphError): string {
  if (statusCode >= 400 && statusCode < 500 && statusCode !== 429) {
    if (
      /maximum number|limit (has been |was )?(reached|exceeded)|reached (its|the) (maximum|limit)|quota/i.test(
        `${code} ${message}`,
      )
    )
      return limitReached;
    if (statusCode === 409 || /already exists|NameAlreadyExists/i.test(`${code} ${message}`)) return alreadyThere;
  }
  return code !== null && /^\w{1,60}$/.test(code) ? code : `http${statusCode}`;
}

import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { PlatformError } from '../rooms/port.ts';

/** Slack's error codes by what a caller can do about them. Any other means: what was asked will not be done, ever. */
const codes: ReadonlyMap<string, PlatformError['code']> = new Map([
  ['ratelimited', 'rateLimited'],
  ['rate_limited', 'rateLimited'],
  ['internal_error', 'unavailable'],
  ['fatal_error', 'unavailable'],
  ['service_unavailable', 'unavailable'],
  ['request_timeout', 'unavailable'],
  ['team_added_to_org', 'unavailable'],
  ['channel_not_found', 'gone'],
  ['not_in_channel', 'gone'],
  ['message_not_found', 'gone'],
  ['cant_update_message', 'gone'],
  ['edit_window_closed', 'gone'],
  ['is_archived', 'archived'],
  ['missing_scope', 'forbidden'],
  ['not_allowed_token_type', 'forbidden'],
  ['no_permission', 'forbidden'],
  ['not_authed', 'forbidden'],
  ['invalid_auth', 'forbidden'],
  ['account_inactive', 'forbidden'],
  ['token_revoked', 'forbidden'],
  ['token_expired', 'forbidden'],
  ['access_denied', 'forbidden'],
  ['ekm_access_denied', 'forbidden'],
  ['org_login_required', 'forbidden'],
  ['team_access_not_granted', 'forbidden'],
  ['enterprise_is_restricted', 'forbidden'],
  ['restricted_action', 'forbidden'],
]);
/** Where Slack asks to wait without saying how long. */
const defaultRetryAfterMs = 1000;

/** An error of the Slack client in the terms that a caller can act on; an error of our own stays what it is. */
export function toPlatformError(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) {
    return new PlatformError('rateLimited', { retryAfterMs: error.retryAfter * 1000, detail: 'ratelimited' });
  }
  if (error instanceof WebAPIPlatformError) return fromSlackCode(error);
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode === 429) return new PlatformError('rateLimited', { retryAfterMs: defaultRetryAfterMs });
    const code = error.statusCode >= 500 ? 'unavailable' : 'invalid';
    return new PlatformError(code, { detail: `http_${error.statusCode}` });
  }
  if (error instanceof WebAPIRequestError)
    return new PlatformError('unavailable', { detail: 'no_answer', cause: error });
  return error;
}

/** Whether a failure is one of these codes of Slack's. */
export function isSlackCode(error: unknown, ...expected: readonly string[]): boolean {
  return error instanceof PlatformError && error.detail !== undefined && expected.includes(error.detail);
}

function fromSlackCode({ data }: WebAPIPlatformError): PlatformError {
  const code = codes.get(data.error) ?? 'invalid';
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed.split('|')[0] : undefined;
  return new PlatformError(code, {
    detail: needed === undefined ? data.error : `${data.error}:${needed}`,
    retryAfterMs: code === 'rateLimited' ? defaultRetryAfterMs : undefined,
  });
}

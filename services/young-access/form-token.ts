import type { Caller } from './access-ports.ts';
import type { Standing } from './look.ts';
import { hashSecret, isSameText, keyedHash } from './secrets.ts';

/**
 * What a form carries so that only a page of ours can send it: an HMAC of the link and of the session that the page was made for.
 * Undefined for a browser that has brought no session along.
 */
export function formToken(secret: string, { token, session }: Caller): string | undefined {
  return session === undefined ? undefined : ofSession(secret, token, hashSecret('session', session));
}

/**
 * Whether a form was made for this caller. While somebody is signed in, a form counts as well that was made for what the browser
 * had before: what was typed in another tab must not be lost by signing in again.
 */
export function isFormToken(secrets: readonly string[], given: string, caller: Caller, standing: Standing): boolean {
  const own = caller.session === undefined ? [] : [hashSecret('session', caller.session)];
  const former = standing.kind === 'in' && standing.former !== undefined ? [standing.former] : [];
  return secrets.some((secret) =>
    [...own, ...former].some((session) => isSameText(ofSession(secret, caller.token, session), given)),
  );
}

const ofSession = (secret: string, token: string, sessionHash: string): string =>
  keyedHash(secret, 'form', `${hashSecret('token', token)}|${sessionHash}`);

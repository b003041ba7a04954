import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSecretShaped } from '../../../services/young-access/secrets.ts';

/** Browsers keep no cookie for longer (RFC 6265bis); a browser that is used is given another year each time. */
const deviceSeconds = 400 * 24 * 3600;
/** Longer than any sign-in holds, so that a form that was open for long can still say from which session it came. */
const sessionSeconds = 24 * 3600;
const languageSeconds = 400 * 24 * 3600;

/** `device`: by which a browser is remembered; `session`: by which it is signed in for a short while, or has only looked. */
export type SecretCookie = 'device' | 'session';

const languageCookie = 'vejviser-u-lang';
/** Whether somebody reads less, and sees pictures. */
const readingCookie = 'vejviser-u-read';
/** On the way to an identity provider: which link to come back to. */
const wayCookie = 'vejviser-u-way';

const secondsOf = { device: deviceSeconds, session: sessionSeconds } as const;

/** What the browser says it was given for this link. Anything that could not have been ours is not there. */
export function readSecretCookie(req: IncomingMessage, token: string, kind: SecretCookie): string | undefined {
  const value = cookieValue(req, secretCookieName(token, kind));
  return value !== undefined && isSecretShaped(value) ? value : undefined;
}

export function giveSecretCookie(
  res: ServerResponse,
  base: CookieBase,
  token: string,
  kind: SecretCookie,
  value: string,
) {
  give(res, base, secretCookieName(token, kind), value, secondsOf[kind]);
}

/** Takes back what the browser was given for a link that opens nothing any more. */
export function takeSecretCookies(req: IncomingMessage, res: ServerResponse, base: CookieBase, token: string): void {
  for (const kind of ['device', 'session'] as const) {
    const name = secretCookieName(token, kind);
    if (cookieValue(req, name) !== undefined) give(res, base, name, '', 0);
  }
}

/** The browser is to forget its short sign-in, and stays remembered. */
export function takeSessionCookie(res: ServerResponse, base: CookieBase, token: string): void {
  give(res, base, secretCookieName(token, 'session'), '', 0);
}

export const readLanguageCookie = (req: IncomingMessage): string | undefined => cookieValue(req, languageCookie);

export function giveLanguageCookie(res: ServerResponse, base: CookieBase, locale: string): void {
  give(res, base, languageCookie, locale, languageSeconds);
}

export const readReadingCookie = (req: IncomingMessage): string | undefined => cookieValue(req, readingCookie);

export function giveReadingCookie(res: ServerResponse, base: CookieBase, reading: string): void {
  give(res, base, readingCookie, reading, languageSeconds);
}

export function readWayCookie(req: IncomingMessage): string | undefined {
  const value = cookieValue(req, wayCookie);
  return value !== undefined && isSecretShaped(value) ? value : undefined;
}

export function giveWayCookie(res: ServerResponse, base: CookieBase, token: string, seconds: number): void {
  give(res, base, wayCookie, token, seconds);
}

/** For which address cookies are: the young person's pages at our public address alone. */
export interface CookieBase {
  readonly path: string;
  readonly isSecure: boolean;
}

export function cookieBase(publicUrl: string): CookieBase {
  const { protocol, pathname } = new URL(publicUrl);
  return { path: `${pathname.replace(/\/+$/, '')}/u`, isSecure: protocol === 'https:' };
}

/** Each link has cookies of its own, so that one browser can have several pages. The name tells nothing of the link. */
function secretCookieName(token: string, kind: SecretCookie): string {
  return `vejviser-u-${kind}-${hash('sha256', `cookie|${token}`, 'base64url').slice(0, 10)}`;
}

/** The first cookie of that name. A header that is no list of pairs gives none; never throws. */
function cookieValue(req: IncomingMessage, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** SameSite=Lax: sent when a link is opened from a chat, and when somebody comes back from the identity provider; never with a
 * form of another site. No script can read it. */
function give(res: ServerResponse, { path, isSecure }: CookieBase, name: string, value: string, seconds: number): void {
  const secure = isSecure ? '; Secure' : '';
  res.appendHeader('set-cookie', `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`);
}

import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { WallLink } from './wall-link.ts';

/** A screen that asks for a wall, told apart by keyed hashes. They differ from wall to wall, and lead to no browser. */
export interface Visitor {
  readonly screen: string;
  /** By what it will be known from now on, once it sends the cookie that it is given with this answer. */
  readonly next?: string;
}

const cookieName = 'vejviser-wall';
const cookieShape = /^[\w-]{22}$/;
/** A working day: a browser that is started anew in the meeting is the same screen. */
const cookieSeconds = 12 * 3600;

/** The value of our cookie, if the browser sends one that we could have made. */
export function wallCookie(req: IncomingMessage): string | undefined {
  const found = (req.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name, value = '']) => name === cookieName && cookieShape.test(value));
  return found?.[1];
}

/** A value for a new cookie. */
export function newWallCookie(): string {
  return randomBytes(16).toString('base64url');
}

/** The header that gives a browser the cookie, for the walls at this base address alone. */
export function setCookieHeader(value: string, publicUrl: string): string {
  const { protocol, pathname } = new URL(publicUrl);
  const path = `${pathname.replace(/\/+$/, '')}/wall`;
  const secure = protocol === 'https:' ? '; Secure' : '';
  return `${cookieName}=${value}; Path=${path}; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * Who asks: by its cookie; without one, by what it says it is and where it comes from, so that a program that keeps no cookies
 * is one screen however often it asks. `given`: the cookie that goes out with this answer.
 */
export function visitorOf(req: IncomingMessage, secret: string, link: WallLink, given?: string): Visitor {
  const cookie = wallCookie(req);
  if (cookie !== undefined) return { screen: hashed(secret, link, 'cookie', cookie) };
  const likeness = `${req.headers['user-agent'] ?? ''}\n${req.socket.remoteAddress ?? ''}`;
  const screen = hashed(secret, link, 'likeness', likeness);
  return given === undefined ? { screen } : { screen, next: hashed(secret, link, 'cookie', given) };
}

function hashed(secret: string, { pathwayId, meetingId }: WallLink, by: string, value: string): string {
  return createHmac('sha256', secret)
    .update(`wall-screen|${JSON.stringify([pathwayId, meetingId, by, value])}`)
    .digest('base64url')
    .slice(0, 22);
}

import { DateTime } from 'luxon';
import { toInstant } from '../clock.ts';
import type { Device, Link, LinkEnd } from './access-document.ts';
import type { Caller } from './access-ports.ts';
import { hashSecret, isSameText } from './secrets.ts';

/** A link that nobody has used by then is dead. */
export const unusedDays = 7;
/** Whoever does nothing for so long is asked for the code again: a lost phone, a screen that is shown to others. */
export const idleMinutes = 15;
/** A sign-in ends after so long in any case. */
export const signedInHours = 8;
/** How long the first answer may have been lost on its way, so that the same browser may try again. */
const lostAnswerMinutes = 15;

/** Codes that may be wrong before there is a pause. */
export const triesBeforePause = 5;
/** The pause after the fifth wrong code, the sixth, and so on. */
export const pauseMinutes = [1, 2, 5, 15, 60] as const;
/** With so many wrong codes the link is dead. */
export const maxTries = triesBeforePause + pauseMinutes.length;

/** Why the link lets nobody in; undefined while it can. */
export function linkEnd(link: Link, now: DateTime): LinkEnd | undefined {
  if (link.tries >= maxTries) return 'wrongCodes';
  return !link.device && link.expiresAt <= toInstant(now) ? 'expired' : undefined;
}

/** Until when no code is looked at; undefined when one may be tried. */
export function pausedUntil(link: Link, now: DateTime): DateTime | undefined {
  const minutes = pauseMinutes[link.tries - triesBeforePause];
  if (minutes === undefined || link.triedAt === undefined) return undefined;
  // A try that lies further off than that, ahead or behind, shuts nobody out: ahead, some clock was wrong.
  if (!isRecent(link.triedAt, now, minutes)) return undefined;
  return DateTime.fromISO(link.triedAt, { zone: now.zone }).plus({ minutes });
}

/** Whether the caller may use this link at all: nobody has used it yet, or this is the browser that has. */
export function isForCaller({ device }: Link, caller: Caller, now: DateTime): boolean {
  return !device || isDevice(device, caller) || isStillWaiting(device, caller, now);
}

/** Whether the caller is the browser that is remembered. */
export function isDevice(device: Device, caller: Caller): boolean {
  return caller.device !== undefined && isSameText(device.hash, hashSecret('device', caller.device));
}

/** Whether the caller is signed in on that device at this moment. */
export function isSignedIn({ signedIn, ...device }: Device, caller: Caller, now: DateTime): boolean {
  if (!signedIn || caller.session === undefined || !isDevice(device, caller)) return false;
  const isSame = isSameText(signedIn.hash, hashSecret('session', caller.session));
  return isSame && isRecent(signedIn.seenAt, now, idleMinutes) && isRecent(signedIn.startedAt, now, signedInHours * 60);
}

/** Whether less than so many minutes lie between. An instant that lies as far ahead is as old: some clock was wrong. */
export function isRecent(instant: string, now: DateTime, minutes: number): boolean {
  return Math.abs(now.diff(DateTime.fromISO(instant)).as('minutes')) < minutes;
}

/** The browser that has just used the link, and has never shown that it got the answer: a phone in a tunnel, a double tap. */
function isStillWaiting(device: Device, caller: Caller, now: DateTime): boolean {
  if (device.isConfirmed || caller.session === undefined) return false;
  return (
    isSameText(device.from, hashSecret('session', caller.session)) && isRecent(device.since, now, lostAnswerMinutes)
  );
}

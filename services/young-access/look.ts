import type { DateTime } from 'luxon';
import { toInstant } from '../clock.ts';
import type { Device, Link } from './access-document.ts';
import type { AccessPorts, Caller, YoungSession } from './access-ports.ts';
import { changeLink, type FoundLink, findLink, sessionOf } from './access-store.ts';
import { isDevice, isForCaller, isRecent, isSignedIn, linkEnd, pausedUntil } from './link-rules.ts';

/** How a caller stands. `dead` is one answer for links that never were, are over, or are somebody else's. */
export type Standing =
  | { readonly kind: 'dead' }
  | { readonly kind: 'code'; readonly pausedUntil?: DateTime; readonly hasIdentity: boolean; readonly isKnown: boolean }
  | {
      readonly kind: 'in';
      readonly session: YoungSession;
      readonly hasIdentity: boolean;
      /** The hash of what the browser had before this sign-in: a page may still be open that was made for it. */
      readonly former?: string;
    };

/** That somebody is there is not written down more often than that. */
const noteMinutes = 0.5;

/**
 * How the caller stands now, by the store alone, so that what was revoked anywhere is revoked here. Uses no link up: a chat
 * client that looks what is behind an address changes nothing. Only a browser that is remembered is noted as seen.
 */
export async function look(ports: AccessPorts, caller: Caller): Promise<Standing> {
  const found = await findLink(ports.documents, caller.token);
  const standing = standingOf(found, caller, ports.clock());
  if (standing.kind === 'dead' || !found?.link.device || !isDevice(found.link.device, caller)) return standing;
  const { device } = found.link;
  const now = ports.clock();
  const isNew = !device.isConfirmed || !isRecent(device.seenAt, now, noteMinutes);
  if (!isNew) return standing;
  const seen = await changeLink(ports.documents, found.key, found.link.token, (link, access) => {
    const result = standingOf({ ...found, access, link }, caller, now);
    // Whether the sign-in still holds is decided before it is prolonged.
    return link.device ? { link: withSeen(link, link.device, result.kind === 'in', now), result } : { result };
  });
  return seen === 'gone' ? { kind: 'dead' } : seen;
}

/** The same as it stands in what was read. Pure. */
export function standingOf(found: FoundLink | undefined, caller: Caller, now: DateTime): Standing {
  if (!found) return { kind: 'dead' };
  const { key, access, link } = found;
  if (linkEnd(link, now) !== undefined || !isForCaller(link, caller, now)) return { kind: 'dead' };
  const hasIdentity = access.identity !== undefined;
  if (link.device && isSignedIn(link.device, caller, now)) {
    const former = link.device.signedIn?.former;
    const session = sessionOf(key, link);
    return { kind: 'in', session, hasIdentity, ...(former === undefined ? {} : { former }) };
  }
  const until = pausedUntil(link, now);
  const isKnown = link.device !== undefined && isDevice(link.device, caller);
  return { kind: 'code', hasIdentity, isKnown, ...(until === undefined ? {} : { pausedUntil: until }) };
}

function withSeen(link: Link, device: Device, isIn: boolean, now: DateTime): Link {
  const seenAt = toInstant(now);
  const signedIn = device.signedIn && isIn ? { ...device.signedIn, seenAt } : device.signedIn;
  return { ...link, device: { ...device, seenAt, isConfirmed: true, ...(signedIn ? { signedIn } : {}) } };
}

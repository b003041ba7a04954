import { toInstant } from '../clock.ts';
import type { Device, Link } from './access-document.ts';
import type { AccessPorts, Caller, YoungSession } from './access-ports.ts';
import { type AccessKey, changeLink, sessionOf } from './access-store.ts';
import { isDevice, isForCaller } from './link-rules.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** What the browser is given when it is let in. Both are kept here as hashes alone. */
export interface Admitted {
  readonly session: YoungSession;
  /** New with every sign-in: what a browser brought along is never taken for it. */
  readonly sessionSecret: string;
  /** By which the browser is remembered from now on. Absent when it is remembered already. */
  readonly deviceSecret?: string;
}

/**
 * Lets in whoever has shown the code or the identity, unless the link has become another browser's in the meantime: of two that
 * use it at once, one is let in. From the first time on the browser is remembered.
 */
export async function admit(
  ports: AccessPorts,
  key: AccessKey,
  tokenHash: string,
  caller: Caller,
): Promise<Admitted | 'dead'> {
  const now = ports.clock();
  const at = toInstant(now);
  const sessionSecret = newSecret();
  const deviceSecret = newSecret();
  // Who came without any is remembered by something that nobody has.
  const from = hashSecret('session', caller.session ?? newSecret());
  const signedIn = { hash: hashSecret('session', sessionSecret), former: from, startedAt: at, seenAt: at };
  const admitted = await changeLink<Admitted | 'dead'>(ports.documents, key, tokenHash, (link) => {
    if (!isForCaller(link, caller, now)) return { result: 'dead' };
    const session = sessionOf(key, link);
    const isRemembered = link.device !== undefined && isDevice(link.device, caller);
    const device: Device =
      link.device && isRemembered
        ? { ...link.device, seenAt: at, isConfirmed: true, signedIn }
        : { hash: hashSecret('device', deviceSecret), from, since: at, seenAt: at, isConfirmed: false, signedIn };
    const result = { session, sessionSecret, ...(isRemembered ? {} : { deviceSecret }) };
    return { link: withoutTries(link, device), result };
  });
  return admitted === 'gone' ? 'dead' : admitted;
}

function withoutTries({ triedAt: _, ...link }: Link, device: Device): Link {
  return { ...link, tries: 0, device };
}

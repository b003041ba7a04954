import type { DateTime } from 'luxon';
import { toInstant } from '../clock.ts';
import type { Link } from './access-document.ts';
import type { AccessPorts, Caller } from './access-ports.ts';
import { changeAccess, changeLink, type FoundLink, findLink, forgetTokens, linkOf } from './access-store.ts';
import { type Admitted, admit } from './admit.ts';
import { endLinks } from './end-link.ts';
import { noteLastTry } from './last-try.ts';
import { linkEnd, maxTries, pausedUntil, triesBeforePause } from './link-rules.ts';
import { standingOf } from './look.ts';

/** What came of a code. `left`: how many more may be wrong before there is a pause. */
export type SignIn =
  | ({ readonly kind: 'in' } & Admitted)
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'paused'; readonly until: DateTime }
  | { readonly kind: 'dead' }
  | { readonly kind: 'busy' };

/**
 * Tries a code. It is counted before it is looked at, with a precondition, so that of many at once only as many are looked at as
 * may be wrong one after the other. For a link that is dead in whatever way a code takes as long as for one that lives.
 */
export async function signIn(ports: AccessPorts, caller: Caller, code: string): Promise<SignIn> {
  if (ports.codes.isBusy) return { kind: 'busy' };
  const found = await findLink(ports.documents, caller.token);
  if (!found || standingOf(found, caller, ports.clock()).kind === 'dead') return dead(ports, code);
  const counted = await countTry(ports, found, caller);
  if ('kind' in counted) return counted.kind === 'dead' ? dead(ports, code) : counted;
  const isRight = await ports.codes.isRight(counted.code, code);
  if (isRight === 'busy') return { kind: 'busy' };
  return isRight ? right(ports, found, caller) : wrong(ports, found, counted);
}

async function dead(ports: AccessPorts, code: string): Promise<SignIn> {
  const compared = await ports.codes.isRight(undefined, code);
  return { kind: compared === 'busy' ? 'busy' : 'dead' };
}

/** The link with this try counted; or why none may be made any more. */
async function countTry(
  { documents, clock }: AccessPorts,
  found: FoundLink,
  caller: Caller,
): Promise<Link | Extract<SignIn, { kind: 'paused' | 'dead' }>> {
  type Counted = Link | Extract<SignIn, { kind: 'paused' | 'dead' }>;
  if (found.link.tries + 1 >= maxTries) await noteLastTry({ documents, clock }, found.key, found.link.id);
  const counted = await changeLink<Counted>(documents, found.key, found.link.token, (link, access) => {
    const now = clock();
    if (standingOf({ ...found, access, link }, caller, now).kind === 'dead') return { result: { kind: 'dead' } };
    const until = pausedUntil(link, now);
    if (until) return { result: { kind: 'paused', until } };
    const next = { ...link, tries: link.tries + 1, triedAt: toInstant(now) };
    return { link: next, result: next };
  });
  return counted === 'gone' ? { kind: 'dead' } : counted;
}

async function right(ports: AccessPorts, { key, link }: FoundLink, caller: Caller): Promise<SignIn> {
  const admitted = await admit(ports, key, link.token, caller);
  if (admitted === 'dead') return { kind: 'dead' };
  if (admitted.deviceSecret !== undefined) ports.onEvent?.({ kind: 'remembered', ...key, createdBy: link.createdBy });
  return { kind: 'in', ...admitted };
}

async function wrong(ports: AccessPorts, { key, link }: FoundLink, counted: Link): Promise<SignIn> {
  if (counted.tries < maxTries) {
    const until = pausedUntil(counted, ports.clock());
    return until ? { kind: 'paused', until } : { kind: 'wrong', left: Math.max(0, triesBeforePause - counted.tries) };
  }
  const hasDied = await changeAccess(ports.documents, key, (access) => {
    const now = ports.clock();
    const tried = linkOf(access, link.token);
    // Somebody else's try may have been right in the meantime, and the link lives on.
    if (!tried || linkEnd(tried, now) !== 'wrongCodes') return { result: false };
    return { access: endLinks(access, [tried], { at: toInstant(now), why: () => 'wrongCodes' }), result: true };
  });
  if (hasDied) {
    ports.onEvent?.({ kind: 'locked', ...key, createdBy: link.createdBy });
    await forgetTokens(ports.documents, [link.token]);
  }
  return { kind: 'dead' };
}

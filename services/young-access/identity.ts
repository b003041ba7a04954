import { toInstant } from '../clock.ts';
import type { TiedIdentity } from './access-document.ts';
import type { AccessPorts, Caller } from './access-ports.ts';
import { type AccessKey, changeAccess, findLink, linkOf, loadAccess } from './access-store.ts';
import { type Admitted, admit } from './admit.ts';
import { standingOf } from './look.ts';
import { isSameText, keyedHash, keyId } from './secrets.ts';

/** Who somebody is to an identity provider. Goes through here as it came, and is kept only as a keyed hash. */
export interface ProvenIdentity {
  readonly issuer: string;
  /** The provider's own name for the person. */
  readonly subject: string;
}

/**
 * Ties an identity to the page, by somebody who is signed in. One that is tied already stays: `other` when it is not this one.
 */
export async function tieIdentity(
  ports: AccessPorts,
  caller: Caller,
  identity: ProvenIdentity,
): Promise<'tied' | 'other' | 'signedOut'> {
  const { documents, clock, secrets } = ports;
  const found = await findLink(documents, caller.token);
  if (!found) return 'signedOut';
  const { key, link: sought } = found;
  const outcome = await changeAccess<'tied' | 'already' | 'other' | 'signedOut'>(documents, key, (access) => {
    const now = clock();
    const link = linkOf(access, sought.token);
    if (!link || standingOf({ key, access, link }, caller, now).kind !== 'in') return { result: 'signedOut' };
    if (access.identity) return { result: isTied(secrets, access.identity, identity) ? 'already' : 'other' };
    const hash = identityHash(secrets[0], identity);
    return {
      access: { ...access, identity: { key: keyId(secrets[0]), hash, tiedAt: toInstant(now) } },
      result: 'tied',
    };
  });
  if (outcome === 'tied') ports.onEvent?.({ kind: 'identityTied', ...key, createdBy: sought.createdBy });
  return outcome === 'already' ? 'tied' : outcome;
}

/** Unties whatever identity is tied, by somebody who is signed in or by the coordinator. Twice does no harm. */
export function untieIdentity({ documents }: AccessPorts, key: AccessKey): Promise<void> {
  return changeAccess(documents, key, ({ identity, ...access }) =>
    identity ? { access, result: undefined } : { result: undefined },
  );
}

/** `other`: it is not the identity that is tied, or none is. */
export type IdentitySignIn =
  | ({ readonly kind: 'in' } & Admitted)
  | { readonly kind: 'dead' }
  | { readonly kind: 'other' };

/** Lets in whoever has shown the tied identity, in place of the code. */
export async function signInByIdentity(
  ports: AccessPorts,
  caller: Caller,
  identity: ProvenIdentity,
): Promise<IdentitySignIn> {
  const found = await findLink(ports.documents, caller.token);
  if (!found || standingOf(found, caller, ports.clock()).kind === 'dead') return { kind: 'dead' };
  const { key, access, link } = found;
  if (!access.identity || !isTied(ports.secrets, access.identity, identity)) return { kind: 'other' };
  const admitted = await admit(ports, key, link.token, caller);
  if (admitted === 'dead') return { kind: 'dead' };
  if (admitted.deviceSecret !== undefined) ports.onEvent?.({ kind: 'remembered', ...key, createdBy: link.createdBy });
  return { kind: 'in', ...admitted };
}

/** Whether this is the identity that is tied; false as well where none is. */
export async function isTiedIdentity(ports: AccessPorts, key: AccessKey, identity: ProvenIdentity): Promise<boolean> {
  const access = await loadAccess(ports.documents, key);
  return access.identity !== undefined && isTied(ports.secrets, access.identity, identity);
}

function isTied(secrets: readonly string[], tied: TiedIdentity, identity: ProvenIdentity): boolean {
  const secret = secrets.find((each) => keyId(each) === tied.key);
  return secret !== undefined && isSameText(identityHash(secret, identity), tied.hash);
}

const identityHash = (secret: string, { issuer, subject }: ProvenIdentity): string =>
  keyedHash(secret, 'identity', JSON.stringify([issuer, subject]));

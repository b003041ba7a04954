import { createHmac } from 'node:crypto';
import type { AccessDocument } from './access-document.ts';
import type { AccessPorts } from './access-ports.ts';
import { loadAccess } from './access-store.ts';
import { type Invite, type InviteInput, type LinkSecrets, placeLink } from './invite.ts';
import { linkEnd } from './link-rules.ts';
import { hashSecret } from './secrets.ts';

/** The command of the pathway that a link is made by. */
export interface InviteOrder {
  readonly commandId: string;
  /** The pathway's version with which the command was stored. */
  readonly version: number;
}

/** It was, or would have been, another's in the meantime: a newer link was made, or all were ended, or it has died. */
export type OrderedInvite = Invite | 'over';

/**
 * Makes the link of one command, however often it is asked to: by a delivery that comes again, or after a process has died between
 * the command and its link. It is always the same link with the same code, although neither is kept: both follow from the command by
 * our key, so that nobody who has the store alone can tell them. A command that a newer one has overtaken makes nothing.
 */
export async function orderedInvite(
  ports: AccessPorts,
  input: InviteInput,
  order: InviteOrder,
): Promise<OrderedInvite> {
  const secrets = secretsOf(ports.secrets[0], input, order);
  const known = (access: AccessDocument) => standing(ports, access, secrets, order.version);
  const { pathwayId, audience } = input;
  return known(await loadAccess(ports.documents, { pathwayId, audience })) ?? placeLink(ports, input, secrets, known);
}

/** What has become of the link; undefined when it is still to be made. */
function standing(
  { clock }: AccessPorts,
  access: AccessDocument,
  { id, token, code }: LinkSecrets,
  version: number,
): OrderedInvite | undefined {
  const hash = hashSecret('token', token);
  const made = access.links.find((link) => link.token === hash);
  if (made) return linkEnd(made, clock()) === undefined ? { token, code, expiresAt: made.expiresAt } : 'over';
  return access.ended.some((link) => link.id === id) || (access.order ?? 0) > version ? 'over' : undefined;
}

function secretsOf(key: string, { pathwayId, audience }: InviteInput, { commandId, version }: InviteOrder) {
  const bytes = (use: string): Buffer =>
    createHmac('sha256', key)
      .update(`young|invite|${use}|${JSON.stringify([pathwayId, audience, commandId])}`)
      .digest();
  return {
    id: bytes('id').toString('base64url', 0, 6),
    token: bytes('token').toString('base64url', 0, 18),
    // Of 2^64 numbers no code is noticeably more likely than another.
    code: String(bytes('code').readBigUInt64BE() % 1_000_000n).padStart(6, '0'),
    order: version,
  } satisfies LinkSecrets;
}

import { randomBytes } from 'node:crypto';
import { toInstant } from '../clock.ts';
import type { PersonId } from '../pathway/state.ts';
import { type Audience, audiences, type Link } from './access-document.ts';
import type { AccessPorts } from './access-ports.ts';
import { type AccessKey, changeAccess, forgetTokens, pointTo } from './access-store.ts';
import { endLinks } from './end-link.ts';
import { linkEnd, unusedDays } from './link-rules.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface InviteInput {
  readonly pathwayId: string;
  readonly audience: Audience;
  /** Of a chosen adult's link, which must say so: which adult it is for (`state.chosenAdult.id`). */
  readonly adult?: string;
  readonly by: PersonId;
  /** For one more browser of the same person: those that are remembered stay so. Else every older link is dead. */
  readonly oneMore?: boolean;
}

/** Shown once, and kept nowhere: the token goes into the address, the code is told by another way. */
export interface Invite {
  readonly token: string;
  readonly code: string;
  /** Until when it must be used; an instant. */
  readonly expiresAt: string;
}

/** Browsers of one person that are remembered at a time. With one more, the one that was used longest ago is forgotten. */
export const maxDevices = 5;

/**
 * Makes a link that can be used in one browser. Older links are dead from then on, whether somebody has used them or not; those of
 * another adult also when it is for one more browser. Throws for an adult's link that does not say whose it is.
 */
export async function createInvite(ports: AccessPorts, input: InviteInput): Promise<Invite> {
  const { documents, clock, codes } = ports;
  const { by, adult, oneMore = false } = input;
  if ((input.audience === 'chosenAdult') !== (adult !== undefined)) throw new Error('an adult’s link says whose it is');
  const key: AccessKey = { pathwayId: input.pathwayId, audience: input.audience };
  const now = clock();
  const token = newSecret();
  const code = codes.newCode();
  const link: Link = {
    id: randomBytes(6).toString('base64url'),
    token: hashSecret('token', token),
    ...(adult === undefined ? {} : { adult }),
    code: await codes.keep(code),
    createdBy: by,
    createdAt: toInstant(now),
    expiresAt: toInstant(now.plus({ days: unusedDays })),
    tries: 0,
  };
  await pointTo(documents, link.token, key);
  const replaced = await changeAccess(documents, key, (access) => {
    const kept = oneMore
      ? devicesToKeep(access.links, (each) => each.adult === adult && linkEnd(each, now) === undefined)
      : [];
    const old = access.links.filter((each) => !kept.includes(each));
    const why = (each: Link) => linkEnd(each, now) ?? 'replaced';
    const without = endLinks(access, old, { at: toInstant(now), by, why });
    return { access: { ...without, links: [...without.links, link] }, result: old };
  });
  await forgetTokens(documents, tokensOf(replaced));
  return { token, code, expiresAt: link.expiresAt };
}

/** "Sign out everywhere": no link, no browser and no electronic identity lets anybody in from that moment on, in any process. */
export async function revokeAll(
  { documents, clock }: AccessPorts,
  { pathwayId, by, of = audiences }: { pathwayId: string; by: PersonId; of?: readonly Audience[] },
): Promise<void> {
  const at = toInstant(clock());
  for (const audience of of) {
    const revoked = await changeAccess<readonly Link[]>(documents, { pathwayId, audience }, (access) => {
      if (access.links.length === 0 && !access.identity) return { result: [] };
      const { identity: _, ...without } = endLinks(access, access.links, { at, by, why: () => 'revoked' });
      return { access: without, result: access.links };
    });
    await forgetTokens(documents, tokensOf(revoked));
  }
}

/**
 * Ends every link of those adults: of all who no longer are the chosen one, when another has been chosen, theirs was removed, or that
 * one has said no. As often as anybody likes; what lives on is not touched.
 */
export async function revokeAdults(
  { documents, clock }: Pick<AccessPorts, 'documents' | 'clock'>,
  { pathwayId, by }: { readonly pathwayId: string; readonly by: PersonId },
  isOver: (adult: string) => boolean,
): Promise<void> {
  const at = toInstant(clock());
  const key = { pathwayId, audience: 'chosenAdult' } as const;
  const revoked = await changeAccess<readonly Link[]>(documents, key, (access) => {
    const over = access.links.filter(({ adult }) => adult === undefined || isOver(adult));
    if (over.length === 0) return { result: [] };
    // An electronic identity that they have tied is theirs as well.
    const { identity: _, ...without } = endLinks(access, over, { at, by, why: () => 'revoked' });
    return { access: without, result: over };
  });
  await forgetTokens(documents, tokensOf(revoked));
}

const tokensOf = (links: readonly Link[]): string[] => links.map(({ token }) => token);

/** The browsers that stay when one more is to come, the last used first. */
function devicesToKeep(links: readonly Link[], isTheirs: (link: Link) => boolean): Link[] {
  const seenAt = ({ device }: Link): string => device?.seenAt ?? '';
  return links
    .filter((link) => link.device && isTheirs(link))
    .sort((a, b) => seenAt(b).localeCompare(seenAt(a)))
    .slice(0, maxDevices - 1);
}

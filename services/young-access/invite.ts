import { randomBytes } from 'node:crypto';
import { toInstant } from '../clock.ts';
import type { PersonId } from '../pathway/state.ts';
import { type AccessDocument, type Audience, audiences, type Link } from './access-document.ts';
import type { AccessPorts } from './access-ports.ts';
import { type AccessKey, changeAccess, forgetTokens, linkOf, pointTo } from './access-store.ts';
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
export function createInvite(ports: AccessPorts, input: InviteInput): Promise<Invite> {
  const id = randomBytes(6).toString('base64url');
  return placeLink<never>(ports, input, { id, token: newSecret(), code: ports.codes.newCode() }, () => undefined);
}

/** What a new link is made of; `order` where a command of the pathway has made it. */
export interface LinkSecrets {
  readonly id: string;
  readonly token: string;
  readonly code: string;
  readonly order?: number;
}

/** Puts a link in the place of the older ones, unless `known` has another answer to the document as it is at that very moment. */
export async function placeLink<T>(
  ports: AccessPorts,
  input: InviteInput,
  { id, token, code, order }: LinkSecrets,
  known: (access: AccessDocument) => Invite | T | undefined,
): Promise<Invite | T> {
  const { documents, clock, codes } = ports;
  const { by, adult, oneMore = false } = input;
  if ((input.audience === 'chosenAdult') !== (adult !== undefined)) throw new Error('an adult’s link says whose it is');
  const key: AccessKey = { pathwayId: input.pathwayId, audience: input.audience };
  const now = clock();
  const link: Link = {
    id,
    token: hashSecret('token', token),
    ...(adult === undefined ? {} : { adult }),
    code: await codes.keep(code),
    createdBy: by,
    createdAt: toInstant(now),
    expiresAt: toInstant(now.plus({ days: unusedDays })),
    tries: 0,
  };
  await pointTo(documents, link.token, key);
  const placed = await changeAccess<{ answer: Invite | T; dead: readonly Link[] }>(documents, key, (access) => {
    const answer = known(access);
    // Where it leads is forgotten again, unless it is there already.
    if (answer !== undefined) return { result: { answer, dead: linkOf(access, link.token) ? [] : [link] } };
    const kept = oneMore
      ? devicesToKeep(access.links, (each) => each.adult === adult && linkEnd(each, now) === undefined)
      : [];
    const dead = access.links.filter((each) => !kept.includes(each));
    const why = (each: Link) => linkEnd(each, now) ?? 'replaced';
    const without = endLinks(access, dead, { at: toInstant(now), by, why });
    const next = { ...without, links: [...without.links, link], ...(order === undefined ? {} : { order }) };
    return { access: next, result: { answer: { token, code, expiresAt: link.expiresAt }, dead } };
  });
  await forgetTokens(documents, tokensOf(placed.dead));
  return placed.answer;
}

export interface RevokeInput {
  readonly pathwayId: string;
  readonly by: PersonId;
  readonly of?: readonly Audience[];
  /** Of a command of the pathway: its version. When a newer one has been carried out, this one changes nothing. */
  readonly order?: number;
}

/** "Sign out everywhere": no link, no browser and no electronic identity lets anybody in from that moment on, in any process. */
export async function revokeAll(
  { documents, clock }: Pick<AccessPorts, 'documents' | 'clock'>,
  { pathwayId, by, of = audiences, order }: RevokeInput,
): Promise<void> {
  const at = toInstant(clock());
  for (const audience of of) {
    const revoked = await changeAccess<readonly Link[]>(documents, { pathwayId, audience }, (access) => {
      const isEmpty = access.links.length === 0 && !access.identity;
      if (order === undefined ? isEmpty : order <= (access.order ?? 0)) return { result: [] };
      const { identity: _, ...without } = endLinks(access, access.links, { at, by, why: () => 'revoked' });
      return { access: { ...without, ...(order === undefined ? {} : { order }) }, result: access.links };
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

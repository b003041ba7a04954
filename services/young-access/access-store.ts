import { z } from 'zod';
import { type DocumentStore, StoreError } from '../../storage/ports.ts';
import {
  type AccessDocument,
  type Audience,
  accessDocument,
  audience,
  type Link,
  noAccess,
} from './access-document.ts';
import type { YoungSession } from './access-ports.ts';
import { hashSecret } from './secrets.ts';

/** Where it is kept which pathway a link leads to; the id of each is the hash of the link's token. */
export const linkPartition = 'young-links';

/** Each lost round means that another has won, so more rounds than people at once are never needed. */
const maxRounds = 100;

export interface AccessKey {
  readonly pathwayId: string;
  readonly audience: Audience;
}

const indexEntry = z.object({ pathwayId: z.string(), audience });

/** A link with everything beside it, as the store had it a moment ago. */
export interface FoundLink {
  readonly key: AccessKey;
  readonly access: AccessDocument;
  readonly link: Link;
}

export const accessPartition = (pathwayId: string): string => `young-access:${pathwayId}`;

/** Who gets in, as the store has it now. */
export async function loadAccess(documents: DocumentStore, key: AccessKey): Promise<AccessDocument> {
  const stored = await documents.get(accessPartition(key.pathwayId), key.audience);
  return stored ? accessDocument.parse(stored.body) : noAccess;
}

/**
 * The link that a token opens. Asks the store as often for a token that never was as for one that is, so that the time of the
 * answer tells nothing.
 */
export async function findLink(documents: DocumentStore, token: string): Promise<FoundLink | undefined> {
  const hash = hashSecret('token', token);
  const entry = await documents.get(linkPartition, hash);
  const key = entry ? indexEntry.parse(entry.body) : ({ pathwayId: '', audience: 'youngPerson' } as const);
  const access = await loadAccess(documents, key);
  const link = linkOf(access, hash);
  return link && { key, access, link };
}

/** The link whose token has this hash. */
export function linkOf(access: AccessDocument, tokenHash: string): Link | undefined {
  return access.links.find(({ token }) => token === tokenHash);
}

/** The session of somebody who came by this link. */
export function sessionOf(key: AccessKey, { id, adult }: Link): YoungSession {
  return { ...key, device: id, ...(adult === undefined ? {} : { adult }) };
}

/** Makes a token lead to its pathway. Leads nowhere before the link stands in the access document as well. */
export async function pointTo(documents: DocumentStore, tokenHash: string, key: AccessKey): Promise<void> {
  await documents.put(linkPartition, tokenHash, key, 'absent');
}

/** Forgets where tokens led. Without it they lead to a document that does not know them. */
export async function forgetTokens(documents: DocumentStore, tokenHashes: readonly string[]): Promise<void> {
  for (const hash of tokenHashes) await documents.delete(linkPartition, hash);
}

/**
 * Changes who gets in, as the store has it at that very moment: `change` is asked again whenever somebody else was faster. It
 * gives the document as it is to be, or none where nothing is to be written, and what to answer with.
 */
export async function changeAccess<T>(
  documents: DocumentStore,
  key: AccessKey,
  change: (access: AccessDocument) => { readonly access?: AccessDocument; readonly result: T },
): Promise<T> {
  const partition = accessPartition(key.pathwayId);
  for (let round = 0; round < maxRounds; round++) {
    const stored = await documents.get(partition, key.audience);
    const { access, result } = change(stored ? accessDocument.parse(stored.body) : noAccess);
    if (!access) return result;
    const precondition = stored ? { etag: stored.etag } : 'absent';
    const put = await documents.put(partition, key.audience, access, precondition);
    if (put !== 'conflict') return result;
  }
  throw new StoreError('unavailable');
}

/** The same for one link: `change` gives the link as it is to be. A link that is not there (any more) is `gone`. */
export function changeLink<T>(
  documents: DocumentStore,
  key: AccessKey,
  tokenHash: string,
  change: (link: Link, access: AccessDocument) => { readonly link?: Link; readonly result: T },
): Promise<T | 'gone'> {
  return changeAccess<T | 'gone'>(documents, key, (access) => {
    const found = linkOf(access, tokenHash);
    if (!found) return { result: 'gone' };
    const { link, result } = change(found, access);
    if (!link) return { result };
    const links = access.links.map((each) => (each === found ? link : each));
    return { access: { ...access, links }, result };
  });
}

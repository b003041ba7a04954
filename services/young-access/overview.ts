import type { DocumentStore } from '../../storage/ports.ts';
import type { Clock } from '../clock.ts';
import type { PersonId } from '../pathway/state.ts';
import { type Audience, audiences, type LinkEnd } from './access-document.ts';
import { type AccessKey, accessPartition, forgetTokens, loadAccess } from './access-store.ts';
import { idleMinutes, isRecent, linkEnd, pausedUntil } from './link-rules.ts';

/** A link that nobody has used yet. */
export interface OpenInvite {
  readonly createdBy: PersonId;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly isPaused: boolean;
}

/** A browser that is remembered. */
export interface RememberedDevice {
  readonly id: string;
  readonly since: string;
  readonly seenAt: string;
  readonly isSignedIn: boolean;
  readonly isPaused: boolean;
}

/** What the coordinator may see of who gets in. */
export interface AccessOverview {
  readonly invite?: OpenInvite;
  /** The last used first. */
  readonly devices: readonly RememberedDevice[];
  readonly identityTiedAt?: string;
  /** What became of the last link that lets nobody in any more. */
  readonly lastEnd?: { readonly why: LinkEnd; readonly at: string };
}

/** Who can get in to a pathway now; as a chosen adult only the one who is meant, whoever was chosen before. */
export async function overviewOf(
  { documents, clock }: { readonly documents: DocumentStore; readonly clock: Clock },
  key: AccessKey & { readonly adult?: string | undefined },
): Promise<AccessOverview> {
  const access = await loadAccess(documents, key);
  const now = clock();
  const isMeant = ({ adult }: (typeof access.links)[number]) => key.adult === undefined || key.adult === adult;
  const alive = access.links.filter((link) => isMeant(link) && linkEnd(link, now) === undefined);
  const over = access.links.find((link) => linkEnd(link, now) !== undefined);
  const isPaused = (link: (typeof alive)[number]): boolean => pausedUntil(link, now) !== undefined;
  const devices = alive.flatMap((link) => {
    if (!link.device) return [];
    const { since, seenAt, signedIn } = link.device;
    const isSignedIn = signedIn !== undefined && isRecent(signedIn.seenAt, now, idleMinutes);
    return [{ id: link.id, since, seenAt, isSignedIn, isPaused: isPaused(link) }];
  });
  const open = alive.find(({ device }) => !device);
  const [last] = access.ended;
  const why = over && linkEnd(over, now);
  const lastEnd =
    over && why ? { why, at: over.triedAt ?? over.expiresAt } : last && { why: last.why, at: last.endedAt };
  return {
    devices: devices.sort((a, b) => b.seenAt.localeCompare(a.seenAt)),
    ...(open
      ? {
          invite: {
            createdBy: open.createdBy,
            createdAt: open.createdAt,
            expiresAt: open.expiresAt,
            isPaused: isPaused(open),
          },
        }
      : {}),
    ...(access.identity ? { identityTiedAt: access.identity.tiedAt } : {}),
    ...(lastEnd ? { lastEnd } : {}),
  };
}

/** Removes everything that is known of who gets in to a pathway. */
export async function eraseAccess(documents: DocumentStore, pathwayId: string): Promise<void> {
  const access = await Promise.all(
    audiences.map((audience: Audience) => loadAccess(documents, { pathwayId, audience })),
  );
  for (const audience of audiences) await documents.delete(accessPartition(pathwayId), audience);
  await forgetTokens(
    documents,
    access.flatMap(({ links }) => links.map(({ token }) => token)),
  );
}

import type { PlatformName } from '../../services/pathway/events.ts';
import { identityOn, type Person } from '../../services/people/person.ts';
import type { RoomDocument } from './room-document.ts';
import { isRecent } from './room-timing.ts';

/** Somebody's user on a platform; `nowhere` when they have none there, `unknown` when the platform has not been asked yet. */
export type Reach = { readonly user: string } | 'nowhere' | 'unknown';

/** The parts of a platform that say who can be reached there. */
export interface ReachPlatform {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly archivingIsFinal?: true;
  findUser?(email: string): Promise<string | undefined>;
}

/** After this long the platform is asked again for somebody whom it did not know. */
const askAgainMs = 24 * 60 * 60 * 1000;

/**
 * How a person can be reached on a platform: by the account that is tied to them, or by the one that the platform has for
 * their e-mail. An account of another tenant or workspace is none; somebody whose rights have ended cannot be reached.
 */
export function reachOn(
  { platform, tenant, findUser }: ReachPlatform,
  person: Person | undefined,
  lookups: RoomDocument['lookups'],
  nowMs: number,
): Reach {
  if (!person || person.endedAt !== undefined) return 'nowhere';
  const user = userOn({ platform, tenant }, person, lookups);
  if (user !== undefined) return { user };
  if (!findUser) return 'nowhere';
  const lookup = lookups[person.id];
  return lookup && isRecent(lookup.at, nowMs, askAgainMs) ? 'nowhere' : 'unknown';
}

/**
 * The person's user on a platform as far as it is known, whatever their rights: also of somebody who must be removed, whose
 * account has been untied.
 */
export function userOn(
  { platform, tenant }: ReachPlatform,
  person: Person,
  lookups: RoomDocument['lookups'],
): string | undefined {
  const identity = identityOn(person, platform);
  if (identity?.tenant === tenant) return identity.user;
  const untied = person.untied?.findLast((account) => account.platform === platform && account.tenant === tenant);
  return untied?.user ?? lookups[person.id]?.user;
}

import type { PlatformName } from '../../services/pathway/events.ts';
import { isMember, type PathwayState, type PersonId } from '../../services/pathway/state.ts';
import type { Directory } from '../../services/people/directory.ts';
import { isActive } from '../../services/people/person.ts';
import type { RoomPlatform } from './port.ts';
import { withTimeout } from './with-timeout.ts';

/** An account in a pathway's room that is of nobody in the team; `person`: whose of the staff it is, where they can be taken in. */
export interface Stranger {
  readonly platform: PlatformName;
  readonly user: string;
  readonly person?: PersonId;
}

interface StrangerParts {
  readonly directory: Pick<Directory, 'byAccount' | 'byEmail'>;
  readonly platforms: readonly RoomPlatform[];
  /** How long a platform is waited for; whom it has not named by then stays unnamed. */
  readonly timeoutMs: number;
}

/** Accounts that are named at most: a room that was opened to everybody must not ask the platform for each. */
const maxNamed = 20;

/**
 * Whose accounts these are: by the account that is tied to somebody, or by the e-mail that the platform vouches for. Guests and people
 * from elsewhere are nobody. Whoever has come into the team meanwhile is left out.
 */
export async function knownStrangers(
  { directory, platforms, timeoutMs }: StrangerParts,
  state: PathwayState,
  platform: PlatformName,
  users: readonly string[],
): Promise<Stranger[]> {
  const here = platforms.find((one) => one.platform === platform);
  const named = await Promise.all(
    users.slice(0, maxNamed).map(async (user): Promise<Stranger | undefined> => {
      const found = here
        ? (directory.byAccount({ platform, tenant: here.tenant, user }) ?? (await byEmail(here, user)))
        : undefined;
      if (!isActive(found)) return { platform, user };
      return isMember(state, found.id) ? undefined : { platform, user, person: found.id };
    }),
  );
  return named.flatMap((one) => one ?? []);

  async function byEmail(on: RoomPlatform, user: string) {
    if (!on.emailOf) return undefined;
    // Not to be asked now is not to be known: they can be put out all the same.
    const email = await withTimeout(on.emailOf(user), timeoutMs).catch(() => undefined);
    return email === undefined ? undefined : directory.byEmail(email);
  }
}

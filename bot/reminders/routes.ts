import type { PlatformName } from '../../services/pathway/events.ts';
import type { Person } from '../../services/people/person.ts';

/** A platform on which a person may be reached; without a user they are looked for there by their e-mail. */
export interface Route {
  readonly platform: PlatformName;
  readonly user?: string;
}

/** The parts of a platform that say who can be reached there. */
export interface RoutePlatform {
  readonly platform: PlatformName;
  readonly tenant: string;
  findUser?(email: string): Promise<string | undefined>;
}

/**
 * Where to send somebody a message, the best first: the account that they have used last for the first time, then other accounts of
 * theirs, then wherever their e-mail may be known. Accounts of another tenant or workspace are none.
 */
export function routesOf(person: Person, platforms: readonly RoutePlatform[]): Route[] {
  const tied = person.identities
    .filter(({ platform, tenant }) => platforms.some((one) => one.platform === platform && one.tenant === tenant))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ platform, user }) => ({ platform, user }));
  const others = platforms.filter(
    ({ platform, findUser }) => findUser !== undefined && tied.every((route) => route.platform !== platform),
  );
  return [...tied, ...others.map(({ platform }) => ({ platform }))];
}

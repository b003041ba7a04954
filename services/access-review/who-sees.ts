import { createHash } from 'node:crypto';
import { type Sight, sightOf } from '../audience/sight.ts';
import { viewerOf } from '../audience/viewer.ts';
import { consentStanding, isShareInForce, lastDayOf } from '../pathway/consent.ts';
import { type ActionTopic, type AdultSight, actionTopics } from '../pathway/events.ts';
import { currentMembers, type PathwayState, type PersonId } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';

/** By what somebody of the team may know something, and about what; `until`: the last local day. */
export type Way =
  | { readonly by: 'coordinator' }
  /** What everybody of the team may know, by the rules of the municipality. */
  | { readonly by: 'team'; readonly topics: readonly ActionTopic[] }
  /** What the law lets the authority know of in one pathway, without a consent. */
  | { readonly by: 'authority'; readonly topics: readonly ActionTopic[] }
  | {
      readonly by: 'consent' | 'share';
      readonly id: string;
      readonly topics: readonly ActionTopic[];
      readonly until: string;
    };

/** One of the team, and all that they may know now. Somebody without ways may know nothing: their rights have ended. */
export interface Sighted {
  readonly person: PersonId;
  /** When they joined the team. */
  readonly since: string;
  readonly ways: readonly Way[];
  /** Places are protected, and they are not cleared for them. */
  readonly isKeptFromPlaces: boolean;
}

/** Who can see whom, and by what: what a coordinator confirms every quarter (Datatilsynet: work-related need, reviewed regularly). */
export interface WhoSees {
  readonly people: readonly Sighted[];
  /** The adult whom the young person has chosen, and what they show them; absent when there is none, or they have said no. */
  readonly adult?: { readonly sees: readonly AdultSight[] };
  /** Names all of that: what is confirmed must be what was shown, and not what it has become since. */
  readonly mark: string;
}

/**
 * Who may know something of the pathway at this moment, and by what. Asks the one place that decides it, once without the consents and
 * once with each of them: so a consent is told as a way where it opens something, and nowhere else.
 */
export function whoSees(state: PathwayState, context: SharingContext): WhoSees {
  const people = currentMembers(state).map(({ person, joinedAt }): Sighted => {
    const sight = sightOf(viewerOf(person), state, context);
    const ways = sight ? waysOf(person, sight, state, context) : [];
    return { person, since: joinedAt, ways, isKeptFromPlaces: sight?.isKeptFromPlaces ?? true };
  });
  const { chosenAdult } = state;
  const adult = chosenAdult && chosenAdult.declinedAt === undefined ? { sees: chosenAdult.sees } : undefined;
  return { people, ...(adult ? { adult } : {}), mark: markOf(people, adult?.sees) };
}

function waysOf(person: PersonId, sight: Sight, state: PathwayState, context: SharingContext): Way[] {
  if (sight.isCoordinator) return [{ by: 'coordinator' }];
  const topicsIn = (consents: PathwayState['consents'], shares: PathwayState['shares']) =>
    sightOf(viewerOf(person), { ...state, consents, shares }, context)?.topics ?? new Set<ActionTopic>();
  const own = topicsIn(new Map(), new Map());
  const isEverybodys = (topic: ActionTopic) => context.sharing.topics[topic].team === 'everybody';
  // What could tell of a protected place is kept from them, whatever opens it otherwise.
  const open = actionTopics.filter((topic) => !sight.guarded.has(topic));
  const known = open.filter((topic) => own.has(topic));
  const authority = known.filter((topic) => !isEverybodys(topic));
  const opened = (topics: ReadonlySet<ActionTopic>) => open.filter((one) => topics.has(one) && !own.has(one));
  const { now, sharing } = context;
  const consents = [...state.consents.values()]
    .filter((consent) => consentStanding(consent, state.birthDate, now, sharing) === 'inForce')
    .map((consent): Way => {
      const topics = opened(topicsIn(new Map([[consent.id, consent]]), new Map()));
      return { by: 'consent', id: consent.id, topics, until: lastDayOf(consent, sharing) };
    });
  const shares = [...state.shares.values()]
    .filter((share) => isShareInForce(share, now))
    .map((share): Way => {
      const topics = opened(topicsIn(new Map(), new Map([[share.id, share]])));
      return { by: 'share', id: share.id, topics, until: share.until };
    });
  const opening = [...consents, ...shares].filter((way) => 'topics' in way && way.topics.length > 0);
  return [
    { by: 'team', topics: known.filter(isEverybodys) },
    ...(authority.length > 0 ? [{ by: 'authority', topics: authority } satisfies Way] : []),
    ...opening,
  ];
}

/** The same for the same people with the same rights, in whatever order they came. */
function markOf(people: readonly Sighted[], adult: readonly AdultSight[] | undefined): string {
  const told = people
    .map(({ person, ways, isKeptFromPlaces }) => JSON.stringify([person, ways, isKeptFromPlaces]))
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([told, adult ? [...adult].sort() : null]))
    .digest('hex')
    .slice(0, 16);
}

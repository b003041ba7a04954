import type { LegalShare } from '../pathway/consent.ts';
import type { ActionTopic, AdultSight } from '../pathway/events.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { type Sight, sightOf } from './sight.ts';
import type { Viewer } from './viewer.ts';

/** Something of a pathway that there is to be known. */
export interface Matter {
  /** What it is about; of several, each must be known. What is about none is for those involved, the coordinator and the young person. */
  readonly topics: readonly ActionTopic[];
  /** Its author and whoever is responsible: they know it whatever it is about, as long as they are of the team. */
  readonly involved: readonly PersonId[];
  /** Which part of the pathway it is; `team` is for nobody but the team and the young person. */
  readonly part: AdultSight | 'team';
  /** It tells where the young person is to be found. */
  readonly isPlace?: boolean;
}

/**
 * Whether somebody may know something at that moment. This is the one place that decides it (`seen-by.ts` asks nothing else). Deny by
 * default: nobody outside the team, nobody whose rights have ended, nothing that no rule and no consent opens. A protected place is
 * for those who are cleared, whoever wrote it down.
 */
export function mayKnow(viewer: Viewer, matter: Matter, state: PathwayState, context: SharingContext): boolean {
  const sight = sightOf(viewer, state, context);
  return sight !== undefined && knows(sight, matter);
}

/** The same for a viewer whose sight is known. */
export function knows(sight: Sight, { topics, involved, part, isPlace = false }: Matter): boolean {
  if (sight.isOwn) return true;
  if (!sight.parts.has(part)) return false;
  if (isPlace && sight.isKeptFromPlaces) return false;
  if (topics.some((topic) => sight.guarded.has(topic))) return false;
  if (sight.isCoordinator) return true;
  if (sight.person !== undefined && involved.includes(sight.person)) return true;
  return topics.length > 0 && topics.every((topic) => sight.topics.has(topic));
}

/**
 * Whether somebody may know that something is shared, or is asked to be, without a consent, and why: the two who decide it need
 * to. The young person knows once they have been told, and not of what there is a reason not to tell.
 */
export function knowsShare(sight: Sight, { topic, proposed, told }: LegalShare): boolean {
  if (sight.isOwn) return told !== undefined && told.exempt === undefined;
  // Whom it reaches may tell where the young person is to be found.
  if (!sight.parts.has('team') || sight.isKeptFromPlaces) return false;
  return sight.isAuthority || knows(sight, { topics: [topic], involved: [proposed.by], part: 'team' });
}

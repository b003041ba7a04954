import type { LegalShare } from '../pathway/consent.ts';
import type { AdultSight } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { knows, knowsShare, type Matter } from './may-know.ts';
import { sightOf } from './sight.ts';
import { type Audience, viewersOf } from './viewer.ts';

/** What all of an audience may know: of many, what each of them may. */
export interface CrowdSight {
  knows(matter: Matter): boolean;
  knowsShare(share: LegalShare): boolean;
  /** Whether the audience is told that there is a part of that kind, shown or not. */
  hasPart(part: AdultSight | 'team'): boolean;
  readonly isKeptFromPlaces: boolean;
}

/** The sight of an audience at that moment; undefined when somebody in it may know nothing, or nobody is known to be in it. */
export function crowdSight(audience: Audience, state: PathwayState, context: SharingContext): CrowdSight | undefined {
  const viewers = viewersOf(audience);
  const sights = viewers.flatMap((viewer) => sightOf(viewer, state, context) ?? []);
  if (viewers.length === 0 || sights.length < viewers.length) return undefined;
  return {
    knows: (matter) => sights.every((sight) => knows(sight, matter)),
    knowsShare: (share) => sights.every((sight) => knowsShare(sight, share)),
    hasPart: (part) => sights.every(({ parts }) => parts.has(part)),
    isKeptFromPlaces: sights.some((sight) => sight.isKeptFromPlaces),
  };
}

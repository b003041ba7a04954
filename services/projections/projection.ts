import { z } from 'zod';
import { sameStanding, standing, standingOf } from '../leader-counts/standing.ts';
import type { PathwayState } from '../pathway/state.ts';
import { type DueContext, dueDayOf } from './due-day.ts';
import { membershipDocument, membershipsOf } from './memberships.ts';

/** Everything that is derived from one pathway, as kept beside it so that only what differs is written. */
export const projection = z.object({
  version: z.number().int().nonnegative(),
  memberships: z.record(z.string(), membershipDocument.omit({ version: true })),
  due: z.iso.date().optional(),
  /** For those who see counts alone; absent for one that is not open, or was derived before there was any. */
  standing: standing.optional(),
});
export type Projection = z.infer<typeof projection>;

/** Where it is kept which documents a pathway has, one for each; the id is the pathway's. */
export const projectedPartition = 'projected';

/** A pathway of which nothing has been derived yet. */
export const nothingProjected: Projection = { version: 0, memberships: {} };

/** What has to be derived from the pathway at this time. */
export function projectionOf(state: PathwayState, context: DueContext): Projection {
  const memberships: Projection['memberships'] = {};
  for (const [person, membership] of membershipsOf(state)) if (membership) memberships[person] = membership;
  const due = dueDayOf(state, context);
  const counted = standingOf(state, context.now.zone);
  return {
    version: state.version,
    memberships,
    ...(due === undefined ? {} : { due }),
    ...(counted ? { standing: counted } : {}),
  };
}

/** Whether both name the same documents, whatever version they were made from. */
export function sameDocuments(a: Projection, b: Projection): boolean {
  const people = Object.keys(a.memberships);
  if (a.due !== b.due || !sameStanding(a.standing, b.standing)) return false;
  if (people.length !== Object.keys(b.memberships).length) return false;
  return people.every((person) => sameMembership(a, b, person));
}

/** Whether both say the same of one person. */
export function sameMembership(a: Projection, b: Projection, person: string): boolean {
  const [one, other] = [a.memberships[person], b.memberships[person]];
  return one?.coordinator === other?.coordinator && one?.status === other?.status;
}

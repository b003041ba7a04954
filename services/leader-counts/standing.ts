import type { DateTime } from 'luxon';
import { z } from 'zod';
import { reviewDay } from '../access-review/review-day.ts';
import { agreementInForce } from '../pathway/agreement.ts';
import { openActions, type PathwayState } from '../pathway/state.ts';

/** What of an open pathway is counted: nothing that is about the young person, and nobody but who coordinates. */
export const standing = z.object({
  coordinator: z.string(),
  /** The last day of the open action that is nearest, or has been for longest. */
  deadline: z.iso.date().optional(),
  /** An agreement is in force. */
  hasAgreement: z.boolean(),
  /** The day on which it is next to be looked through who can see whom. */
  reviewOn: z.iso.date(),
});
export type Standing = z.infer<typeof standing>;

/** How the pathway stands among the others; undefined for one that is not open. It changes by what is done alone, and not by time. */
export function standingOf(state: PathwayState, zone: DateTime['zone']): Standing | undefined {
  const reviewOn = reviewDay(state, zone);
  if (reviewOn === undefined || state.erasingSince !== undefined) return undefined;
  const deadline = openActions(state)[0]?.deadline;
  const hasAgreement = agreementInForce(state) !== undefined;
  return { coordinator: state.coordinator, ...(deadline === undefined ? {} : { deadline }), hasAgreement, reviewOn };
}

/** Whether both say the same. */
export function sameStanding(one: Standing | undefined, other: Standing | undefined): boolean {
  return (
    one?.coordinator === other?.coordinator &&
    one?.deadline === other?.deadline &&
    one?.hasAgreement === other?.hasAgreement &&
    one?.reviewOn === other?.reviewOn
  );
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { PathwayState } from '../pathway/state.ts';

/** How often a coordinator looks through who can see the young person. */
const reviewMonths = 3;

/**
 * The local day on which it is next to be looked through who can see whom: a quarter after it was last confirmed, or after the pathway
 * was opened. A month that is shorter gives its last day. Undefined for a pathway that is not open.
 */
export function reviewDay(
  { status, openedAt, reviewed }: Pick<PathwayState, 'status' | 'openedAt' | 'reviewed'>,
  zone: DateTime['zone'],
): string | undefined {
  if (status !== 'open') return undefined;
  return toLocalDate(DateTime.fromISO(reviewed?.at ?? openedAt, { zone }).plus({ months: reviewMonths }));
}

/** Whether it is time, or has been. */
export function isReviewDue(state: Pick<PathwayState, 'status' | 'openedAt' | 'reviewed'>, now: DateTime): boolean {
  const day = reviewDay(state, now.zone);
  return day !== undefined && day <= toLocalDate(now);
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../../clock.ts';
import { daysAfter } from '../../workdays.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import { checkText } from '../rules.ts';
import type { PathwayState } from '../state.ts';

/** Nothing of the pathway may be erased, open or closed, until this is lifted. Needs a reason; a second one takes its place. */
export function placeHold(state: PathwayState, { reason }: CommandOf<'hold.place'>): Decision {
  const refusal = checkText('reason', reason, true);
  if (refusal) return refused(refusal);
  return state.hold?.reason === reason.trim() ? alreadySo : decided({ type: 'LegalHoldPlaced', reason: reason.trim() });
}

/** What held it has come to an end; it is erased when its time has come. */
export function liftHold(state: PathwayState): Decision {
  return state.hold ? decided({ type: 'LegalHoldLifted' }) : alreadySo;
}

/**
 * Begins the erasure: from now on nobody can do anything with the pathway. Refuses one that is open, is held, has not been closed
 * for long enough, or of which something has happened that is on record nowhere else. Whoever reopens or holds it at the same
 * moment comes first or not at all: both are the pathway's next version.
 */
export function beginErasure(
  state: PathwayState,
  { base }: CommandOf<'erasure.begin'>,
  { now, sharing }: DecisionContext,
): Decision {
  if (state.erasingSince !== undefined) return alreadySo;
  if (!state.closed) return refused({ code: 'pathwayOpen' });
  if (state.hold) return refused({ code: 'onHold', by: state.hold.by, at: state.hold.at });
  const from = erasableFrom(state.closed.at, now, sharing.retention.days);
  if (toLocalDate(now) < from) return refused({ code: 'keptUntil', from });
  return base === state.version ? decided({ type: 'ErasureBegun' }) : refused({ code: 'notJournaled' });
}

/** The first local day on which a pathway that was closed at this instant may be erased, in the zone of `now`. */
export function erasableFrom(closedAt: string, now: DateTime, days: number): string {
  return daysAfter(toLocalDate(DateTime.fromISO(closedAt, { zone: now.zone })), days);
}

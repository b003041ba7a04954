import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { Action } from '../pathway/state.ts';
import { workdaysAfter } from '../workdays.ts';

/** After how many working days the coordinator is told of an action. */
export interface EscalationRule {
  /** Nobody has taken it, since it was added or given back. At least 1. */
  readonly unclaimedDays: number;
  /** Its last day has passed. At least 1. */
  readonly overdueDays: number;
}

/** What holds where the municipality says nothing else (`ESCALATE_UNCLAIMED_DAYS`, `ESCALATE_OVERDUE_DAYS`). */
export const defaultEscalation: EscalationRule = { unclaimedDays: 5, overdueDays: 3 };

export type Escalation = 'unclaimed' | 'overdue';

/** Local days from which an action is the coordinator's to see to. */
interface EscalationDays {
  /** Absent when somebody is responsible. */
  readonly unclaimed?: string;
  readonly overdue: string;
}

/**
 * Why an action is the coordinator's to see to by now, and marked so on its card; undefined when it is not, or is no longer
 * open. An action that nobody has taken is called so even when it is overdue as well: that is what must be changed first.
 */
export function escalationOf(action: Action, now: DateTime, rule: EscalationRule): Escalation | undefined {
  if (action.status !== 'open') return undefined;
  const today = toLocalDate(now);
  const { unclaimed, overdue } = escalationDays(action, now, rule);
  if (unclaimed !== undefined && unclaimed <= today) return 'unclaimed';
  return overdue <= today ? 'overdue' : undefined;
}

/** The local days, in the zone of `now`, from which an open action is escalated as it stands. */
export function escalationDays(action: Action, now: DateTime, rule: EscalationRule): EscalationDays {
  const overdue = workdaysAfter(action.deadline, rule.overdueDays);
  if (action.responsible) return { overdue };
  const free = DateTime.fromISO(action.released?.at ?? action.addedAt, { zone: now.zone });
  return { unclaimed: workdaysAfter(toLocalDate(free), rule.unclaimedDays), overdue };
}

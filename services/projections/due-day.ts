import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { ModelDefinition } from '../models/definition.ts';
import { nextStep, processPlan } from '../models/process-plan.ts';
import type { PathwayState } from '../pathway/state.ts';

/** Where the pathways that need something on a local day are noted; the id of each is the pathway's. */
export function duePartition(day: string): string {
  return `due:${day}`;
}

/** The local day after this one. */
export function dayAfter(day: string): string {
  return toLocalDate(DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }));
}

/** The local day before this one. */
export function dayBefore(day: string): string {
  return toLocalDate(DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }));
}

/**
 * The next local day, after today, on which what people see of the pathway changes by itself: an action becomes overdue on the
 * day after its last day, and the plan's next step gives way to the one after it when its window is over. Undefined when
 * nothing will: closed, or nothing ahead.
 */
export function dueDayOf(state: PathwayState, now: DateTime, model: ModelDefinition | undefined): string | undefined {
  if (state.status !== 'open') return undefined;
  const today = toLocalDate(now);
  let last = model && lastDayOfNextStep(state, now, today, model);
  for (const { status, deadline } of state.actions.values())
    if (status === 'open' && deadline >= today && (last === undefined || deadline < last)) last = deadline;
  return last === undefined ? undefined : dayAfter(last);
}

/** The last day of the window of the plan's next step. */
function lastDayOfNextStep(
  { birthDate, openedAt }: PathwayState,
  now: DateTime,
  today: string,
  model: ModelDefinition,
): string | undefined {
  const openedOn = toLocalDate(DateTime.fromISO(openedAt, { zone: now.zone }));
  return nextStep(processPlan(model, birthDate, openedOn), today)?.to;
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { ModelDefinition } from '../models/definition.ts';
import { agreementDays, isReadyToEnter } from '../pathway/agreement-standing.ts';
import { consentDays } from '../pathway/consent-days.ts';
import { meetingDay, openMeetings } from '../pathway/meeting.ts';
import { openActions, type PathwayState } from '../pathway/state.ts';
import { planFactsOf } from '../plan-facts.ts';
import { type SharingRules, shippedRules } from '../privacy/sharing-rules.ts';
import { type EscalationRule, escalationDays } from '../reminders/escalation.ts';
import { earliest, nextReminderDay } from '../reminders/items-for.ts';
import { checklistDays } from '../reminders/meeting-spans.ts';
import { nextChangeDay } from '../road.ts';
import { daysAfter } from '../workdays.ts';

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

/** What decides on which day a pathway next needs something, besides the pathway. */
export interface DueContext {
  readonly now: DateTime;
  readonly model: ModelDefinition | undefined;
  readonly escalation: EscalationRule;
  /** The rules of sharing; those that Vejviser comes with, when absent. */
  readonly sharing?: SharingRules;
}

/**
 * The next local day, after today, on which what people see of the pathway changes by itself, or on which somebody may have to be
 * reminded of something of it. Undefined when there is none: closed, or nothing ahead.
 */
export function dueDayOf(state: PathwayState, context: DueContext): string | undefined {
  if (state.status !== 'open') return undefined;
  const today = toLocalDate(context.now);
  // Who is reminded is asked on the day itself: the day is the same whoever it is.
  const reminder = nextReminderDay(state, { ...context, isActive: () => true });
  const changes = [
    ...actionDays(state, context),
    ...meetingDays(state, context),
    ...planDays(state, context, today),
    ...agreementChangeDays(state, context, today),
    ...consentDays(state, context.now, context.sharing ?? shippedRules),
  ];
  return earliest([...changes, ...(reminder === undefined ? [] : [reminder])].filter((day) => day > today));
}

/** An action is overdue from the day after its last one, and is marked when it is escalated. */
function actionDays(state: PathwayState, { now, escalation }: DueContext): string[] {
  return openActions(state).flatMap((action) => {
    const { unclaimed, overdue } = escalationDays(action, now, escalation);
    return [daysAfter(action.deadline, 1), overdue, ...(unclaimed === undefined ? [] : [unclaimed])];
  });
}

/** A meeting is over the day after, and its checklist missing a week later. */
function meetingDays(state: PathwayState, { now }: DueContext): string[] {
  return openMeetings(state).flatMap((meeting) => {
    const over = daysAfter(meetingDay(meeting, now), 1);
    return [over, daysAfter(over, checklistDays)];
  });
}

/**
 * Custody ends, or the time to sign is over. What everyone has signed and is not in force, since somebody's rights have ended, is
 * looked at every day: nothing tells here that they have got them back.
 */
function agreementChangeDays(state: PathwayState, { now }: DueContext, today: string): string[] {
  return [...agreementDays(state, now), ...(isReadyToEnter(state, now) ? [daysAfter(today, 1)] : [])];
}

/** A window opens or is over, and a meeting begins to propose itself. */
function planDays(state: PathwayState, { now, model }: DueContext, today: string): string[] {
  if (!model) return [];
  const { openedOn, closed, taken } = planFactsOf(state, now.zone);
  return [nextChangeDay(model, state.birthDate, openedOn, closed, taken, today) ?? []].flat();
}

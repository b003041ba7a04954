import { type Action, openActions, type PathwayState, type PersonId } from '../pathway/state.ts';
import { youngPersonId } from '../pathway/young-person.ts';
import { daysAfter, workdayOnOrBefore } from '../workdays.ts';
import { workdaysBefore } from './beat.ts';
import { escalationDays } from './escalation.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

/** So many working days before its last one an action begins to be reminded of. */
const dueSoonDays = 2;

/** The actions of the pathway: to whoever is responsible, and those that are escalated to the coordinator. */
export function actionSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  return openActions(state).flatMap((action) => {
    const responsible = responsibleSpan(state, action, context);
    const escalated = escalatedSpan(state, action, context);
    return [...(responsible ? [responsible] : []), ...(escalated ? [escalated] : [])];
  });
}

/**
 * To whoever is responsible, or to the coordinator when their rights have ended, since nobody else would see to it: two working
 * days before the last day, on it (or on the working day before), and on every working day after it. What the young person has
 * promised stands on their own page; the coordinator hears of it when it is escalated, and before that nobody does.
 */
function responsibleSpan(
  state: PathwayState,
  { id, deadline, responsible }: Action,
  context: ReminderContext,
): ReminderSpan | undefined {
  if (!responsible || responsible.person === youngPersonId) return undefined;
  const from = workdaysBefore(deadline, dueSoonDays);
  const overdueFrom = daysAfter(deadline, 1);
  return {
    item: `action:${id}`,
    people: context.isActive(responsible.person) ? [responsible.person] : coordinatorOf(state, context),
    from,
    beats: [{ from }, { from: workdayOnOrBefore(deadline) }, { from: overdueFrom, everyDays: 1 }],
    on: (day) => ({
      item: `action:${id}`,
      kind: 'action',
      action: id,
      reason: day < overdueFrom ? 'dueSoon' : 'overdue',
    }),
  };
}

/** To the coordinator, on every working day; not when the coordinator is reminded of it as the one who is responsible. */
function escalatedSpan(state: PathwayState, action: Action, context: ReminderContext): ReminderSpan | undefined {
  const { id, responsible } = action;
  if (responsible && isCoordinators(state, responsible.person, context)) return undefined;
  const { unclaimed, overdue } = escalationDays(action, context.now, context.escalation);
  const from = unclaimed !== undefined && unclaimed < overdue ? unclaimed : overdue;
  return {
    item: `escalated:${id}`,
    people: coordinatorOf(state, context),
    from,
    beats: [{ from, everyDays: 1 }],
    on: (day) => {
      const reason = unclaimed !== undefined && unclaimed <= day ? 'unclaimed' : 'overdue';
      return { item: `escalated:${id}`, kind: 'escalated', action: id, reason };
    },
  };
}

/** Whether the coordinator is the one who is reminded of what that person is responsible for. */
function isCoordinators(state: PathwayState, person: PersonId, { isActive }: ReminderContext): boolean {
  return person === state.coordinator || (person !== youngPersonId && !isActive(person));
}

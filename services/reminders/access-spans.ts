import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { PageAudience } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import { daysAfter } from '../workdays.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

const weekly = 7;
/** What only asks for a look does not stand there for longer. */
const newsDays = 14;

/**
 * To the coordinator, about who gets in to the young person's page and their adult's: a link that died of wrong codes, until there is
 * a new one; an adult who was chosen, until they have a link; an adult who has said no.
 */
export function accessSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  const people = coordinatorOf(state, context);
  const locked = [...(state.lockedOut ?? [])].map(([to, at]) => lockedSpan(people, to, dayOf(at, context)));
  return [...locked, ...adultSpans(state, context, people)];
}

/** The first word of it is a notice, at once. */
function lockedSpan(people: readonly string[], to: PageAudience, day: string): ReminderSpan {
  const item = `locked:${to}`;
  return {
    item,
    people,
    from: day,
    beats: [{ from: daysAfter(day, 1), everyDays: weekly }],
    on: () => ({ item, kind: 'access', reason: 'locked', to }),
  };
}

function adultSpans(
  { chosenAdult }: PathwayState,
  context: ReminderContext,
  people: readonly string[],
): ReminderSpan[] {
  if (!chosenAdult) return [];
  const { id, chosenAt, declinedAt, invitedAt } = chosenAdult;
  if (declinedAt !== undefined)
    return [newsSpan(people, `adultDeclined:${id}`, 'declined', dayOf(declinedAt, context))];
  return invitedAt === undefined ? [newsSpan(people, `adultChosen:${id}`, 'chosen', dayOf(chosenAt, context))] : [];
}

function newsSpan(people: readonly string[], item: string, reason: 'chosen' | 'declined', day: string): ReminderSpan {
  return {
    item,
    people,
    from: day,
    last: daysAfter(day, newsDays),
    beats: [{ from: daysAfter(day, 1) }],
    on: () => ({ item, kind: 'access', reason, to: 'chosenAdult' }),
  };
}

function dayOf(instant: string, { now }: ReminderContext): string {
  return toLocalDate(DateTime.fromISO(instant, { zone: now.zone }));
}

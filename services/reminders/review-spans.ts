import { reviewDay } from '../access-review/review-day.ts';
import type { PathwayState } from '../pathway/state.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

const weekly = 7;

/** To the coordinator, once a week: it is to be looked through who can see the young person. */
export function reviewSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  const from = reviewDay(state, context.now.zone);
  if (from === undefined) return [];
  // Each quarter's is another one: putting off the last does not put off the next.
  const item = `review:${from}`;
  return [
    {
      item,
      people: coordinatorOf(state, context),
      from,
      beats: [{ from, everyDays: weekly }],
      on: () => ({ item, kind: 'review', since: from }),
    },
  ];
}

import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { PathwayState } from '../pathway/state.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

/** To the coordinator on every working day: the young person wants to talk to somebody. The first word of it is a notice, at once. */
export function talkSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  if (state.talkWantedAt === undefined) return [];
  const from = toLocalDate(DateTime.fromISO(state.talkWantedAt, { zone: context.now.zone }));
  return [
    {
      item: 'talk',
      people: coordinatorOf(state, context),
      from,
      beats: [{ from, everyDays: 1 }],
      on: () => ({ item: 'talk', kind: 'talk' }),
    },
  ];
}

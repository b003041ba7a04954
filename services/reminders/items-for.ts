import { toLocalDate } from '../clock.ts';
import { type PathwayState, type PersonId, snoozeKey } from '../pathway/state.ts';
import { accessSpans } from './access-spans.ts';
import { actionSpans } from './action-spans.ts';
import { agreementSpans } from './agreement-spans.ts';
import { type Beat, beatsWithin, nextBeat } from './beat.ts';
import { consentSpans } from './consent-spans.ts';
import { handoverSpans } from './handover-spans.ts';
import { meetingSpans } from './meeting-spans.ts';
import { planSpans } from './plan-spans.ts';
import type { ReminderItem } from './reminder-item.ts';
import type { ReminderContext, ReminderSpan } from './reminder-span.ts';
import { reviewSpans } from './review-spans.ts';
import { spellSpans } from './spell-spans.ts';
import { talkSpans } from './talk-spans.ts';

/** What a message to this person shows of the pathway today, without what they have put off. Nothing of a closed pathway. */
export function itemsFor(person: PersonId, state: PathwayState, context: ReminderContext): ReminderItem[] {
  const today = toLocalDate(context.now);
  return spansOf(state, context)
    .filter((span) => span.people.includes(person) && isShown(span, person, state, today))
    .map(({ on }) => on(today));
}

/**
 * Those for whom something of the pathway has been reason enough for a message on some day since `since` (a local day, included),
 * and still shows today.
 */
export function peopleToRemind(state: PathwayState, context: ReminderContext, since: string): PersonId[] {
  const today = toLocalDate(context.now);
  const people = spansOf(state, context).flatMap((span) =>
    span.people.filter(
      (person) =>
        isShown(span, person, state, today) &&
        beatsOf(span, person, state).some((beat) => beatsWithin(beat, since, today)),
    ),
  );
  return [...new Set(people)];
}

/** The next local day, after today, on which somebody may have to be sent a message about the pathway as it is. */
export function nextReminderDay(state: PathwayState, context: ReminderContext): string | undefined {
  const today = toLocalDate(context.now);
  const days = spansOf(state, context).flatMap((span) =>
    [...span.beats, ...span.people.flatMap((person) => snoozeBeats(span, person, state))].flatMap(
      (beat) => nextBeat(beat, today) ?? [],
    ),
  );
  return earliest(days);
}

/** The first of some local days. */
export function earliest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>((first, day) => (first !== undefined && first < day ? first : day), undefined);
}

/** Everything that the pathway has to remind its people of, now and later. */
function spansOf(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  if (state.status !== 'open') return [];
  return [
    ...actionSpans(state, context),
    ...meetingSpans(state, context),
    ...planSpans(state, context),
    ...spellSpans(state, context),
    ...handoverSpans(state, context),
    ...agreementSpans(state, context),
    ...talkSpans(state, context),
    ...consentSpans(state, context),
    ...accessSpans(state, context),
    ...reviewSpans(state, context),
  ];
}

function isShown({ item, from, last }: ReminderSpan, person: PersonId, state: PathwayState, today: string): boolean {
  if (today < from || (last !== undefined && today > last)) return false;
  const until = state.snoozed.get(snoozeKey(person, item));
  return until === undefined || until <= today;
}

function beatsOf(span: ReminderSpan, person: PersonId, state: PathwayState): Beat[] {
  return [...span.beats, ...snoozeBeats(span, person, state)];
}

/** What was put off comes back on its day, even if it would not have been reason for a message by itself. */
function snoozeBeats({ item }: ReminderSpan, person: PersonId, { snoozed }: PathwayState): Beat[] {
  const until = snoozed.get(snoozeKey(person, item));
  return until === undefined ? [] : [{ from: until }];
}

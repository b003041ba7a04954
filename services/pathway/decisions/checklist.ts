import { DateTime } from 'luxon';
import { toLocalDate } from '../../clock.ts';
import { type ChecklistItem, type ChecklistTemplate, checklistOf } from '../../models/checklist.ts';
import type { CommandOf, FilledChecklist } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { answerAt, answerTo, type Meeting } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import { ageAt, checkText } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { isStatusCode } from '../status-codes.ts';
import { currentSpells } from '../status-spell.ts';
import { heldOn, meetingTime, openMeeting, plannedEvent } from './meetings.ts';
import { checkHours } from './status-spells.ts';

/** Saves what somebody has filled in of the checklist, and leaves it open for the others. */
export function answerChecklist(
  state: PathwayState,
  command: CommandOf<'meeting.answer'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const found = changedAnswers(state, meeting, command, context);
  if ('refusal' in found) return refused(found.refusal);
  if (Object.keys(found.answers).length === 0) return alreadySo;
  return decided({ type: 'ChecklistAnswered', meeting: meeting.id, answers: found.answers });
}

/**
 * Completes the meeting: from now on its record is only added to. Refuses while a required item is empty. What the checklist
 * tells of education and employment becomes a status spell, and the next meeting is planned, in the same commit.
 */
export function completeMeeting(
  state: PathwayState,
  command: CommandOf<'meeting.complete'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const found = changedAnswers(state, meeting, command, context);
  if ('refusal' in found) return refused(found.refusal);
  const template = checklistOf(context.model(state.model));
  const answer = (key: string) => {
    const given = found.answers[key];
    return given === undefined ? answerTo(meeting, key) : given === '' ? undefined : given;
  };
  const missing = askedItems(template, state, meeting, context.now, answer).find(
    ({ key, required }) => required && answer(key) === undefined,
  );
  if (missing) return refused({ code: 'inputMissing', input: itemInput(missing.key) });
  const next = nextPlanned(state, answer('nextAt'), context);
  if (next && 'refusal' in next) return refused(next.refusal);
  const answered: PathwayEvent[] =
    Object.keys(found.answers).length === 0
      ? []
      : [{ type: 'ChecklistAnswered', meeting: meeting.id, answers: found.answers }];
  const day = heldOn(meeting, context.now);
  return decided(...answered, ...statusEvents(state, answer, day), ...(next ? [next.event] : []), {
    type: 'MeetingCompleted',
    meeting: meeting.id,
    heldOn: day,
    checklist: template.version,
  });
}

/** What an item is called on its form. */
export function itemInput(key: string): string {
  return `item.${key}`;
}

/** The items that are to be answered for this meeting, given the answers so far. */
export function askedItems(
  template: ChecklistTemplate,
  state: PathwayState,
  meeting: Meeting,
  now: DateTime,
  answer: (key: string) => string | undefined = (key) => answerTo(meeting, key),
): ChecklistItem[] {
  return itemsFor(template, state, meeting, now).filter(({ showWhen }) => {
    if (!showWhen) return true;
    const given = answer(showWhen.key);
    return given !== undefined && showWhen.is.includes(given);
  });
}

/** The items that a form for this meeting holds, whatever has been answered. */
export function itemsFor(
  template: ChecklistTemplate,
  state: PathwayState,
  meeting: Meeting,
  now: DateTime,
): ChecklistItem[] {
  const isUnder18 = ageAt(state.birthDate, now) < 18;
  return template.sections
    .flatMap(({ items }) => items)
    .filter(
      ({ onlyUnder18, kinds }) =>
        (onlyUnder18 !== true || isUnder18) && (kinds === undefined || kinds.includes(meeting.kind)),
    );
}

/** The answers that this person has changed since their form was made; only those are theirs. */
function changedAnswers(
  state: PathwayState,
  meeting: Meeting,
  { answers, base }: FilledChecklist,
  context: DecisionContext,
): { answers: Record<string, string> } | { refusal: Refusal } {
  const items = new Map(
    itemsFor(checklistOf(context.model(state.model)), state, meeting, context.now).map((item) => [item.key, item]),
  );
  const changed: Record<string, string> = {};
  for (const [key, typed] of Object.entries(answers)) {
    const value = typed.trim();
    if (value === answerAt(meeting, key, base)) continue;
    const item = items.get(key);
    const refusal: Refusal | undefined = item
      ? checkAnswer(item, value, state, meeting, context)
      : { code: 'inputInvalid', input: itemInput(key) };
    if (refusal) return { refusal };
    changed[key] = value;
  }
  return { answers: changed };
}

function checkAnswer(
  item: ChecklistItem,
  value: string,
  state: PathwayState,
  meeting: Meeting,
  { now }: DecisionContext,
): Refusal | undefined {
  if (value === '') return undefined;
  const input = itemInput(item.key);
  const isOneOf = (known: { has(id: string): boolean }) => value.split(',').every((id) => known.has(id));
  const invalidUnless = (holds: boolean): Refusal | undefined => (holds ? undefined : { code: 'inputInvalid', input });
  switch (item.type) {
    case 'yesNo':
      return invalidUnless(value === 'yes' || value === 'no');
    case 'choice':
      return invalidUnless((item.choices ?? []).some((choice) => choice.value === value));
    case 'rating':
      return invalidUnless(/^(\d|10)$/.test(value));
    case 'people':
      return invalidUnless(isOneOf(state.members));
    case 'points':
      return invalidUnless(isOneOf(meeting.agenda));
    case 'actions':
      return invalidUnless(isOneOf(state.actions));
    case 'statusCode':
      return invalidUnless(isStatusCode(value));
    case 'number':
      return checkHours(input, value);
    case 'text':
      return checkText(input, value, false);
    case 'date':
      return checkPastDay(input, value, now);
    case 'datetime': {
      const time = meetingTime(value, now, input);
      return 'refusal' in time ? time.refusal : undefined;
    }
  }
}

/** Refuses a day that is none, or is still to come. */
function checkPastDay(input: string, day: string, now: DateTime): Refusal | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !DateTime.fromISO(day).isValid) return { code: 'noSuchDate', input };
  return day > toLocalDate(now) ? { code: 'dateInTheFuture', input } : undefined;
}

/** Education and employment as told in the meeting: still so, or something new in place of what was. */
function statusEvents(state: PathwayState, answer: (key: string) => string | undefined, day: string): PathwayEvent[] {
  const code = answer('statusCode');
  if (code === undefined) return [];
  const current = currentSpells(state);
  const same = current.findLast((spell) => spell.code === code);
  if (same) return [{ type: 'SpellVerified', spell: same.id }];
  const from = answer('statusSince') ?? day;
  const before = current.at(-1);
  const hours = answer('statusHours');
  return [
    ...(before
      ? [{ type: 'SpellEnded', spell: before.id, on: before.from > from ? before.from : from, how: 'changed' } as const]
      : []),
    {
      type: 'SpellBegun',
      spell: `s${state.spells.size + 1}`,
      code,
      from,
      ...(hours === undefined ? {} : { hours: Number(hours.replace(',', '.')) }),
      source: 'team',
    },
  ];
}

function nextPlanned(
  state: PathwayState,
  at: string | undefined,
  { now }: DecisionContext,
): { event: PathwayEvent } | { refusal: Refusal } | undefined {
  if (at === undefined) return undefined;
  const time = meetingTime(at, now, itemInput('nextAt'));
  if ('refusal' in time) return time;
  return { event: plannedEvent(state, 'network', { at: time.at }) };
}

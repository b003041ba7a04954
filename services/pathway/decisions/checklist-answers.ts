import { toInstant } from '../../clock.ts';
import { readLocalTime } from '../../local-time.ts';
import type { ChecklistItem } from '../../models/checklist.ts';
import type { FilledChecklist } from '../commands.ts';
import type { DecisionContext } from '../decision.ts';
import { answerAt, answerTo, hasHadPoint, type Meeting, meetingDay } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import { checkPastDay, checkText, tidyText } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { isStatusCode } from '../status-codes.ts';
import { suggestedAnswer } from '../suggested-answer.ts';
import { itemInput } from './checklist.ts';
import { isItemKept, knownToAsker } from './known-to-asker.ts';
import { meetingTime } from './meetings.ts';
import { readHours } from './status-spells.ts';

/**
 * The answers that this person has changed since their form was made, as they are kept; only those are theirs. What a form
 * brings back untouched says nothing, and overwrites nothing that others have answered meanwhile. What is kept from them they neither
 * take back nor answer anew, whether there is an answer or not: they have not seen what would be lost. Their own last word they may change.
 */
export function changedAnswers(
  items: readonly ChecklistItem[],
  state: PathwayState,
  meeting: Meeting,
  { answers, base, left = [] }: FilledChecklist,
  context: DecisionContext,
): { readonly answers: ReadonlyMap<string, string> } | { readonly refusal: Refusal } {
  const changed = new Map<string, string>();
  const day = meetingDay(meeting, context.now);
  const known = knownToAsker(state, meeting, context);
  const suggestion = (item: ChecklistItem, from: PathwayState) =>
    tidy(item, suggestedAnswer(item, from, meeting, day), '', meeting, context);
  for (const [key, typed] of Object.entries(answers)) {
    const item = items.find((other) => other.key === key);
    if (typed === '' && left.includes(key)) continue;
    const before = answerAt(meeting, key, base);
    const isOwnLast = meeting.answers.get(key)?.at(-1)?.by === context.by;
    if (!isOwnLast && isItemKept(state, meeting, key, context)) {
      const sent = tidy(item, typed, before, meeting, context);
      // Neither says anything of what is kept: it stood so in a form that was made before, and is their own.
      const isOwn = sent === ownAnswer(meeting, key, context) || (item && sent === suggestion(item, known.state));
      if (sent === '' || isOwn) continue;
      return { refusal: { code: item ? 'itemNotShared' : 'inputInvalid', input: itemInput(key) } };
    }
    const kept = keptIds(item, state, meeting, known, left);
    const stood = without(tidy(item, before, before, meeting, context), kept);
    const sent = without(tidy(item, typed, before, meeting, context), kept);
    if (sent === stood) continue;
    if (!item) return { refusal: { code: 'inputInvalid', input: itemInput(key) } };
    const last = meeting.answers.get(key)?.at(-1);
    const suggested = without(suggestion(item, known.state), kept);
    const shown = before === '' ? suggested : stood;
    const ids = () => {
      if (last && last.version > base) return ticked(sent, shown, last.value);
      return withKept(sent, last?.value ?? suggestion(item, state), kept);
    };
    const value = isList(item) ? ids() : sent;
    // The same form twice, with two deliveries.
    if (last?.by === context.by && last.value === value) continue;
    // What a form shows before anybody has answered is not touched either, and gives way to what was answered meanwhile.
    const isSuggested = before === '' && sent !== '' && sent === suggested;
    if (isSuggested && answerTo(meeting, key) !== undefined) continue;
    const refusal = checkAnswer(item, value, state, meeting, context);
    if (refusal) return { refusal };
    changed.set(key, value);
  }
  return { answers: changed };
}

/** What somebody last answered themselves; undefined when they have not. */
function ownAnswer(meeting: Meeting, key: string, { by }: DecisionContext): string | undefined {
  return meeting.answers.get(key)?.findLast((answer) => answer.by === by)?.value;
}

/** Ids that a list holds or not whatever the asker sends, since their form did not show them. */
function keptIds(
  item: ChecklistItem | undefined,
  state: PathwayState,
  meeting: Meeting,
  known: ReturnType<typeof knownToAsker>,
  left: readonly string[],
): ReadonlySet<string> {
  if (item?.type === 'actions') return new Set([...unknown(state.actions, known.state.actions), ...left]);
  if (item?.type === 'points') return new Set([...unknown(meeting.agenda, known.meeting.agenda), ...left]);
  return new Set();
}

const unknown = (all: ReadonlyMap<string, unknown>, known: ReadonlyMap<string, unknown>): string[] =>
  [...all.keys()].filter((id) => !known.has(id));

/** A list with those of some ids that it holds now. */
const withKept = (sent: string, now: string, kept: ReadonlySet<string>): string =>
  sorted([...listOf(sent), ...listOf(now).filter((id) => kept.has(id))]);

/** A list without some ids; anything else as it is. */
const without = (value: string, ids: ReadonlySet<string>): string =>
  ids.size === 0
    ? value
    : listOf(value)
        .filter((id) => !ids.has(id))
        .join(',');

/**
 * A list after somebody has ticked and unticked boxes of a form that showed `before`, and now reads `sent`, where meanwhile it has
 * become `now`: the boxes that they left alone stay as others have set them.
 */
function ticked(sent: string, before: string, now: string): string {
  const [wanted, shown] = [listOf(sent), listOf(before)];
  const kept = listOf(now).filter((id) => wanted.includes(id) || !shown.includes(id));
  return sorted([...kept, ...wanted.filter((id) => !shown.includes(id))]);
}

/**
 * An answer as it is kept: platforms write the same thing differently, and what is only written differently is no change.
 * `before`: what the form showed. Points that have been dropped since are on no form any longer, and stay as they were.
 */
function tidy(
  item: ChecklistItem | undefined,
  typed: string,
  before: string,
  meeting: Meeting,
  { now }: DecisionContext,
): string {
  const text = tidyText(typed);
  if (item === undefined) return text;
  switch (item.type) {
    case 'people':
    case 'points':
    case 'actions': {
      const kept = item.type === 'points' ? listOf(before).filter((id) => !meeting.agenda.has(id)) : [];
      return sorted([...listOf(text), ...kept]);
    }
    case 'number':
      return isNumber(text) ? String(Number(text.replace(',', '.'))) : text;
    case 'datetime': {
      const read = readLocalTime(text, now.zone);
      return 'at' in read ? toInstant(read.at) : text;
    }
    case 'text':
      return text.replace(/\r\n?/g, '\n');
    default:
      return text;
  }
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
  const invalidUnless = (holds: boolean): Refusal | undefined => (holds ? undefined : { code: 'inputInvalid', input });
  switch (item.type) {
    case 'yesNo':
      return invalidUnless(value === 'yes' || value === 'no');
    case 'choice':
      return invalidUnless((item.choices ?? []).some((choice) => choice.value === value));
    case 'rating':
      return invalidUnless(/^(\d|10)$/.test(value));
    // Somebody who has left may have been there, a point may have been dropped and an action done since the form was made.
    case 'people':
      return invalidUnless(listOf(value).every((id) => state.members.has(id)));
    case 'points':
      return invalidUnless(listOf(value).every((id) => hasHadPoint(meeting, id)));
    case 'actions':
      return invalidUnless(listOf(value).every((id) => state.actions.has(id)));
    case 'statusCode':
      return invalidUnless(isStatusCode(value));
    case 'number':
      return invalidUnless(item.key === 'statusHours' ? readHours(value) !== undefined : isNumber(value));
    case 'text':
      return checkText(input, value, false);
    case 'date':
      return (
        checkPastDay(input, value, now) ?? (value < state.birthDate ? { code: 'datesReversed', input } : undefined)
      );
    case 'datetime': {
      const time = meetingTime(value, now, input);
      return 'refusal' in time ? time.refusal : undefined;
    }
  }
}

const isList = ({ type }: ChecklistItem): boolean => type === 'people' || type === 'points' || type === 'actions';

const sorted = (ids: readonly string[]): string => [...new Set(ids)].sort(byNumber).join(',');

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const isNumber = (text: string): boolean => /^\d{1,6}([.,]\d{1,2})?$/.test(text);

import { toLocalDate } from '../../clock.ts';
import { checklistOf } from '../../models/checklist.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { answerTo, type Meeting, meetingDay } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import type { PathwayState } from '../state.ts';
import { askedItems, itemInput, itemsFor } from './checklist.ts';
import { changedAnswers } from './checklist-answers.ts';
import { statusTold } from './checklist-status.ts';
import { isItemKept } from './known-to-asker.ts';
import { heldOn, meetingTime, openMeeting, plannedAlready, plannedEvent } from './meetings.ts';

/** Saves what somebody has filled in of the checklist, and leaves it open for the others. */
export function answerChecklist(
  state: PathwayState,
  command: CommandOf<'meeting.answer'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return refused(meeting);
  const found = changedAnswers(formItems(state, meeting, context), state, meeting, command, context);
  if ('refusal' in found) return refused(found.refusal);
  const answered = answeredEvents(meeting, found.answers);
  return answered.length === 0 ? alreadySo : decided(...answered);
}

/**
 * Completes the meeting: from now on its record is only added to. Refuses while a required item is empty, and a meeting that has
 * been moved to a later day since the form was made. One that is still to come may be completed: it was then held earlier. What the checklist tells of education and
 * employment becomes a status spell, and the next meeting is planned, in the same commit.
 */
export function completeMeeting(
  state: PathwayState,
  command: CommandOf<'meeting.complete'>,
  context: DecisionContext,
): Decision {
  const meeting = openMeeting(state, command.meeting);
  if ('code' in meeting) return isSentAgain(state, command, context) ? alreadySo : refused(meeting);
  const isToCome = meeting.status === 'planned' && meetingDay(meeting, context.now) > toLocalDate(context.now);
  if (isToCome && meeting.revisedIn > command.base) return refused({ code: 'meetingToCome', at: meeting.at });
  const items = formItems(state, meeting, context);
  const found = changedAnswers(items, state, meeting, command, context);
  if ('refusal' in found) return refused(found.refusal);
  // Whether it is answered is not for them either.
  if (items.some(({ key, required }) => required && isItemKept(state, meeting, key, context)))
    return refused({ code: 'checklistNotShared' });

  const answer = (key: string) =>
    (found.answers.has(key) ? found.answers.get(key) : answerTo(meeting, key)) || undefined;
  const template = checklistOf(context.model(state.model));
  const asked = askedItems(template, state, meeting, context.now, answer);
  const missing = asked.find(({ key, required }) => required && answer(key) === undefined);
  if (missing) return refused({ code: 'inputMissing', input: itemInput(missing.key) });

  // A municipality's own checklist may ask something else under these names, and an item may no longer be asked.
  const told = (key: string, type: string) =>
    asked.some((item) => item.key === key && item.type === type) ? answer(key) : undefined;
  const day = heldOn(meeting, context.now);
  const teller = isItemKept(state, meeting, 'statusCode', context) && meeting.answers.get('statusCode')?.at(-1)?.by;
  const status = statusTold(
    state,
    {
      ...(teller ? { by: teller } : {}),
      code: told('statusCode', 'statusCode'),
      since: told('statusSince', 'date'),
      hours: told('statusHours', 'number'),
      day,
    },
    context,
  );
  if ('refusal' in status) return refused(status.refusal);
  const next = nextPlanned(state, meeting, told('nextAt', 'datetime'), context);
  if ('refusal' in next) return refused(next.refusal);
  return decided(...answeredEvents(meeting, found.answers), ...status.events, ...next.events, {
    type: 'MeetingCompleted',
    meeting: meeting.id,
    heldOn: day,
    checklist: template.version,
  });
}

function formItems(state: PathwayState, meeting: Meeting, context: DecisionContext) {
  return itemsFor(checklistOf(context.model(state.model)), state, meeting, context.now);
}

function answeredEvents(meeting: Meeting, answers: ReadonlyMap<string, string>): PathwayEvent[] {
  if (answers.size === 0) return [];
  return [{ type: 'ChecklistAnswered', meeting: meeting.id, answers: Object.fromEntries(answers) }];
}

/** Whoever completed the meeting sends the same form once more. */
function isSentAgain(state: PathwayState, command: CommandOf<'meeting.complete'>, context: DecisionContext): boolean {
  const meeting = state.meetings.get(command.meeting);
  if (meeting?.completed?.by !== context.by) return false;
  const found = changedAnswers(formItems(state, meeting, context), state, meeting, command, context);
  return 'answers' in found && found.answers.size === 0;
}

/** The next meeting, unless one is planned for that very time already. */
function nextPlanned(
  state: PathwayState,
  meeting: Meeting,
  at: string | undefined,
  { now }: DecisionContext,
): { readonly events: readonly PathwayEvent[] } | { readonly refusal: Refusal } {
  if (at === undefined) return { events: [] };
  const time = meetingTime(at, now, itemInput('nextAt'));
  if ('refusal' in time) return time;
  if (plannedAlready(state, time, meeting)) return { events: [] };
  return { events: [plannedEvent(state, 'network', time)] };
}

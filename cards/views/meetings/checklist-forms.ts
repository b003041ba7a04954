import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type ChecklistItem, type ChecklistSection, checklistOf } from '../../../services/models/checklist.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { itemsFor } from '../../../services/pathway/decisions/checklist.ts';
import { answerTo, type Meeting, openMeetings } from '../../../services/pathway/meeting.ts';
import type { Form, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { verbForm } from '../inputs.ts';
import { checklistInput } from './checklist-input.ts';
import { meetingData } from './meeting-parts.ts';

/** A part of the checklist, to be filled in while others fill in theirs; all of it where there is no such part. */
export function checklistForm(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
  section?: string,
): Form {
  const sections = checklistSections(ctx, state, meeting, model);
  const part = sections.filter(({ id }) => id === section);
  const asked = part.length === 0 ? sections : part;
  const data = part.length === 0 ? {} : { section: section ?? '' };
  return verbForm(
    ctx,
    'meeting.answer',
    { ...meetingData(state, meeting), ...data, ...leftOut(state, meeting, asked) },
    inputsOf(ctx, state, meeting, asked, false),
  );
}

/** The whole checklist, which ends the meeting when it is sent. */
export function completeForm(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Form {
  const sections = checklistSections(ctx, state, meeting, model);
  const data = { ...meetingData(state, meeting), ...leftOut(state, meeting, sections) };
  return verbForm(ctx, 'meeting.complete', data, inputsOf(ctx, state, meeting, sections, true));
}

/** The parts of the checklist with the items that this meeting asks. The next meeting is not asked for where there is one. */
export function checklistSections(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): ChecklistSection[] {
  const template = checklistOf(model);
  const hasNext = openMeetings(state).some(({ id, at }) => id !== meeting.id && at > meeting.at);
  const asked = new Set(
    itemsFor(template, state, meeting, ctx.now)
      .map(({ key }) => key)
      .filter((key) => key !== 'nextAt' || !hasNext || answerTo(meeting, key) !== undefined),
  );
  return template.sections
    .map((section) => ({ ...section, items: section.items.filter(({ key }) => asked.has(key)) }))
    .filter(({ items }) => items.length > 0);
}

function inputsOf(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  sections: readonly ChecklistSection[],
  completing: boolean,
): Input[] {
  const hidden = hiddenItems(state, meeting);
  const all = new Map(sections.flatMap(({ items }) => items).map((item) => [item.key, item]));
  return sections.flatMap(({ title, items }) =>
    items
      .filter(({ key }) => !hidden.has(key))
      .map((item) =>
        checklistInput(ctx, state, meeting, item, {
          section: title[ctx.locale],
          onlyWhen: dependence(ctx, item, all),
          required: completing && item.required && item.showWhen === undefined,
        }),
      ),
  );
}

/** Items of which whoever the form is for may not know the answers, and which they therefore do not answer; but what they have themselves. */
function hiddenItems({ hidden }: SeenState, meeting: Meeting): ReadonlySet<string> {
  return new Set(hidden.answers.get(meeting.id)?.filter((key) => answerTo(meeting, key) === undefined));
}

/**
 * What the form leaves out and therefore says nothing of: such items, and of lists the points and actions that are hidden. Without it a
 * platform that sends nothing for an empty input would take them for emptied.
 */
function leftOut(state: SeenState, meeting: Meeting, sections: readonly ChecklistSection[]): { left?: string } {
  const items = sections.flatMap((section) => section.items);
  const has = (type: ChecklistItem['type']) => items.some((item) => item.type === type);
  const kept = hiddenItems(state, meeting);
  const left = [
    ...items.map(({ key }) => key).filter((key) => kept.has(key)),
    ...(has('points') ? (state.hidden.agenda.get(meeting.id) ?? []) : []),
    ...(has('actions') ? state.hidden.actions.slice(-mostLeft) : []),
  ];
  return left.length === 0 ? {} : { left: left.join(',') };
}

/** As many actions as find room in what a modal carries; of older ones nobody asks any more. */
const mostLeft = 200;

/** Says of an item that hangs on another's answer on which; a form on paper would say it too. */
function dependence(
  ctx: ViewContext,
  { showWhen }: ChecklistItem,
  all: ReadonlyMap<string, ChecklistItem>,
): string | undefined {
  const { meeting: text } = ctx.text;
  const other = showWhen && all.get(showWhen.key);
  if (!other) return undefined;
  const answers = showWhen.is.map((value) => {
    if (value === 'yes' || value === 'no') return text[value];
    return other.choices?.find((choice) => choice.value === value)?.label[ctx.locale] ?? value;
  });
  return text.onlyWhen(other.label[ctx.locale], answers.join(text.or));
}

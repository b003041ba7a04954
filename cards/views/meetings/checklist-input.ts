import { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ChecklistItem } from '../../../services/models/checklist.ts';
import { agreementsAt } from '../../../services/pathway/agreements.ts';
import { itemInput } from '../../../services/pathway/decisions/checklist.ts';
import { agendaOf, answerTo, type Meeting, meetingDay } from '../../../services/pathway/meeting.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import { statusCodes } from '../../../services/pathway/status-codes.ts';
import { suggestedAnswer } from '../../../services/pathway/suggested-answer.ts';
import type { Choice, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { maxEditedLength, momentValue } from '../inputs.ts';
import { today } from '../parts.ts';
import { statusName } from '../plan/spell-forms.ts';
import { oneLine, shown } from '../shorten.ts';
import { memberTitle } from '../team-facts.ts';

/** How a form asks for an item. */
interface AskedItem {
  /** What the form asks, not the item: a part of the checklist may be saved with holes. */
  readonly required: boolean;
  /** The part of the checklist, as a heading. */
  readonly section: string;
  /** On which other answer it depends, in words. */
  readonly onlyWhen?: string | undefined;
}

/** An item of the checklist as an input, with the answer that stands now. */
export function checklistInput(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  item: ChecklistItem,
  { required, section, onlyWhen }: AskedItem,
): Input {
  const { errors } = ctx.text.forms;
  const answer = answerTo(meeting, item.key);
  const hint = [...(onlyWhen === undefined ? [] : [onlyWhen]), ...(item.hint ? [item.hint[ctx.locale]] : [])].join(' ');
  const base = {
    id: itemInput(item.key),
    label: item.label[ctx.locale],
    ...(hint === '' ? {} : { hint }),
    required,
    section,
  };
  const value = answer === undefined ? {} : { value: answer };
  const one = (choices: readonly Choice[], chosen = answer): Input => ({
    ...base,
    type: 'choice',
    choices,
    error: errors.choice,
    ...(choices.some((choice) => choice.value === chosen) && chosen !== undefined ? { value: chosen } : {}),
  });
  const suggested = suggestedAnswer(item, state, meeting, meetingDay(meeting, ctx.now));
  const ticked = answer === undefined ? [] : answer.split(',');
  const many = (choices: readonly Choice[], first: readonly string[] = []): Input => ({
    ...base,
    type: 'choice',
    multiple: true,
    choices,
    error: errors.choice,
    value: (answer === undefined ? first : ticked).filter((id) => choices.some((choice) => choice.value === id)),
  });
  switch (item.type) {
    case 'yesNo':
      return one((['yes', 'no'] as const).map((choice) => ({ value: choice, label: ctx.text.meeting[choice] })));
    case 'choice':
      return one((item.choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[ctx.locale] })));
    case 'rating':
      return one(
        Array.from({ length: 11 }, (_, rating) => ({ value: String(rating), label: ctx.text.meeting.rating(rating) })),
      );
    case 'statusCode':
      return one(
        statusCodes.map((code) => ({ value: code, label: statusName(ctx, code) })),
        answer ?? suggested,
      );
    case 'people':
      return many(
        [...new Set([...currentMembers(state).map(({ person }) => person), ...ticked])].map((person) => ({
          value: person,
          label: memberTitle(ctx, state, person),
        })),
      );
    case 'points':
      return many(agendaOf(meeting).map(({ id, text }) => ({ value: id, label: oneLine(ctx, text, shown.listed) })));
    case 'actions': {
      const promised = agreementsAt(state, meeting, meetingDay(meeting, ctx.now));
      // What somebody has ticked stays to be seen, also when it is no longer among them.
      const actions = [...new Set([...promised, ...ticked.flatMap((id) => state.actions.get(id) ?? [])])];
      return many(
        actions.map(({ id, title }) => ({ value: id, label: oneLine(ctx, title, shown.listed) })),
        suggested.split(','),
      );
    }
    case 'text':
      return { ...base, type: 'text', multiline: true, maxLength: maxEditedLength, error: errors.text, ...value };
    case 'number':
      return {
        ...base,
        type: 'number',
        min: 0,
        max: 80,
        error: errors.hours,
        ...(answer === undefined ? {} : { value: Number(answer.replace(',', '.')) }),
      };
    case 'date':
      return { ...base, type: 'date', max: today(ctx), error: errors.pastDate, ...value };
    case 'datetime': {
      const at = answer === undefined ? undefined : DateTime.fromISO(answer, { zone: ctx.now.zone });
      return {
        ...base,
        type: 'datetime',
        min: today(ctx),
        error: errors.at,
        ...(at?.isValid === true ? { value: momentValue(at) } : {}),
      };
    }
  }
}

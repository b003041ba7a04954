import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ChecklistItem } from '../../../services/models/checklist.ts';
import { agreementsAt } from '../../../services/pathway/agreements.ts';
import { type Meeting, meetingDay } from '../../../services/pathway/meeting.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayText } from '../parts.ts';
import { statusName } from '../plan/spell-forms.ts';
import { oneLine, shown } from '../shorten.ts';
import { memberTitle } from '../team-facts.ts';
import { momentText } from './meeting-parts.ts';

/** What an item of the checklist is called in a record: a short word where there is one, else its question. */
export function itemName(ctx: ViewContext, item: ChecklistItem): string {
  const short: Readonly<Record<string, string>> = ctx.text.meeting.items;
  const own = Object.hasOwn(short, item.key) ? short[item.key] : undefined;
  return own ?? item.label[ctx.locale].replace(/\s*[?:.]$/, '');
}

/** An answer as people read it. */
export function answerText(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  item: ChecklistItem,
  value: string,
): string {
  const { meeting: text } = ctx.text;
  const ids = value.split(',');
  switch (item.type) {
    case 'yesNo':
      return value === 'yes' ? text.yes : value === 'no' ? text.no : value;
    case 'choice':
      return item.choices?.find((choice) => choice.value === value)?.label[ctx.locale] ?? value;
    case 'rating':
      return text.record.ratingOf(value);
    case 'people':
      return ids.map((person) => memberTitle(ctx, state, person)).join(', ');
    case 'points':
      return text.record.countOf(ids.length, Math.max(meeting.agenda.size, ids.length));
    case 'actions': {
      const promised = new Set(agreementsAt(state, meeting, meetingDay(meeting, ctx.now)).map(({ id }) => id));
      return text.record.countOf(ids.length, promised.union(new Set(ids)).size);
    }
    case 'statusCode':
      return statusName(ctx, value);
    case 'number':
      return text.record.hours(ctx.text.time.number(Number(value.replace(',', '.'))));
    case 'text':
      return oneLine(ctx, value, shown.note);
    case 'date':
      return dayText(ctx, value);
    case 'datetime':
      return momentText(ctx, value);
  }
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import { checklistOf } from '../../../services/models/checklist.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';
import { answerText, itemName } from './answer-text.ts';

/**
 * Every answer to the items that were answered more than once, the first one first: the record has them all, the card shows the
 * last. And answers to items that the checklist no longer has.
 */
export function changedAnswers(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Block[] {
  const { record } = ctx.text.meeting;
  const items = checklistOf(model).sections.flatMap((section) => section.items);
  const said = (key: string, textOf: (value: string) => string): string =>
    (meeting.answers.get(key) ?? [])
      .map(({ value, by, at }) =>
        record.answerBy(value === '' ? record.takenBack : textOf(value), ctx.name(by), instantText(ctx, at)),
      )
      .join(' → ');
  const changed = items
    .filter(({ key }) => (meeting.answers.get(key)?.length ?? 0) > 1)
    .map(
      (item): ListItem => ({
        text: itemName(ctx, item),
        detail: said(item.key, (value) => answerText(ctx, state, meeting, item, value)),
      }),
    );
  const known = new Set(items.map(({ key }) => key));
  const others = [...meeting.answers.keys()]
    .filter((key) => !known.has(key))
    .map((key): ListItem => ({ text: key, detail: said(key, (value) => oneLine(ctx, value, shown.listed)) }));
  return [...list(record.answers, changed), ...list(record.otherAnswers, others)];
}

const list = (title: string, items: readonly ListItem[]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', title, items, weight: 5 }];

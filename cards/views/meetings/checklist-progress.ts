import type { SeenState } from '../../../services/audience/seen-state.ts';
import { checklistOf } from '../../../services/models/checklist.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { askedItems } from '../../../services/pathway/decisions/checklist.ts';
import { answerTo, type ChecklistAnswer, type Meeting } from '../../../services/pathway/meeting.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { checklistSections } from './checklist-forms.ts';
import { meetingData } from './meeting-parts.ts';

/** How far the checklist has come, a line for each of its parts with the way to fill it in. */
export function checklistBlocks(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Block[] {
  const { meeting: text } = ctx.text;
  const shown = new Set(askedItems(checklistOf(model), state, meeting, ctx.now));
  const parts = checklistSections(ctx, state, meeting, model).map(({ id, title, items }) => {
    const asked = items.filter((item) => shown.has(item));
    const filled = asked.filter(({ key }) => answerTo(meeting, key) !== undefined).length;
    return { id, title: title[ctx.locale], filled, of: asked.length, last: lastAnswer(meeting, items) };
  });
  const items = parts.map(({ id, title, filled, of, last }): ListItem => {
    const said = [
      text.filled(filled, of),
      ...(last ? [text.lastBy(ctx.name(last.by), instantText(ctx, last.at))] : []),
    ];
    return {
      text: title,
      detail: said.join(' · '),
      ...(state.status === 'open'
        ? {
            buttons: [
              {
                label: text.buttons.fill,
                verb: 'meeting.answer',
                data: { ...meetingData(state, meeting), section: id, ask: 1 },
              },
            ],
          }
        : {}),
    };
  });
  const sum = (count: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return [
    { type: 'progress', label: text.progress, done: sum(({ filled }) => filled), of: sum(({ of }) => of) },
    { type: 'list', title: text.checklist, items },
  ];
}

/** The newest of the answers to these items, also one that took another back. */
function lastAnswer(meeting: Meeting, items: readonly { readonly key: string }[]): ChecklistAnswer | undefined {
  return items
    .flatMap(({ key }) => meeting.answers.get(key)?.at(-1) ?? [])
    .reduce<ChecklistAnswer | undefined>((last, answer) => (last && last.at >= answer.at ? last : answer), undefined);
}

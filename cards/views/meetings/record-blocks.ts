import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type ChecklistItem, checklistOf } from '../../../services/models/checklist.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { askedItems } from '../../../services/pathway/decisions/checklist.ts';
import { answerTo, type Meeting } from '../../../services/pathway/meeting.ts';
import type { Block, Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { shorten, shown } from '../shorten.ts';
import { answerText, itemName } from './answer-text.ts';
import { decidedBlock } from './decided-block.ts';
import { momentText } from './meeting-parts.ts';

/** What was recorded of a meeting, part by part of the checklist; of several answers to one item the last. */
export function recordBlocks(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Block[] {
  const template = checklistOf(model);
  const asked = new Set(askedItems(template, state, meeting, ctx.now));
  const parts = template.sections.flatMap(({ title, items }): Block[] => {
    const facts = items.filter((item) => asked.has(item)).flatMap((item) => recordFact(ctx, state, meeting, item));
    if (facts.length === 0) return [];
    return [
      { type: 'text', text: title[ctx.locale], style: 'strong' },
      { type: 'facts', facts },
    ];
  });
  return [...parts, ...decidedBlock(ctx, state, meeting), ...correctionBlock(ctx, meeting)];
}

function recordFact(ctx: ViewContext, state: SeenState, meeting: Meeting, item: ChecklistItem): Fact[] {
  const label = itemName(ctx, item);
  const answer = answerTo(meeting, item.key);
  if (item.key === 'nextAt') return [{ label, value: nextText(ctx, state, meeting, answer) }];
  return answer === undefined ? [] : [{ label, value: answerText(ctx, state, meeting, item, answer) }];
}

/** When the team was to meet again, as it was known when this meeting was completed. */
function nextText(ctx: ViewContext, state: SeenState, meeting: Meeting, answer: string | undefined): string {
  if (answer !== undefined) return momentText(ctx, answer);
  const completedAt = meeting.completed?.at ?? meeting.at;
  const next = [...state.meetings.values()]
    .filter(({ at, planned, status }) => at > meeting.at && planned.at <= completedAt && status !== 'cancelled')
    .sort((a, b) => a.at.localeCompare(b.at))[0];
  return next ? momentText(ctx, next.at) : ctx.text.meeting.record.notAgreed;
}

/** What was added to the record afterwards; what it says above stays as it was. */
function correctionBlock(ctx: ViewContext, { corrections }: Meeting): Block[] {
  const { meeting: text } = ctx.text;
  if (corrections.length === 0) return [];
  const items = corrections.map(({ text: typed, by, at }) => ({
    text: shorten(ctx, typed, shown.note),
    detail: text.correctedBy(ctx.name(by), instantText(ctx, at)),
  }));
  return [{ type: 'list', title: text.corrections, items, weight: 1 }];
}

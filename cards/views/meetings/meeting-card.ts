import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { type Meeting, meetingDay } from '../../../services/pathway/meeting.ts';
import type { Block, Card, Tone } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { hiddenBlock, hidesOf } from '../audience/hidden-block.ts';
import { concernBlock } from '../consent/sharing-line.ts';
import { instantText } from '../parts.ts';
import { shorten, shown } from '../shorten.ts';
import { agendaBlock } from './agenda-block.ts';
import { bringBlock } from './bring-block.ts';
import { checklistBlocks } from './checklist-progress.ts';
import { decidedBlock } from './decided-block.ts';
import { meetingButtons } from './meeting-buttons.ts';
import { meetingFacts } from './meeting-facts.ts';
import { kindName, type MeetingPhase, meetingTitle, momentText, phaseOf, weekdayText } from './meeting-parts.ts';
import { recordBlocks } from './record-blocks.ts';

/**
 * A meeting as the room shows it, one card for its whole life: what it will be about, how far its checklist has come, and at last
 * what came of it.
 */
export function meetingCard(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Card {
  return {
    view: 'meeting',
    locale: ctx.locale,
    heading: meetingHeading(ctx, meeting, model),
    badge: meetingBadge(ctx, meeting),
    blocks: [
      ...meetingBlocks(ctx, state, meeting, model),
      ...hiddenBlock(ctx, state, hidesOf(state, meeting)),
      concernBlock(ctx, 4),
    ],
    buttons: meetingButtons(ctx, state, meeting),
    summary: meetingSummary(ctx, state, meeting, model),
  };
}

/** Its kind and its time; once it has been held, the day. */
export function meetingHeading(ctx: ViewContext, meeting: Meeting, model: ModelDefinition | undefined): string {
  const { completed } = meeting;
  if (!completed) return meetingTitle(ctx, meeting, model);
  return ctx.text.meeting.heading(kindName(ctx, meeting.kind, model), weekdayText(ctx, completed.heldOn));
}

const tones: Readonly<Record<MeetingPhase, Tone>> = {
  ahead: 'neutral',
  now: 'good',
  underWay: 'good',
  waiting: 'warning',
  missing: 'attention',
  completed: 'good',
  cancelled: 'neutral',
};

/** The one word about a meeting. */
export function meetingBadge(ctx: ViewContext, meeting: Meeting): { text: string; tone: Tone } {
  const phase = phaseOf(ctx, meeting);
  return { text: ctx.text.meeting.badges[phase], tone: tones[phase] };
}

/** How a meeting stands in one sentence, without anything that was typed. */
export function meetingSummary(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): string {
  const { summaries } = ctx.text.meeting;
  const kind = kindName(ctx, meeting.kind, model);
  const { completed, cancelled } = meeting;
  if (completed) return summaries.completed(state.id, kind, ctx.name(completed.by));
  if (cancelled) return summaries.cancelled(state.id, kind, ctx.name(cancelled.by));
  return summaries[phaseOf(ctx, meeting)](state.id, kind, momentText(ctx, meeting.at));
}

function meetingBlocks(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Block[] {
  const { meeting: text } = ctx.text;
  const facts: Block = { type: 'facts', facts: meetingFacts(ctx, state, meeting, model) };
  const agenda = agendaBlock(ctx, meeting);
  const checklist = () => checklistBlocks(ctx, state, meeting, model);
  const decided = decidedBlock(ctx, state, meeting);
  switch (phaseOf(ctx, meeting)) {
    case 'ahead':
      return [facts, agenda, ...bringBlock(ctx, state, meeting.kind, model)];
    case 'now':
    case 'underWay':
      return [facts, agenda, ...checklist(), ...decided];
    case 'waiting':
      return [{ type: 'text', text: text.waiting }, facts, ...checklist(), ...decided];
    case 'missing': {
      const day = weekdayText(ctx, meetingDay(meeting, ctx.now));
      return [{ type: 'text', text: text.missing(day) }, facts, ...checklist(), ...decided];
    }
    case 'completed':
      return [...recordBlocks(ctx, state, meeting, model), ...endedBlocks(ctx, meeting)];
    case 'cancelled':
      return endedBlocks(ctx, meeting);
  }
}

/** Who completed or cancelled it and when, with what was written. */
function endedBlocks(ctx: ViewContext, { completed, cancelled }: Meeting): Block[] {
  const { meeting: text } = ctx.text;
  if (completed) {
    const said = text.completedBy(ctx.name(completed.by), instantText(ctx, completed.at));
    return [{ type: 'text', text: said, style: 'subtle' }];
  }
  if (!cancelled) return [];
  return [
    { type: 'text', text: text.cancelledBy(ctx.name(cancelled.by), instantText(ctx, cancelled.at)) },
    ...(cancelled.note === undefined
      ? []
      : [{ type: 'text', text: shorten(ctx, cancelled.note, shown.note), style: 'quote', weight: 3 } satisfies Block]),
  ];
}

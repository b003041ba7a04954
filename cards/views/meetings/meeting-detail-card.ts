import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { isOpenMeeting, type Meeting } from '../../../services/pathway/meeting.ts';
import type { Block, Button, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { hiddenBlock, hidesOf } from '../audience/hidden-block.ts';
import { concernBlock } from '../consent/sharing-line.ts';
import { fileButton, withFiling } from '../journal/file-button.ts';
import { agendaWithButtons } from './agenda-block.ts';
import { bringBlock } from './bring-block.ts';
import { changedAnswers } from './changed-answers.ts';
import { checklistBlocks } from './checklist-progress.ts';
import { decidedBlock } from './decided-block.ts';
import { meetingButton, primary } from './meeting-buttons.ts';
import { meetingBadge, meetingHeading, meetingSummary } from './meeting-card.ts';
import { meetingFacts } from './meeting-facts.ts';
import { phaseOf } from './meeting-parts.ts';
import { recordBlocks } from './record-blocks.ts';

/** Everything about one meeting and everything that can be done with it, for the one who asked (`meeting.show`). */
export function meetingDetailCard(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Card {
  return {
    view: 'meetingDetail',
    locale: ctx.locale,
    heading: meetingHeading(ctx, meeting, model),
    badge: meetingBadge(ctx, meeting),
    blocks: [
      ...detailBlocks(ctx, state, meeting, model),
      ...hiddenBlock(ctx, state, hidesOf(state, meeting)),
      concernBlock(ctx, 4),
    ],
    buttons: withFiling(detailButtons(ctx, state, meeting), fileButton(ctx, state, { meeting: meeting.id })),
    summary: meetingSummary(ctx, state, meeting, model),
  };
}

function detailBlocks(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Block[] {
  const phase = phaseOf(ctx, meeting);
  const facts: Block = { type: 'facts', facts: meetingFacts(ctx, state, meeting, model) };
  const agenda = agendaWithButtons(ctx, state, meeting);
  const changed = changedAnswers(ctx, state, meeting, model);
  if (phase === 'completed') return [...recordBlocks(ctx, state, meeting, model), facts, agenda, ...changed];
  if (phase === 'cancelled') return [facts, agenda, ...changed];
  const bring = bringBlock(ctx, state, meeting.kind, model);
  if (phase === 'ahead') return [facts, agenda, ...bring];
  const checklist = checklistBlocks(ctx, state, meeting, model);
  return [facts, agenda, ...checklist, ...decidedBlock(ctx, state, meeting), ...changed, ...bring];
}

function detailButtons(ctx: ViewContext, state: SeenState, meeting: Meeting): Button[] {
  const all = meetingButton(ctx, state, meeting);
  if (state.status !== 'open') return [all.less()];
  if (meeting.completed) return [all.correct(), all.less()];
  if (!isOpenMeeting(meeting)) return [all.less()];
  return [primary(all.agenda()), all.begin(), all.move(), all.cancel(), all.calendar(), all.less()];
}

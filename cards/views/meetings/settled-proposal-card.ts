import type { SeenState } from '../../../services/audience/seen-state.ts';
import { toLocalDate } from '../../../services/clock.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { processPlan } from '../../../services/models/process-plan.ts';
import { isOpenMeeting } from '../../../services/pathway/meeting.ts';
import { planFactsOf } from '../../../services/plan-facts.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayOfInstant, dayText } from '../parts.ts';
import { kindName, momentText } from './meeting-parts.ts';

/** What stands in the place of a meeting that proposed itself: what has become of it. `step` is its id in the model. */
export function settledProposalCard(
  ctx: ViewContext,
  state: SeenState,
  step: string,
  model: ModelDefinition | undefined,
): Card {
  const title = kindName(ctx, step, model);
  return {
    view: 'settledProposal',
    locale: ctx.locale,
    heading: title,
    blocks: [{ type: 'text', text: whatBecameOf(ctx, state, step, model) }],
    buttons: [],
    summary: ctx.text.meeting.settledProposal.summary(state.id, title),
  };
}

function whatBecameOf(ctx: ViewContext, state: SeenState, step: string, model: ModelDefinition | undefined): string {
  const text = ctx.text.meeting.settledProposal;
  const settled = state.settledSteps.get(step);
  if (settled) return text[settled.outcome](ctx.name(settled.by), dayOfInstant(ctx, settled.at));
  const meetings = [...state.meetings.values()].filter(({ kind }) => kind === step);
  const planned = meetings.findLast(isOpenMeeting);
  if (planned) return text.planned(momentText(ctx, planned.at));
  const held = meetings.findLast(({ completed }) => completed)?.completed;
  if (held) return text.held(dayText(ctx, held.heldOn));
  if (state.closed) return text.closed;
  const lastDay = model && lastDayOf(ctx, state, step, model);
  return lastDay !== undefined && lastDay < toLocalDate(ctx.now) ? text.over(dayText(ctx, lastDay)) : text.moved;
}

/** The last day of the step's window. */
function lastDayOf(ctx: ViewContext, state: SeenState, step: string, model: ModelDefinition): string | undefined {
  const { openedOn } = planFactsOf(state, ctx.now.zone);
  return processPlan(model, state.birthDate, openedOn).placed.find(({ step: { id } }) => id === step)?.to;
}

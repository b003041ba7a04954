import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PlacedStep } from '../../services/models/process-plan.ts';
import { isOverdue, openActions } from '../../services/pathway/state.ts';
import type { Fact } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { dayOfInstant, dayText, today } from './parts.ts';

export interface ActionCounts {
  readonly open: number;
  readonly overdue: number;
  readonly free: number;
  readonly done: number;
  /** Open, done and dropped ones less the dropped: what was to be done. */
  readonly wanted: number;
}

/** How many actions stand where. */
export function actionCounts(ctx: ViewContext, state: SeenState): ActionCounts {
  const open = openActions(state);
  const day = today(ctx);
  const done = [...state.actions.values()].filter(({ status }) => status === 'done').length;
  return {
    open: open.length,
    overdue: open.filter((action) => isOverdue(action, day)).length,
    free: open.filter(({ responsible }) => responsible === undefined).length,
    done,
    wanted: open.length + done,
  };
}

/** `3 åbne, 1 overskredet, 2 færdige` */
export function countsText(ctx: ViewContext, state: SeenState): string {
  const { open, overdue, done } = actionCounts(ctx, state);
  return ctx.text.cards.actionCounts(open, overdue, done);
}

export function countsFact(ctx: ViewContext, state: SeenState): Fact {
  const { overdue } = actionCounts(ctx, state);
  const fact: Fact = { label: ctx.text.cards.actions, value: countsText(ctx, state) };
  return overdue > 0 ? { ...fact, tone: 'attention' } : fact;
}

export function coordinatorFact(ctx: ViewContext, state: SeenState): Fact {
  const { cards } = ctx.text;
  const since = dayOfInstant(ctx, state.coordinatorSince);
  return { label: cards.coordinator, value: cards.coordinatorSince(ctx.name(state.coordinator), since) };
}

/** What the process plan has next, on which day, and the days around it. */
export function nextStepFact(ctx: ViewContext, step: PlacedStep | undefined): Fact {
  const { cards } = ctx.text;
  if (!step) return { label: cards.nextStep, value: cards.noNextStep };
  const title = step.step.title[ctx.locale];
  if (step.on === step.to) return { label: cards.nextStep, value: cards.nextStepAt(title, dayText(ctx, step.on)) };
  const window = cards.stepWindow(dayText(ctx, step.from), dayText(ctx, step.to));
  return { label: cards.nextStep, value: `${cards.nextStepAt(title, dayText(ctx, step.on))} (${window})` };
}

import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Goal } from '../../../services/pathway/state.ts';
import type { Block, Button, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { goalItem, goalsInOrder, hasEducationGoal } from './goal-item.ts';

/**
 * The young person's goals in their own words, and the way to write down another; a goal about education or employment is asked for
 * as long as there is none. `everything`: with all that can be done with each.
 */
export function goalsBlock(ctx: ViewContext, state: SeenState, { everything = false } = {}): Block {
  const { plan, goals: text } = ctx.text;
  const goals = goalsInOrder(state).map((goal): ListItem => {
    const buttons = state.status === 'open' ? goalButtons(ctx, state, goal, everything) : [];
    return { ...goalItem(ctx, goal), ...(buttons.length === 0 ? {} : { buttons }) };
  });
  const asked = hasEducationGoal(state) ? plan.moreGoals : text.askEducation;
  const more: ListItem = {
    text: goals.length === 0 ? plan.noGoals : asked,
    buttons: [
      { label: plan.buttons.addGoal, verb: 'goal.add', data: buttonData(state) },
      ...(everything
        ? []
        : [{ label: ctx.text.agreement.buttons.goals, verb: 'agreement.show', data: buttonData(state) }]),
    ],
  };
  return { type: 'list', title: plan.goals, items: [...goals, ...(state.status === 'open' ? [more] : [])], weight: 4 };
}

function goalButtons(ctx: ViewContext, state: SeenState, goal: Goal, everything: boolean): Button[] {
  const { plan, goals } = ctx.text;
  const data = { ...buttonData(state), goalId: goal.id };
  const reword: Button = { label: plan.buttons.reword, verb: 'goal.reword', data };
  const raise: Button = { label: goals.buttons.raise, verb: 'goal.raise', data };
  if (goal.status === 'dropped') return [];
  if (goal.status === 'reached') return [raise];
  const rate: Button = { label: goals.buttons.rate, verb: 'goal.rate', data };
  if (!everything) return [rate, reword];
  return [
    rate,
    reword,
    { label: goals.buttons.reach, verb: 'goal.reach', data },
    raise,
    { label: goals.buttons.drop, verb: 'goal.drop', data },
  ];
}

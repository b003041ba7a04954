import type { PathwayState } from '../../../services/pathway/state.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';

/** The young person's goals in their own words, each to be reworded, and the way to write down another. */
export function goalsBlock(ctx: ViewContext, state: PathwayState): Block {
  const { plan, topics } = ctx.text;
  const data = buttonData(state);
  const goals = [...state.goals.values()].map(
    ({ id, text, topic }): ListItem => ({
      text: oneLine(ctx, text, shown.goal),
      detail: topics[topic],
      buttons: [{ label: plan.buttons.reword, verb: 'goal.reword', data: { ...data, goalId: id } }],
    }),
  );
  const more: ListItem = {
    text: goals.length === 0 ? plan.noGoals : plan.moreGoals,
    buttons: [{ label: plan.buttons.addGoal, verb: 'goal.add', data }],
  };
  return { type: 'list', title: plan.goals, items: [...goals, more], weight: 4 };
}

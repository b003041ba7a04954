import { actionTopics } from '../../../services/pathway/events.ts';
import type { Goal, PathwayState } from '../../../services/pathway/state.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput, verbForm } from '../inputs.ts';
import { buttonData } from '../parts.ts';

/** Puts down what the young person wants, in their own words. */
export function goalAddForm(ctx: ViewContext, state: PathwayState): Form {
  const topics = actionTopics.map((value) => ({ value, label: ctx.text.topics[value] }));
  return verbForm(ctx, 'goal.add', buttonData(state), [
    textInput(ctx, { id: 'text', hint: 'goalText', required: true }, { edited: true }),
    choiceInput(ctx, { id: 'topic', required: true }, topics),
  ]);
}

/** Puts a goal into other words; those that stand are there to go on from. */
export function goalRewordForm(ctx: ViewContext, state: PathwayState, goal: Goal): Form {
  const text = textInput(ctx, { id: 'text', hint: 'goalText', required: true }, { value: goal.text, edited: true });
  return verbForm(ctx, 'goal.reword', { pathway: state.id, goalId: goal.id, v: state.version }, [text]);
}

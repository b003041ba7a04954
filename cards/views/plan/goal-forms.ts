import type { SeenState } from '../../../services/audience/seen-state.ts';
import { actionTopics } from '../../../services/pathway/events.ts';
import { activeGoals, type Goal } from '../../../services/pathway/state.ts';
import type { ButtonData, Choice, Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput, verbForm } from '../inputs.ts';
import { buttonData } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';

/** Puts down what the young person wants, in their own words; where they are and want to get to, and what it is a step towards. */
export function goalAddForm(ctx: ViewContext, state: SeenState): Form {
  const parents = activeGoals(state).filter(({ partOf }) => partOf === undefined);
  const whole = parents.map(({ id, text }) => ({ value: id, label: oneLine(ctx, text, shown.name) }));
  return verbForm(ctx, 'goal.add', buttonData(state), [
    textInput(ctx, { id: 'text', hint: 'goalText', required: true }, { edited: true }),
    choiceInput(ctx, { id: 'topic', required: true }, topicChoices(ctx)),
    choiceInput(ctx, { id: 'start', hint: 'goalScale' }, ratings(ctx)),
    choiceInput(ctx, { id: 'target', hint: 'goalScale' }, ratings(ctx)),
    ...(whole.length === 0 ? [] : [choiceInput(ctx, { id: 'partOf', hint: 'partOf' }, whole)]),
  ]);
}

/** What a goal can be about. */
export function topicChoices(ctx: ViewContext): Choice[] {
  return actionTopics.map((value) => ({ value, label: ctx.text.topics[value] }));
}

/** Puts a goal into other words; those that stand are there to go on from. */
export function goalRewordForm(ctx: ViewContext, state: SeenState, goal: Goal): Form {
  const text = textInput(ctx, { id: 'text', hint: 'goalText', required: true }, { value: goal.text, edited: true });
  return verbForm(ctx, 'goal.reword', goalData(state, goal), [text]);
}

/** How far it has come, in the young person's own judgement. */
export function goalRateForm(ctx: ViewContext, state: SeenState, goal: Goal): Form {
  const now = goal.rated === undefined ? undefined : String(goal.rated);
  const value = choiceInput(ctx, { id: 'value', required: true }, ratings(ctx), now);
  return verbForm(ctx, 'goal.rate', goalData(state, goal), [value], { intro: wordsOf(ctx, goal) });
}

/** "Hæve baren": the goal goes on, in these words and to this target. */
export function goalRaiseForm(ctx: ViewContext, state: SeenState, goal: Goal): Form {
  const target = goal.target === undefined ? undefined : String(goal.target);
  return verbForm(ctx, 'goal.raise', goalData(state, goal), [
    textInput(ctx, { id: 'text', hint: 'goalText', required: true }, { value: goal.text, edited: true }),
    choiceInput(ctx, { id: 'target', required: true }, ratings(ctx), target),
  ]);
}

/** Puts a goal away; always with the reason. */
export function goalDropForm(ctx: ViewContext, state: SeenState, goal: Goal): Form {
  const note = textInput(ctx, { id: 'note', hint: 'goalDropNote', required: true });
  const { intro = '' } = ctx.text.forms.texts['goal.drop'];
  return verbForm(ctx, 'goal.drop', goalData(state, goal), [note], {
    style: 'danger',
    intro: `${wordsOf(ctx, goal)} ${intro}`,
  });
}

function goalData(state: SeenState, goal: Goal): ButtonData {
  return { pathway: state.id, goalId: goal.id, v: state.version };
}

/** Which goal a form is about, in the young person's own words. */
function wordsOf(ctx: ViewContext, { text }: Goal): string {
  return ctx.text.goals.quoted(oneLine(ctx, text, shown.listed));
}

/** From 0 to 10; the ends say what they mean. */
function ratings({ text: { goals } }: ViewContext): Choice[] {
  const ends = new Map([
    [0, goals.ratings.lowest],
    [10, goals.ratings.highest],
  ]);
  return Array.from({ length: 11 }, (_, rating) => ({
    value: String(rating),
    label: ends.get(rating) ?? String(rating),
  }));
}

import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, decided, refused } from '../decision.ts';
import { checkText } from '../rules.ts';
import type { PathwayState } from '../state.ts';

/** Puts down what the young person wants, in their own words. */
export function addGoal(state: PathwayState, { text, topic }: CommandOf<'goal.add'>): Decision {
  const refusal = checkText('text', text, true);
  if (refusal) return refused(refusal);
  const words = text.trim();
  if ([...state.goals.values()].some((goal) => goal.text === words && goal.topic === topic)) return alreadySo;
  return decided({ type: 'GoalAdded', goal: `g${state.goals.size + 1}`, text: words, topic });
}

/** Puts a goal in other words. The words before stay in the stream. */
export function rewordGoal(state: PathwayState, command: CommandOf<'goal.reword'>): Decision {
  const goal = state.goals.get(command.goal);
  if (!goal) return refused({ code: 'goalUnknown' });
  const refusal = checkText('text', command.text, true);
  if (refusal) return refused(refusal);
  const text = command.text.trim();
  return goal.text === text ? alreadySo : decided({ type: 'GoalReworded', goal: goal.id, text });
}

import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, tidyText } from '../rules.ts';
import { activeGoals, type Goal, type PathwayState } from '../state.ts';

/** Puts down what the young person wants, in their own words; perhaps as a step towards another goal. */
export function addGoal(state: PathwayState, command: CommandOf<'goal.add'>): Decision {
  const { text, topic, start, target, partOf } = command;
  const refusal =
    checkText('text', text, true) ??
    (start === undefined ? undefined : checkRating('start', start)) ??
    (target === undefined ? undefined : checkRating('target', target));
  if (refusal) return refused(refusal);
  const noParent = partOf === undefined ? undefined : cannotBePartOf(state.goals.get(partOf));
  if (noParent) return refused(noParent);
  if (activeGoals(state).some((goal) => saysAllOf(goal, command))) return alreadySo;
  return decided({
    type: 'GoalAdded',
    goal: nextGoalId(state),
    text: tidyText(text),
    topic,
    ...(start === undefined ? {} : { start }),
    ...(target === undefined ? {} : { target }),
    ...(partOf === undefined ? {} : { partOf }),
  });
}

/** One level: a step towards a step would be a plan, and those are the actions. */
function cannotBePartOf(parent: Goal | undefined): Refusal | undefined {
  if (!parent || parent.partOf !== undefined) return { code: 'goalUnknown' };
  return parent.status === 'active' ? undefined : { code: 'goalNotActive' };
}

/** Whether a goal is there already in these words: two people put down what they have just heard. */
function saysAllOf(goal: Goal, { text, topic, start, target, partOf }: CommandOf<'goal.add'>): boolean {
  if (goal.text !== tidyText(text) || goal.topic !== topic || goal.partOf !== partOf) return false;
  return (start === undefined || goal.start === start) && (target === undefined || goal.target === target);
}

/** The id that the next goal gets. */
export function nextGoalId(state: PathwayState): string {
  return `g${state.goals.size + 1}`;
}

/** Every decision about one goal that there is. The words before, and every value, stay in the stream. */
export function decideGoal(
  state: PathwayState,
  command: CommandOf<'goal.reword' | 'goal.rate' | 'goal.reach' | 'goal.raise' | 'goal.drop'>,
): Decision {
  const goal = state.goals.get(command.goal);
  if (!goal) return refused({ code: 'goalUnknown' });
  switch (command.type) {
    case 'goal.reword':
      return reword(goal, command);
    case 'goal.rate':
      return rate(goal, command);
    case 'goal.reach':
      if (goal.status === 'reached') return alreadySo;
      return goal.status === 'active'
        ? decided({ type: 'GoalReached', goal: goal.id })
        : refused({ code: 'goalNotActive' });
    case 'goal.raise':
      return raise(goal, command);
    case 'goal.drop':
      return drop(state, goal, command);
  }
}

function reword(goal: Goal, { text: typed }: CommandOf<'goal.reword'>): Decision {
  const refusal = checkText('text', typed, true);
  if (refusal) return refused(refusal);
  const text = tidyText(typed);
  if (goal.text === text) return alreadySo;
  return goal.status === 'dropped'
    ? refused({ code: 'goalNotActive' })
    : decided({ type: 'GoalReworded', goal: goal.id, text });
}

function rate(goal: Goal, { value }: CommandOf<'goal.rate'>): Decision {
  const refusal = checkRating('value', value);
  if (refusal) return refused(refusal);
  if (goal.rated === value) return alreadySo;
  return goal.status === 'active'
    ? decided({ type: 'GoalRated', goal: goal.id, value })
    : refused({ code: 'goalNotActive' });
}

/** "Hæve baren": a goal that has been reached, or is about to be, goes on to something more. */
function raise(goal: Goal, { text: typed, target }: CommandOf<'goal.raise'>): Decision {
  const refusal = checkText('text', typed, true) ?? checkRating('target', target);
  if (refusal) return refused(refusal);
  if (goal.status === 'dropped') return refused({ code: 'goalNotActive' });
  const text = tidyText(typed);
  if (goal.status === 'active' && goal.text === text && goal.target === target) return alreadySo;
  return decided({ type: 'GoalRaised', goal: goal.id, text, target });
}

/** With its reason. The steps towards it have no aim any more, and go with it. */
function drop(state: PathwayState, goal: Goal, { note: typed }: CommandOf<'goal.drop'>): Decision {
  if (goal.status === 'dropped') return alreadySo;
  const refusal = checkText('note', typed, true);
  if (refusal) return refused(refusal);
  const steps = activeGoals(state).filter(({ partOf }) => partOf === goal.id);
  const note = tidyText(typed);
  return decided(...[goal, ...steps].map(({ id }): PathwayEvent => ({ type: 'GoalDropped', goal: id, note })));
}

function checkRating(input: string, value: number): Refusal | undefined {
  return Number.isInteger(value) && value >= 0 && value <= 10 ? undefined : { code: 'inputInvalid', input };
}

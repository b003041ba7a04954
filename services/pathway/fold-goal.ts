import type { Commit, PathwayEvent } from './events.ts';
import type { Goal, PathwayState } from './state.ts';

type GoalEvent = Extract<PathwayEvent, { type: `Goal${string}` }>;
/** When it happened, and by whose doing. */
type Deed = Pick<Commit, 'at' | 'by'>;

/** The pathway after one more event about a goal. */
export function applyGoalEvent(state: PathwayState, event: GoalEvent, deed: Deed): PathwayState {
  if (event.type === 'GoalAdded') return withGoal(state, added(event, deed));
  const goal = state.goals.get(event.goal);
  return goal ? withGoal(state, changed(goal, event, deed)) : state;
}

function added(event: Extract<GoalEvent, { type: 'GoalAdded' }>, { at, by }: Deed): Goal {
  const { goal: id, text, topic, start, target, partOf } = event;
  return {
    id,
    text,
    topic,
    addedBy: by,
    addedAt: at,
    wordedBy: by,
    status: 'active',
    raised: 0,
    ...(start === undefined ? {} : { start, rated: start, ratedBy: by }),
    ...(target === undefined ? {} : { target }),
    ...(partOf === undefined ? {} : { partOf }),
  };
}

function changed(goal: Goal, event: Exclude<GoalEvent, { type: 'GoalAdded' }>, { at, by }: Deed): Goal {
  switch (event.type) {
    case 'GoalReworded':
      return { ...goal, text: event.text, rewordedAt: at, wordedBy: by };
    case 'GoalRated':
      return { ...goal, rated: event.value, ratedBy: by };
    case 'GoalReached':
      return { ...goal, status: 'reached', endedBy: by };
    case 'GoalRaised': {
      const reworded = event.text === goal.text ? {} : { text: event.text, rewordedAt: at, wordedBy: by };
      const { endedBy: _, ...open } = goal;
      return { ...open, ...reworded, status: 'active', target: event.target, raised: goal.raised + 1, raisedBy: by };
    }
    case 'GoalDropped':
      return { ...goal, status: 'dropped', note: event.note, endedBy: by };
  }
}

function withGoal(state: PathwayState, goal: Goal): PathwayState {
  return { ...state, goals: new Map(state.goals).set(goal.id, goal) };
}

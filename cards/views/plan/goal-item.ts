import type { SeenState } from '../../../services/audience/seen-state.ts';
import { activeGoals, type Goal } from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { oneLine, shown } from '../shorten.ts';

/** A goal as a line of a list: in the young person's own words, what it is about, and how far it has come in their judgement. */
export function goalItem(ctx: ViewContext, goal: Goal): ListItem {
  return {
    text: goalText(ctx, goal, oneLine(ctx, goal.text, shown.goal)),
    detail: goalDetail(ctx, goal),
    ...goalBadge(ctx, goal),
  };
}

/** The words as a quotation; of a step towards another goal, called so. */
function goalText({ text: { goals } }: ViewContext, { partOf }: Goal, words: string): string {
  return partOf === undefined ? goals.quoted(words) : goals.step(goals.quoted(words));
}

/** `Uddannelse · start 3 → nu 5 → mål 8 (0–10) · hævet 1 gang · den unge har selv skrevet det` */
function goalDetail(ctx: ViewContext, goal: Goal): string {
  const { goals, topics } = ctx.text;
  const { topic, raised, note, status } = goal;
  const own = ownDeeds(ctx, goal);
  const other = wordedByOther(ctx, goal);
  const scale = scaleText(ctx, goal);
  return [
    topics[topic],
    ...(scale === '' ? [] : [scale]),
    ...(raised === 0 ? [] : [goals.raised(raised)]),
    ...(status === 'dropped' && note !== undefined ? [goals.droppedWhy(oneLine(ctx, note, shown.goal))] : []),
    ...(other === undefined ? [] : [other]),
    ...(own.length === 0 ? [] : [goals.ownDeeds(own)]),
  ].join(' · ');
}

/** Who of the team has found the words, when they are not the young person's own. */
export function wordedByOther(ctx: ViewContext, { wordedBy }: Pick<Goal, 'wordedBy'>): string | undefined {
  return wordedBy === youngPersonId ? undefined : ctx.text.goals.wordedBy(ctx.name(wordedBy));
}

/** What of the goal the young person has done on their own page, and nobody for them. */
function ownDeeds({ text: { goals } }: ViewContext, goal: Goal): string[] {
  const { wordedBy, ratedBy, raisedBy, endedBy, status } = goal;
  return [
    ...(wordedBy === youngPersonId ? [goals.own.worded] : []),
    ...(ratedBy === youngPersonId ? [goals.own.rated] : []),
    ...(raisedBy === youngPersonId ? [goals.own.raised] : []),
    ...(endedBy === youngPersonId ? [status === 'reached' ? goals.own.reached : goals.own.dropped] : []),
  ];
}

function scaleText({ text: { goals } }: ViewContext, { start, rated, target }: Goal): string {
  const steps = [
    ...(start === undefined ? [] : [goals.start(start)]),
    ...(rated === undefined ? [] : [goals.now(rated)]),
    ...(target === undefined ? [] : [goals.target(target)]),
  ];
  return steps.length === 0 ? '' : goals.scale(steps.join(' → '));
}

function goalBadge({ text: { goals } }: ViewContext, { status }: Goal): Pick<ListItem, 'badge'> {
  if (status === 'active') return {};
  return {
    badge: status === 'reached' ? { text: goals.reached, tone: 'good' } : { text: goals.dropped, tone: 'neutral' },
  };
}

/** Every goal, the oldest first, each with its steps under it; those that were dropped last. */
export function goalsInOrder(state: SeenState): Goal[] {
  const all = [...state.goals.values()];
  const whole = all
    .filter(({ partOf }) => partOf === undefined)
    .toSorted((a, b) => Number(a.status === 'dropped') - Number(b.status === 'dropped'));
  return whole.flatMap((goal) => [goal, ...all.filter(({ partOf }) => partOf === goal.id)]);
}

/** Whether the young person has a goal about education or employment under way. Where there is none, it is always asked for. */
export function hasEducationGoal(state: SeenState): boolean {
  return activeGoals(state).some(({ topic }) => topic === 'education' || topic === 'employment');
}

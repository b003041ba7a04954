import { toLocalDate } from '../clock.ts';
import type { ModelDefinition } from '../models/definition.ts';
import { processPlan } from '../models/process-plan.ts';
import type { PathwayState } from '../pathway/state.ts';
import { type PlanFacts, planFactsOf } from '../plan-facts.ts';
import { proposalsOf } from '../road.ts';
import { daysAfter } from '../workdays.ts';
import type { Beat } from './beat.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

/** As long as a meeting proposes itself, or a legal deadline is near, the coordinator hears of it once a week. */
const weekly = 7;
/** Of what is late, at most every so many days. */
const lateDays = 14;
/** The longest name that a click on "later" may carry. */
const maxItemLength = 40;

/** The process plan, to the coordinator: meetings that propose themselves, legal deadlines, and everything that is late in one. */
export function planSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  const { model, now } = context;
  if (!model) return [];
  const facts = planFactsOf(state, now.zone);
  const people = coordinatorOf(state, context);
  return [
    ...proposalSpans(state, model, facts, toLocalDate(now)),
    ...deadlineSpans(state, model, facts),
    ...lateSpans(state, model, facts),
  ].map((span) => ({ ...span, people }));
}

type PlanSpan = Omit<ReminderSpan, 'people'>;

/** Those that propose themselves by now: that another begins to is a change of the road, and asked for anew. */
function proposalSpans(state: PathwayState, model: ModelDefinition, facts: PlanFacts, today: string): PlanSpan[] {
  const { openedOn, taken } = facts;
  return proposalsOf(model, state.birthDate, openedOn, taken, today).map(({ step, since, day }) => {
    const item = itemOf('proposal', step.step.id);
    const from = afterOpening(since, facts);
    return {
      item,
      from: since,
      last: step.to,
      beats: [{ from, everyDays: weekly, last: step.to }],
      on: () => ({ item, kind: 'proposal', step: step.step.id, day }),
    };
  });
}

function deadlineSpans(state: PathwayState, model: ModelDefinition, facts: PlanFacts): PlanSpan[] {
  return openSteps(state, model, facts).flatMap(({ step, from, to }) => {
    if (step.kind !== 'legal') return [];
    const item = itemOf('deadline', step.id);
    const beats = [{ from: afterOpening(from, facts), everyDays: weekly, last: to }];
    return [{ item, from, last: to, beats, on: () => ({ item, kind: 'deadline', step: step.id, to }) }];
  });
}

/**
 * All steps that are late, as one: told when one becomes late, and then at most every two weeks. What was over before the pathway
 * was opened is told together, on the first working day after that.
 */
function lateSpans(state: PathwayState, model: ModelDefinition, facts: PlanFacts): PlanSpan[] {
  const late = openSteps(state, model, facts).map(({ step, to }) => ({
    id: step.id,
    from: afterOpening(daysAfter(to, 1), facts),
  }));
  const days = [...new Set(late.map(({ from }) => from))].sort();
  const [first] = days;
  if (first === undefined) return [];
  const beats = days.map((from, index): Beat => {
    const next = days[index + 1];
    return { from, everyDays: lateDays, ...(next === undefined ? {} : { last: daysAfter(next, -1) }) };
  });
  const stepsOn = (day: string) => late.filter(({ from }) => from <= day).map(({ id }) => id);
  return [
    { item: 'late', from: first, beats, on: (day) => ({ item: 'late', kind: 'lateSteps', steps: stepsOn(day) }) },
  ];
}

/** Steps that are neither settled, held nor planned. The start is done by there being a pathway. */
function openSteps({ birthDate }: PathwayState, model: ModelDefinition, { openedOn, taken }: PlanFacts) {
  const { placed } = processPlan(model, birthDate, openedOn);
  return placed.filter(({ step }) => step.kind !== 'start' && !taken.has(step.id));
}

/** The day itself, or the one after the opening: on that day the coordinator has the pathway before them anyway. */
function afterOpening(day: string, { openedOn }: PlanFacts): string {
  return day > openedOn ? day : daysAfter(openedOn, 1);
}

function itemOf(kind: string, step: string): string {
  return `${kind}:${step}`.slice(0, maxItemLength);
}

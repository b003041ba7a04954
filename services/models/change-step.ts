import { type BringItem, monthsOfAge, type PlanStep, planStep } from './definition.ts';
import { issueSentences } from './grounds.ts';
import type { StepChange } from './overlay.ts';

/**
 * A step as a municipality wants it, or why not, in sentences. The law's day and last day are nobody's to move, and whoever moves
 * another day must say who decided it. A step that is moved is from then on the municipality's own choice, and says so.
 */
export function changeStep(step: PlanStep, change: StepChange): { step: PlanStep } | { problems: string[] } {
  const problems = timeProblems(step, change);
  if (problems.length > 0) return { problems };
  const parsed = planStep.safeParse(merged(step, change));
  if (!parsed.success) return { problems: issueSentences(parsed.error) };
  const moved = dayOf(parsed.data) !== dayOf(step);
  const unsaid = groundProblem(step, moved, change);
  if (unsaid !== undefined) return { problems: [unsaid] };
  return { step: moved ? { ...parsed.data, basis: 'own' } : parsed.data };
}

/** What the roles are told, with what is new in place of what the same roles were told before. */
export function mergeBring(before: readonly BringItem[], now: readonly BringItem[]): BringItem[] {
  return [...before.filter(({ role }) => now.every((item) => item.role !== role)), ...now];
}

/** Why a step is not a municipality's own, to go on a sentence with. */
export function groundOf({ basis, source }: PlanStep): string {
  if (basis === 'law') return `rests on the law (${source})`;
  return basis === 'unverified' ? 'is held to rest on the law' : `belongs to the model (${source})`;
}

/** In the form of a definition, for its schema to look at. */
function merged(step: PlanStep, { when, windowDays, afterStartDays, meeting, ...texts }: StepChange): object {
  const { when: age, afterStartDays: days, meeting: before, ...rest } = step;
  const byAge = { ...age, ...when, ...(windowDays ? { windowDays } : {}) };
  const byStart = afterStartDays ?? (when ? undefined : days);
  const time = byStart === undefined ? (age || when ? { when: byAge } : {}) : { afterStartDays: byStart };
  const bring = mergeBring(before?.bring ?? [], meeting?.bring ?? []);
  return { ...rest, ...texts, ...time, ...(before || meeting ? { meeting: { ...before, ...meeting, bring } } : {}) };
}

function timeProblems(step: PlanStep, { when, windowDays, afterStartDays }: StepChange): string[] {
  const problems: string[] = [];
  if (when && afterStartDays !== undefined) problems.push('has both "when" and "afterStartDays"');
  if (when?.windowDays && windowDays) problems.push('has "windowDays" twice');
  const window = windowDays ?? when?.windowDays;
  const age = when?.age ?? step.when?.age;
  if (age === undefined && (window || when)) problems.push('has no age, and so no window');
  // What the law says is in the day and in the last day; how long before it one begins is anybody's choice.
  const lastDay = step.when?.windowDays[1];
  const isMoved = when?.age !== undefined || when?.plusMonths !== undefined || afterStartDays !== undefined;
  if (isFixed(step) && (isMoved || (window && window[1] !== lastDay)))
    problems.push(`${groundOf(step)}: its day and its last day stay as they are`);
  return problems;
}

function groundProblem(step: PlanStep, moved: boolean, { source }: StepChange): string | undefined {
  if (moved && source === undefined) return 'gets another day: name in "source" who decided it';
  if (!moved && source !== undefined && step.basis !== 'own') return `keeps its source: ${step.source}`;
  return undefined;
}

/** Its day is not a choice: the law's, or held to be so. */
function isFixed({ basis }: PlanStep): boolean {
  return basis === 'law' || basis === 'unverified';
}

function dayOf({ when, afterStartDays }: PlanStep): string {
  return when ? `age ${monthsOfAge(when)}` : `start ${afterStartDays}`;
}

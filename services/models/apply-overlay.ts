import { changeChecklist } from './change-checklist.ts';
import { changeStep, groundOf, mergeBring } from './change-step.ts';
import { checklistOf } from './checklist.ts';
import { type ModelDefinition, modelDefinition, monthsOfAge, type PlanStep, planStep } from './definition.ts';
import { issueSentences } from './grounds.ts';
import { type ModelOverlay, stepChange } from './overlay.ts';

/** A model as one municipality uses it, under the model's own id; or all that is wrong with what it wants, in sentences. */
export function applyOverlay(
  model: ModelDefinition,
  overlay: ModelOverlay,
): { model: ModelDefinition } | { problems: string[] } {
  const steps = changeSteps(model.steps, overlay);
  const roles = changeRoles(model, overlay);
  const checklist = overlay.checklist && changeChecklist(checklistOf(model), overlay.checklist);
  const problems = [
    ...steps.problems,
    ...roles.problems,
    ...(checklist && 'problems' in checklist ? checklist.problems.map((problem) => `checklist ${problem}`) : []),
  ];
  if (problems.length > 0) return { problems };
  const parsed = modelDefinition.safeParse({
    ...model,
    version: overlay.version ?? model.version,
    title: overlay.title ?? model.title,
    roles: roles.value,
    steps: steps.value,
    bring: mergeBring(model.bring, overlay.bring),
    ...(checklist && 'value' in checklist ? { checklist: checklist.value } : {}),
  });
  return parsed.success ? { model: parsed.data } : { problems: issueSentences(parsed.error) };
}

function changeSteps(before: readonly PlanStep[], overlay: ModelOverlay): { value: PlanStep[]; problems: string[] } {
  const problems = overlay.remove.flatMap((id) => objectionToRemoving(id, before));
  let value = before.filter(({ id }) => !overlay.remove.includes(id));
  for (const wanted of overlay.steps) {
    const known = value.find(({ id }) => id === wanted.id);
    const changed = known ? changeKnown(known, wanted) : parseNew(wanted);
    if ('problems' in changed) problems.push(...changed.problems.map((problem) => `step "${wanted.id}" ${problem}`));
    else value = known ? replaced(value, known, changed.step) : placed(value, changed.step);
  }
  return { value, problems };
}

function changeKnown(step: PlanStep, wanted: object): ReturnType<typeof changeStep> {
  const change = stepChange.safeParse(wanted);
  return change.success ? changeStep(step, change.data) : { problems: issueSentences(change.error) };
}

function parseNew(wanted: object): ReturnType<typeof changeStep> {
  const step = planStep.safeParse(wanted);
  return step.success ? { step: step.data } : { problems: issueSentences(step.error) };
}

/** Among the steps with an age by its age, and behind those of the same; a step without one at the end. */
function placed(steps: readonly PlanStep[], step: PlanStep): PlanStep[] {
  const { when } = step;
  const later = when ? steps.findIndex((other) => other.when && monthsOfAge(other.when) > monthsOfAge(when)) : -1;
  return later === -1 ? [...steps, step] : steps.toSpliced(later, 0, step);
}

/** In its place, unless it has another age now. */
function replaced(steps: readonly PlanStep[], before: PlanStep, after: PlanStep): PlanStep[] {
  const sameAge = before.when?.age === after.when?.age && before.when?.plusMonths === after.when?.plusMonths;
  if (sameAge) return steps.map((step) => (step === before ? after : step));
  return placed(
    steps.filter((step) => step !== before),
    after,
  );
}

/** Only what is somebody's choice, or is taken when it is needed anyway, can be left out. */
function objectionToRemoving(id: string, steps: readonly PlanStep[]): string[] {
  const step = steps.find((each) => each.id === id);
  if (!step) return [`there is no step "${id}" to remove`];
  const isTimed = step.when !== undefined || step.afterStartDays !== undefined;
  if (step.basis === 'own' || (step.basis !== 'law' && !isTimed)) return [];
  return [`step "${id}" ${groundOf(step)} and cannot be removed`];
}

function changeRoles(
  { roles }: ModelDefinition,
  overlay: ModelOverlay,
): { value: ModelDefinition['roles']; problems: string[] } {
  const codes: readonly string[] = roles.map(({ code }) => code);
  const problems = Object.keys(overlay.roles)
    .filter((code) => !codes.includes(code))
    .map((code) => `roles there is no role "${code}" in the model`);
  const value = roles.map((role) => {
    const { title, responsibility } = overlay.roles[role.code] ?? {};
    const { source: _source, ...unfounded } = role;
    const told = responsibility ? { ...unfounded, responsibility, basis: 'own' as const } : role;
    return title ? { ...told, title } : told;
  });
  return { value, problems };
}

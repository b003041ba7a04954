import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { afterStartWindowDays, type ModelDefinition, monthsOfAge, type PlanStep } from './definition.ts';

/** A step of the process plan on the calendar of one young person. Local days; the window includes both ends. */
export interface PlacedStep {
  readonly step: PlanStep;
  /** The day it is about: a birthday, half a year after one, a deadline. */
  readonly on: string;
  readonly from: string;
  /** The last day on which it is in time. */
  readonly to: string;
}

export interface ProcessPlan {
  /** By date. */
  readonly placed: readonly PlacedStep[];
  /** Steps that are taken when they are needed, in the model's order. */
  readonly asNeeded: readonly PlanStep[];
}

/**
 * The model's steps on the calendar. A start lies on the day the pathway was opened when that is later than the model's age:
 * a pathway may begin late. Both arguments are local days (`2008-02-29`).
 */
export function processPlan(model: ModelDefinition, birthDate: string, openedOn: string): ProcessPlan {
  const known = plans.get(model) ?? new LRUCache<string, ProcessPlan>({ max: rememberedPlans });
  plans.set(model, known);
  const key = `${birthDate}|${openedOn}`;
  const plan = known.get(key) ?? layOut(model, birthDate, openedOn);
  known.set(key, plan);
  return plan;
}

/** A plan does not change from one commit to the next, and laying one out costs more than everything else about a card. */
const plans = new WeakMap<ModelDefinition, LRUCache<string, ProcessPlan>>();
const rememberedPlans = 5000;

function layOut(model: ModelDefinition, birthDate: string, openedOn: string): ProcessPlan {
  const placed: PlacedStep[] = [];
  const asNeeded: PlanStep[] = [];
  for (const step of model.steps) {
    const day = dayOf(step, birthDate, openedOn);
    if (day === undefined) asNeeded.push(step);
    else placed.push({ step, ...window(step, day) });
  }
  placed.sort((a, b) => a.on.localeCompare(b.on));
  return { placed, asNeeded };
}

/** The step to show as the next: of those still in time, the one that is over first. Undefined after the last. */
export function nextStep(plan: ProcessPlan, today: string): PlacedStep | undefined {
  const ahead = plan.placed.filter((step) => step.to >= today);
  return ahead.reduce<PlacedStep | undefined>((next, step) => (next && next.to <= step.to ? next : step), undefined);
}

/**
 * The day on which somebody is that old. A birthday on 29 February falls on 1 March in a common year (as `ageAt` counts);
 * a number of months that ends in a shorter month ends on its last day, so that a deadline is never a day late.
 */
export function dayOfAge(birthDate: string, months: number): string {
  const born = DateTime.fromISO(birthDate, { zone: 'utc' });
  const day = born.plus({ months });
  const birthdayMissing = months % 12 === 0 && day.day !== born.day;
  return isoDay(birthdayMissing ? day.plus({ days: 1 }) : day);
}

function dayOf(step: PlanStep, birthDate: string, openedOn: string): DateTime | undefined {
  const opened = DateTime.fromISO(openedOn, { zone: 'utc' });
  if (step.afterStartDays !== undefined) return opened.plus({ days: step.afterStartDays });
  if (step.when === undefined) return undefined;
  const day = DateTime.fromISO(dayOfAge(birthDate, monthsOfAge(step.when)), { zone: 'utc' });
  return step.kind === 'start' && opened > day ? opened : day;
}

function window(step: PlanStep, day: DateTime): Omit<PlacedStep, 'step'> {
  const [before, after] = step.when?.windowDays ?? afterStartWindowDays;
  return { on: isoDay(day), from: isoDay(day.plus({ days: before })), to: isoDay(day.plus({ days: after })) };
}

function isoDay(day: DateTime): string {
  const text = day.toISODate();
  if (text === null) throw new Error('not a calendar day');
  return text;
}

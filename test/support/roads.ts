import { DateTime } from 'luxon';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import { loadModels } from '../../services/models/catalog.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { StepOutcome } from '../../services/pathway/events.ts';
import { type Road, roadOf } from '../../services/road.ts';

export const roadModels = loadModels();

/** The model with the most steps that lie by age. */
export function fullModel(): ModelDefinition {
  const [first] = roadModels.all;
  if (!first) throw new Error('there is no model');
  return first;
}

export interface RoadWish {
  readonly model?: ModelDefinition;
  readonly birthDate?: string;
  readonly openedOn?: string;
  readonly settled?: Readonly<Record<string, StepOutcome>>;
}

/** The road of somebody who was born on 1 May 2009, unless wished otherwise, on a day. */
export function roadOn(today: string, wish: RoadWish = {}): Road {
  const { model = fullModel(), birthDate = '2009-05-01', openedOn = '2024-06-20', settled = {} } = wish;
  return roadOf(model, birthDate, openedOn, new Map(Object.entries(settled)), new Set(), today);
}

/** The day on which somebody is so many months old. */
export function dayOfMonths(birthDate: string, months: number): string {
  return DateTime.fromISO(birthDate, { zone: 'utc' }).plus({ months }).toISODate() ?? '';
}

/** A model whose step titles are others, and whose further steps are meetings each half year. */
export function modelWith(title: (before: string) => string, further = 0): ModelDefinition {
  const model = fullModel();
  const [, meeting] = model.steps;
  if (!meeting) throw new Error('the model has no meeting');
  const more = Array.from({ length: further }, (_, index) => ({
    ...meeting,
    id: `further${index}`,
    title: { da: `Halvårsmøde ${index + 1}`, en: `Half-year meeting ${index + 1}` },
    when: { age: 18.5 + index / 2, plusMonths: 1, windowDays: [-45, 45] as [number, number] },
  }));
  const steps = [...model.steps, ...more].map((step) => ({
    ...step,
    title: { da: title(step.title.da), en: title(step.title.en) },
  }));
  return { ...model, steps };
}

/** What texts need to be in a language. */
export function textsIn(locale: Locale) {
  return { locale, text: catalogOf(locale) };
}

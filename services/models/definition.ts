import { z } from 'zod';
import { professionCode } from '../pathway/events.ts';

/** A text in both languages. */
export const localText = z.object({ da: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof localText>;

/** When a step of the process plan lies: an age, a number of months before or after it, or as needed. */
export const stepTime = z.object({
  /** Years; halves are allowed (17.5). */
  age: z.number().multipleOf(0.5),
  /** The window around it, in days; negative is before. */
  windowDays: z.tuple([z.number().int(), z.number().int()]).default([-45, 45]),
});

export const planStep = z.object({
  id: z.string(),
  kind: z.enum(['start', 'meeting', 'legal', 'followUp', 'closing']),
  title: localText,
  when: stepTime,
  /** The rule that it rests on: the model's, or a paragraph of law. */
  source: z.string(),
});
export type PlanStep = z.infer<typeof planStep>;

/** What one role does around the young person, in this model. */
export const modelRole = z.object({
  code: z.union([professionCode, z.literal('coordinator')]),
  /** Must be filled: shown as vacant when nobody has it. */
  required: z.boolean(),
  /** Any of these professions fills a required role too. */
  filledBy: z.array(professionCode).default([]),
  responsibility: localText,
});
export type ModelRole = z.infer<typeof modelRole>;

export const coreElement = z.object({ id: z.string(), title: localText, description: localText });

/** One cooperation model, as data (`services/models/*.json`); a municipality can add its own file. */
export const modelDefinition = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  version: z.number().int().positive(),
  title: localText,
  /** Whole years: from (inclusive) to (exclusive). */
  ages: z.object({ from: z.number().int(), to: z.number().int() }),
  roles: z.array(modelRole).min(1),
  coreElements: z.array(coreElement).min(1),
  steps: z.array(planStep).min(1),
  /** Where the definition comes from. */
  sources: z.array(z.string()).min(1),
});
export type ModelDefinition = z.infer<typeof modelDefinition>;

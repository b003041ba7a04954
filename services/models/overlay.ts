import { z } from 'zod';
import { checklistItem, checklistKey } from './checklist.ts';
import { bringItem, stepId, stepMeeting, stepTime } from './definition.ts';
import { localText } from './grounds.ts';

const windowDays = stepTime.shape.windowDays.unwrap();

/** What a municipality says differently of a step that the model has: what is absent stays as it is. */
export const stepChange = z.strictObject({
  id: stepId,
  title: localText.optional(),
  description: localText.optional(),
  when: z
    .strictObject({
      age: stepTime.shape.age.optional(),
      plusMonths: stepTime.shape.plusMonths.unwrap().optional(),
      windowDays: windowDays.optional(),
    })
    .optional(),
  /** The same as `when.windowDays`, for a step whose day stays. */
  windowDays: windowDays.optional(),
  afterStartDays: z.number().int().nonnegative().optional(),
  meeting: z
    .strictObject({
      proposeDaysBefore: stepMeeting.shape.proposeDaysBefore.unwrap().optional(),
      noticeDays: stepMeeting.shape.noticeDays.unwrap().optional(),
      /** In place of what the same roles are told so far. */
      bring: z.array(bringItem).optional(),
    })
    .optional(),
  /** Who decided it: needed where a step gets another day. */
  source: z.string().min(1).optional(),
});
export type StepChange = z.infer<typeof stepChange>;

/** Items that a checklist gets in a section that it has, or, with a title, in one of its own. */
const checklistAddition = z.strictObject({
  section: checklistKey,
  title: localText.optional(),
  /** Stands behind this item; a section of its own behind this section. At the end, when absent. */
  after: checklistKey.optional(),
  items: z.array(checklistItem).min(1),
});

export const checklistChange = z.strictObject({
  /** To be counted up with every change: a meeting's record says which version it was filled in with. */
  version: z.number().int().positive().optional(),
  add: z.array(checklistAddition).default([]),
  /** Keys of items. One that is removed and added again has been replaced. */
  remove: z.array(checklistKey).default([]),
});
export type ChecklistChange = z.infer<typeof checklistChange>;

/** What a municipality adds to a model, or says differently, without a copy of it (`docs/models.md`). */
export const modelOverlay = z.strictObject({
  /** The id of the model. */
  extends: z.string().min(1),
  version: z.number().int().positive().optional(),
  title: localText.optional(),
  /** A {@link stepChange} where the model has the id, and a whole step where it does not. */
  steps: z.array(z.looseObject({ id: stepId })).default([]),
  /** Ids of steps that this municipality does not use. */
  remove: z.array(stepId).default([]),
  /** By code: what the roles are called, and what they answer for. */
  roles: z
    .record(z.string(), z.strictObject({ title: localText.optional(), responsibility: localText.optional() }))
    .default({}),
  /** In place of what the same roles are told so far for all meetings. */
  bring: z.array(bringItem).default([]),
  checklist: checklistChange.optional(),
});
export type ModelOverlay = z.infer<typeof modelOverlay>;

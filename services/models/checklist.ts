import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { actionTopic } from '../pathway/events.ts';
import { checklistProblems } from './checklist-contract.ts';
import { grounds, localText } from './grounds.ts';

/** How an item of the meeting checklist is answered. */
export const checklistItemTypes = [
  'yesNo',
  'choice',
  /** Some of the team. */
  'people',
  /** Some of the agenda's points. */
  'points',
  /** Some of the actions that were agreed before. */
  'actions',
  /** 0 to 10. */
  'rating',
  'text',
  'number',
  'date',
  'datetime',
  'statusCode',
] as const;
export type ChecklistItemType = (typeof checklistItemTypes)[number];

export const checklistKey = z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/);
const choice = z.strictObject({ value: checklistKey, label: localText });

export const checklistItem = z.strictObject({
  /** Under which the answer is kept, for as long as there are records: a key never changes its meaning. */
  key: checklistKey,
  type: z.enum(checklistItemTypes),
  label: localText,
  hint: localText.optional(),
  /** What the answer is about: who may know it follows from that. Absent: the practical that everybody in the team needs. */
  topic: actionTopic.optional(),
  /** Of a `choice`. */
  choices: z.array(choice).min(2).optional(),
  /** The meeting cannot be completed without an answer, where the item is shown. */
  required: z.boolean().default(false),
  /** Shown when an item further up has one of these answers: a choice's value, or `yes` or `no`. */
  showWhen: z.strictObject({ key: checklistKey, is: z.array(z.string().min(1)).min(1) }).optional(),
  /** Of no matter once the young person has turned 18. */
  onlyUnder18: z.boolean().default(false),
  /** The kinds of meeting in which it is asked: all, when absent. */
  kinds: z.array(z.string().min(1)).min(1).optional(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

const checklistSection = z.strictObject({ id: checklistKey, title: localText, items: z.array(checklistItem).min(1) });
export type ChecklistSection = z.infer<typeof checklistSection>;

/** The meeting checklist (mødetjekliste) as data. The record of a meeting says which version it was filled in with. */
export const checklistTemplate = z
  .strictObject({
    version: z.number().int().positive(),
    ...grounds,
    sections: z.array(checklistSection).min(1),
  })
  .superRefine(({ sections }, context) => {
    for (const message of checklistProblems(sections))
      context.addIssue({ code: 'custom', path: ['sections'], message });
  });
export type ChecklistTemplate = z.infer<typeof checklistTemplate>;

const file = join(import.meta.dirname, 'checklist', 'default.json');
const defaultChecklist = checklistTemplate.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The model's own checklist, or Vejviser's, where the model has none. */
export function checklistOf(
  model: { readonly checklist?: ChecklistTemplate | undefined } | undefined,
): ChecklistTemplate {
  return model?.checklist ?? defaultChecklist;
}

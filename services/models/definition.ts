import { z } from 'zod';
import { professionCode } from '../pathway/events.ts';
import { generalMeetingKinds } from '../pathway/meeting.ts';
import { checklistTemplate } from './checklist.ts';
import { basis, duplicates, grounds, localText } from './grounds.ts';

export type { LocalText } from './grounds.ts';

export const stepId = z.string().regex(/^[a-z][a-zA-Z0-9]{1,40}$/);
const roleCode = z.union([professionCode, z.literal('coordinator')]);

/** When a step of the process plan lies by the young person's age. */
export const stepTime = z.strictObject({
  /** Years; halves are allowed (17.5). */
  age: z.number().multipleOf(0.5),
  /** Calendar months after that age, where a rule counts in months. */
  plusMonths: z.number().int().min(0).max(11).default(0),
  /** The window around it, in days; negative is before. A legal step is due on the window's last day. */
  windowDays: z.tuple([z.number().int(), z.number().int()]).default([-45, 45]),
});

/** What one role should bring to a meeting, said to whoever has the role when the meeting draws near. */
export const bringItem = z.strictObject({ role: roleCode, text: localText, ...grounds });
export type BringItem = z.infer<typeof bringItem>;

/** What there is to say about a step that is a meeting. */
export const stepMeeting = z.strictObject({
  /** The meeting is proposed for this many days before the day that the step is about. */
  proposeDaysBefore: z.number().int().min(0).max(365).default(0),
  /** It proposes itself in the room this many days before the proposed day. */
  noticeDays: z.number().int().min(7).max(365).default(42),
  /** What the roles should bring to this meeting, in place of what the model says for all meetings. */
  bring: z.array(bringItem).default([]),
});
export type StepMeeting = z.infer<typeof stepMeeting>;

/** The window of a step that lies by the pathway's own start, in days. */
export const afterStartWindowDays = [0, 45] as const;

export const planStep = z
  .strictObject({
    id: stepId,
    kind: z.enum(['start', 'meeting', 'legal', 'followUp', 'closing']),
    title: localText,
    /** What happens in it, in a sentence or two. */
    description: localText.optional(),
    /** Absent when it is not age that decides: see `afterStartDays`. With neither, the step is taken when it is needed. */
    when: stepTime.optional(),
    /** Days after the pathway was opened, for a step that age does not decide; {@link afterStartWindowDays} is its window. */
    afterStartDays: z.number().int().nonnegative().optional(),
    /** Of a meeting or a closing: {@link meetingOf} gives it with its defaults. */
    meeting: stepMeeting.optional(),
    basis: basis.default('own'),
    /** The rule that it rests on: the model's, or a paragraph of law. */
    source: z.string().min(1),
  })
  .refine((step) => step.when === undefined || step.afterStartDays === undefined, {
    message: 'has both "when" and "afterStartDays"; a step lies by age or by the start, not by both',
  })
  .refine((step) => step.when === undefined || step.when.windowDays[0] <= step.when.windowDays[1], {
    message: 'has a window that ends before it begins',
    path: ['when', 'windowDays'],
  })
  .refine((step) => step.meeting === undefined || step.kind === 'meeting' || step.kind === 'closing', {
    message: 'is no meeting and no closing, and so can have no "meeting"',
  })
  .refine(({ when, meeting }) => !when || !meeting || when.windowDays[0] <= -meeting.proposeDaysBefore, {
    message: 'is proposed for a day before its window begins',
    path: ['meeting', 'proposeDaysBefore'],
  });
export type PlanStep = z.infer<typeof planStep>;

/** What one role does around the young person, in this model. */
const modelRole = z.strictObject({
  code: roleCode,
  /** What this model calls the role, where it has a name of its own. */
  title: localText.optional(),
  /** Must be filled: shown as vacant when nobody has it. */
  required: z.boolean(),
  /** Any of these professions fills a required role too. */
  filledBy: z.array(professionCode).default([]),
  responsibility: localText,
  ...grounds,
});
export type ModelRole = z.infer<typeof modelRole>;

const coreElement = z.strictObject({ id: z.string(), title: localText, description: localText, ...grounds });

/** Whole years: from (inclusive) to (exclusive). */
const ageRange = z
  .strictObject({ from: z.number().int(), to: z.number().int(), ...grounds })
  .refine(({ from, to }) => from < to, { message: 'end before they begin' });

const modelParts = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  version: z.number().int().positive(),
  title: localText,
  ages: ageRange,
  roles: z.array(modelRole).min(1),
  coreElements: z.array(coreElement).min(1),
  steps: z.array(planStep).min(1),
  /** What the roles should bring to any meeting. */
  bring: z.array(bringItem).default([]),
  /** The meeting checklist, where the model has one of its own (`checklistOf`). */
  checklist: checklistTemplate.optional(),
  /** Whether whoever has custody signs the agreement too, while the young person is under 18. */
  custodianSigns: z.boolean().optional(),
  /** The model's own paper forms by name, as far as it has any. */
  tools: z.array(localText).default([]),
  /** Where the definition comes from. */
  sources: z.array(z.string().min(1)).min(1),
  /** What a reader must know before relying on it: what was not found, and what is a choice. */
  notes: z.array(localText).default([]),
});

/** One cooperation model, as data (`services/models/*.json`); a municipality can add its own file (`docs/models.md`). */
export const modelDefinition = modelParts.superRefine((model, context) => {
  for (const [place, message] of [...namedTwice(model), ...meetingProblems(model), ...orderProblems(model)])
    context.addIssue({ code: 'custom', path: [place], message });
});
export type ModelDefinition = z.infer<typeof modelDefinition>;

/** How old in months somebody is at that time: 17.5 years are 210. */
export function monthsOfAge(time: { readonly age: number; readonly plusMonths: number }): number {
  return time.age * 12 + time.plusMonths;
}

/** How a meeting or closing of the plan is proposed, with the defaults; undefined for a step that is neither. */
export function meetingOf(step: PlanStep): StepMeeting | undefined {
  if (step.kind !== 'meeting' && step.kind !== 'closing') return undefined;
  return step.meeting ?? stepMeeting.parse({});
}

/**
 * What each role should bring to a meeting of that kind: a step's id, or a general kind such as `network`. What the step says to
 * a role takes the place of what the model says to it for all meetings.
 */
export function bringTo(model: ModelDefinition, kind: string): BringItem[] {
  const own = model.steps.find(({ id }) => id === kind)?.meeting?.bring ?? [];
  return [...own, ...model.bring.filter(({ role }) => own.every((item) => item.role !== role))];
}

/** Whether a step is a meeting or closing that has its time, and so is a kind of meeting of its own. */
export function isTimedMeeting(step: PlanStep): boolean {
  return meetingOf(step) !== undefined && (step.when !== undefined || step.afterStartDays !== undefined);
}

/** Where in the definition, and what is wrong there. */
type Problem = readonly [place: string, message: string];
/** A definition whose parts are right each by itself. */
type Parts = z.infer<typeof modelParts>;

function namedTwice({ roles, coreElements, steps, bring }: Parts): Problem[] {
  const named = [
    ['roles', roles.map(({ code }) => code)],
    ['coreElements', coreElements.map(({ id }) => id)],
    ['steps', steps.map(({ id }) => id)],
    ['bring', bring.map(({ role }) => role)],
    ...steps.map(({ id, meeting }) => [`steps.${id}.bring`, (meeting?.bring ?? []).map(({ role }) => role)] as const),
  ] as const;
  return named.flatMap(([place, names]) =>
    [...duplicates(names)].map((name) => [place, `name "${name}" twice`] as const),
  );
}

function meetingProblems({ steps, checklist }: Parts): Problem[] {
  const general: readonly string[] = generalMeetingKinds;
  const timed = steps.filter(isTimedMeeting).map(({ id }) => id);
  const kinds = new Set([...general, ...timed]);
  const items = checklist?.sections.flatMap((section) => section.items) ?? [];
  return [
    ...timed
      .filter((id) => general.includes(id))
      .map(
        (id) =>
          ['steps', `"${id}" is a kind of meeting in every model, and has no time; give the step another id`] as const,
      ),
    ...items.flatMap(({ key, kinds: wanted = [] }) =>
      wanted
        .filter((kind) => !kinds.has(kind))
        .map((kind) => ['checklist', `"${key}" is asked in "${kind}", which is no kind of meeting`] as const),
    ),
  ];
}

function orderProblems({ steps }: Parts): Problem[] {
  const timed = steps.flatMap(({ id, when }) => (when ? [{ id, months: monthsOfAge(when) }] : []));
  return timed.flatMap(({ id, months }, index) => {
    const before = timed[index - 1];
    const isLater = before !== undefined && before.months > months;
    return isLater ? [['steps', `"${id}" stands after "${before.id}", which is later`] as const] : [];
  });
}

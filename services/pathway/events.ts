import { z } from 'zod';

/**
 * The facts of one pathway (forløb), in the order in which they became true. They carry ids of people, never a name;
 * what identifies the young person is kept apart (`services/subjects.ts`).
 */

/** Roles around a young person. Codes only: what they are called is text (`cards/text`), and per municipality. */
export const professionCodes = [
  'childYouthAdviser',
  'adultCaseworker',
  'educationGuide',
  'jobConsultant',
  'supportContact',
  'housingSupport',
  'substanceTherapist',
  'psychiatry',
  'fosterFamily',
  'placement',
  'school',
  'mentor',
  'other',
] as const;
export const professionCode = z.enum(professionCodes);
export type ProfessionCode = z.infer<typeof professionCode>;

export const platformName = z.enum(['teams', 'slack']);
export type PlatformName = z.infer<typeof platformName>;

/** Why a pathway ends. `docs/reference.md` tells what each means. */
export const closeReasons = [
  'goalReached',
  'turned23',
  'movedAway',
  'youngPersonDeclined',
  'otherSupport',
  'openedByMistake',
] as const;
export const closeReason = z.enum(closeReasons);
export type CloseReason = z.infer<typeof closeReason>;

/** The part of life that an action is about (life domains, `docs/reference.md`). */
export const actionTopics = [
  'education',
  'employment',
  'housing',
  'economy',
  'health',
  'network',
  'leisure',
  'other',
] as const;
export const actionTopic = z.enum(actionTopics);
export type ActionTopic = z.infer<typeof actionTopic>;

/** Who wants an agenda point talked about. The young person's own stand first. */
export const agendaSources = ['team', 'youngPerson'] as const;
export const agendaSource = z.enum(agendaSources);
export type AgendaSource = z.infer<typeof agendaSource>;

/** How a step of the process plan was settled outside a meeting of its own. */
export const stepOutcomes = ['done', 'notRelevant'] as const;
export const stepOutcome = z.enum(stepOutcomes);
export type StepOutcome = z.infer<typeof stepOutcome>;

/** Who has told that a status spell is so. */
export const spellSources = ['youngPerson', 'team', 'school', 'employer', 'caseSystem'] as const;
export const spellSource = z.enum(spellSources);
export type SpellSource = z.infer<typeof spellSource>;

/** How a status spell ended (`docs/reference.md`). */
export const spellEndings = ['completed', 'dropped', 'changed', 'expelled', 'ended'] as const;
export const spellEnding = z.enum(spellEndings);
export type SpellEnding = z.infer<typeof spellEnding>;

/** A calendar day in the municipality's zone, `2026-11-22`. */
export const localDate = z.iso.date();
/** An instant in UTC, `2026-11-22T19:09:22.000Z`. */
export const instant = z.iso.datetime();

/** The longest name of what somebody is reminded of: a word before the longest id that a model may give to a step. */
export const maxReminderItem = 64;

const personId = z.string().min(1).max(64);
const actionId = z.string().min(1).max(16);
const meetingId = z.string().min(1).max(16);
const shortId = z.string().min(1).max(16);
/** How long a meeting is planned to last. */
const minutes = z.number().int().positive();
/** Hours a week; absent when nobody has told. */
const hours = z.number().nonnegative().optional();
/** `note` is absent when nothing was written. */
const note = z.string().optional();

export const pathwayEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('PathwayOpened'),
    model: z.string(),
    birthDate: localDate,
    coordinator: personId,
    platform: platformName,
  }),
  z.object({ type: z.literal('MemberJoined'), person: personId, roles: z.array(professionCode) }),
  z.object({ type: z.literal('MemberLeft'), person: personId }),
  z.object({ type: z.literal('CoordinatorProposed'), to: personId }),
  z.object({ type: z.literal('CoordinatorDeclined'), person: personId }),
  z.object({ type: z.literal('CoordinatorProposalWithdrawn'), person: personId }),
  z.object({ type: z.literal('CoordinatorChanged'), from: personId, to: personId }),
  z.object({
    type: z.literal('ActionAdded'),
    action: actionId,
    title: z.string(),
    deadline: localDate,
    topic: actionTopic,
    /** The meeting in which it was decided. */
    meeting: meetingId.optional(),
  }),
  z.object({ type: z.literal('ActionClaimed'), action: actionId, person: personId }),
  z.object({ type: z.literal('ActionReleased'), action: actionId, person: personId, note }),
  z.object({ type: z.literal('ActionHandedOver'), action: actionId, from: personId, to: personId }),
  z.object({ type: z.literal('ActionDone'), action: actionId, person: personId, note }),
  z.object({ type: z.literal('ActionReopened'), action: actionId }),
  z.object({ type: z.literal('ActionMoved'), action: actionId, deadline: localDate }),
  z.object({ type: z.literal('ActionDropped'), action: actionId, note }),
  z.object({ type: z.literal('PathwayClosed'), reason: closeReason }),
  z.object({ type: z.literal('PathwayReopened') }),
  /** The birth date or the model was wrong: what is absent stays as it was. */
  z.object({ type: z.literal('PathwayCorrected'), birthDate: localDate.optional(), model: z.string().optional() }),
  z.object({ type: z.literal('PlanStepSettled'), step: z.string(), outcome: stepOutcome, note }),
  z.object({
    type: z.literal('MeetingPlanned'),
    meeting: meetingId,
    kind: z.string(),
    at: instant,
    minutes,
    place: z.string().optional(),
  }),
  z.object({
    type: z.literal('MeetingMoved'),
    meeting: meetingId,
    at: instant,
    minutes,
    place: z.string().optional(),
  }),
  z.object({ type: z.literal('MeetingCancelled'), meeting: meetingId, note }),
  z.object({
    type: z.literal('AgendaPointAdded'),
    meeting: meetingId,
    point: shortId,
    text: z.string(),
    from: agendaSource,
  }),
  z.object({ type: z.literal('AgendaPointDropped'), meeting: meetingId, point: shortId }),
  z.object({ type: z.literal('MeetingBegun'), meeting: meetingId }),
  /** The wall's address has been made anew, and the old one is dead. */
  z.object({ type: z.literal('WallRenewed'), meeting: meetingId }),
  /** Some items of the checklist, by key; an empty text takes an answer back. What is not in it stays as it was. */
  z.object({
    type: z.literal('ChecklistAnswered'),
    meeting: meetingId,
    answers: z.record(z.string(), z.string()),
  }),
  z.object({
    type: z.literal('MeetingCompleted'),
    meeting: meetingId,
    /** The day on which it was held. */
    heldOn: localDate,
    /** The version of the checklist that was filled in. */
    checklist: z.number().int().positive(),
  }),
  z.object({ type: z.literal('MeetingCorrected'), meeting: meetingId, text: z.string() }),
  z.object({ type: z.literal('GoalAdded'), goal: shortId, text: z.string(), topic: actionTopic }),
  z.object({ type: z.literal('GoalReworded'), goal: shortId, text: z.string() }),
  z.object({
    type: z.literal('SpellBegun'),
    spell: shortId,
    code: z.string(),
    from: localDate,
    hours,
    source: spellSource,
  }),
  z.object({ type: z.literal('SpellEnded'), spell: shortId, on: localDate, how: spellEnding }),
  /** It is still so; with `hours`, so many a week by now. */
  z.object({ type: z.literal('SpellVerified'), spell: shortId, hours }),
  /** The one who asked for it is not reminded of the item again before that day. */
  z.object({ type: z.literal('ReminderSnoozed'), item: z.string().min(1).max(maxReminderItem), until: localDate }),
]);
export type PathwayEvent = z.infer<typeof pathwayEvent>;

/** Where a command came from. `clock` and `cli` are the municipality's own machinery. */
export const via = z.enum(['teams', 'slack', 'web', 'clock', 'cli']);
export type Via = z.infer<typeof via>;

/** One append: everything that one command changed, stored as one document under the pathway's next version. */
export const commit = z.object({
  pathwayId: z.string(),
  version: z.number().int().positive(),
  commandId: z.string(),
  at: instant,
  by: personId,
  via,
  events: z.array(pathwayEvent).min(1),
});
export type Commit = z.infer<typeof commit>;

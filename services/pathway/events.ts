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

/** A calendar day in the municipality's zone, `2026-11-22`. */
export const localDate = z.iso.date();
/** An instant in UTC, `2026-11-22T19:09:22.000Z`. */
export const instant = z.iso.datetime();

const personId = z.string().min(1).max(64);
const actionId = z.string().min(1).max(16);
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

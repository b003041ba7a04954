import { z } from 'zod';
import { consentForm, consentGiver, consentKind, outsideRoles } from './consent-codes.ts';

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

/** How a party signed. */
export const signatureMethods = ['chat', 'page', 'paper', 'eid'] as const;
export const signatureMethod = z.enum(signatureMethods);
export type SignatureMethod = (typeof signatureMethods)[number];

/** What of the pathway the chosen adult may see, if the young person wants it so. */
export const adultSights = ['meetings', 'goals', 'promises', 'agreement'] as const;
export const adultSight = z.enum(adultSights);
export type AdultSight = (typeof adultSights)[number];

/** Who has a page of their own. */
export const pageAudiences = ['youngPerson', 'chosenAdult'] as const;
export const pageAudience = z.enum(pageAudiences);
export type PageAudience = (typeof pageAudiences)[number];

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
const agreementVersion = z.number().int().positive();
const rating = z.number().int().min(0).max(10);
/** How long a meeting is planned to last. */
const minutes = z.number().int().positive();
/** Hours a week; absent when nobody has told. */
const hours = z.number().nonnegative().optional();
/** Who has told it, when it was somebody else who put it on record by completing a meeting. */
const toldBy = personId.optional();
/** `note` is absent when nothing was written. */
const note = z.string().optional();

/** Whom a consent reaches, as long as they are of the team: one person, everybody of a unit, or everybody with a role. */
export const recipient = z.union([
  z.strictObject({ person: personId }),
  z.strictObject({ unit: z.string().min(1).max(200) }),
  z.strictObject({ role: z.union([professionCode, z.enum(outsideRoles)]) }),
]);
export type Recipient = z.infer<typeof recipient>;

/** What a consent is to, and for what purpose. The purpose's code is one of the rules of sharing. */
const consented = {
  kind: consentKind,
  topics: z.array(actionTopic),
  recipients: z.array(recipient),
  purpose: z.string(),
  purposeText: z.string().optional(),
};

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
    /** What it is about; absent when it is the practical that everybody needs. */
    topic: actionTopic.optional(),
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
  z.object({
    type: z.literal('GoalAdded'),
    goal: shortId,
    text: z.string(),
    topic: actionTopic,
    /** Where the young person is now and wants to get to, from 0 to 10, in their own judgement. */
    start: rating.optional(),
    target: rating.optional(),
    /** The goal that this one is a step towards. */
    partOf: shortId.optional(),
  }),
  z.object({ type: z.literal('GoalRated'), goal: shortId, value: rating }),
  z.object({ type: z.literal('GoalReached'), goal: shortId }),
  /** The bar is raised: the goal goes on, in these words and to this target. */
  z.object({ type: z.literal('GoalRaised'), goal: shortId, text: z.string(), target: rating }),
  z.object({ type: z.literal('GoalDropped'), goal: shortId, note: z.string() }),
  z.object({
    type: z.literal('AgreementProposed'),
    agreement: agreementVersion,
    text: z.object({
      goals: z.array(z.object({ id: shortId, text: z.string() })),
      promises: z.array(z.object({ action: actionId, title: z.string(), responsible: personId, deadline: localDate })),
      /** The model asked for the signature of whoever has custody, too. */
      custodianSigns: z.boolean().optional(),
    }),
    hash: z.string(),
    expiresOn: localDate,
  }),
  z.object({
    type: z.literal('AgreementSigned'),
    agreement: agreementVersion,
    hash: z.string(),
    party: personId,
    method: signatureMethod,
    witness: personId.optional(),
    level: z.string().optional(),
    seal: z.string(),
  }),
  z.object({ type: z.literal('AgreementDeclined'), agreement: agreementVersion, party: personId, note: z.string() }),
  /** Everyone who must has signed this very text. */
  z.object({ type: z.literal('AgreementEntered'), agreement: agreementVersion }),
  z.object({ type: z.literal('AgreementWithdrawn'), agreement: agreementVersion }),
  /** The young person says no to an agreement that is in force. */
  z.object({ type: z.literal('AgreementObjected'), agreement: agreementVersion, note: z.string() }),
  /** Whom the young person has chosen as their adult; the name is kept with the young person's own. */
  z.object({ type: z.literal('AdultChosen'), adult: shortId, sees: z.array(adultSight) }),
  z.object({ type: z.literal('AdultSightChanged'), adult: shortId, sees: z.array(adultSight) }),
  z.object({ type: z.literal('AdultRemoved'), adult: shortId }),
  /** The chosen adult has said no. */
  z.object({ type: z.literal('AdultDeclined'), adult: shortId }),
  z.object({ type: z.literal('TalkRequested') }),
  z.object({ type: z.literal('TalkSettled') }),
  /** A link to their own page was made for somebody, or every device of theirs was signed out. */
  z.object({ type: z.literal('AccessGiven'), to: pageAudience }),
  z.object({ type: z.literal('AccessEnded'), to: pageAudience }),
  /** A link of theirs died of wrong codes: somebody tried to get in, or the code was forgotten. */
  z.object({ type: z.literal('AccessLocked'), to: pageAudience }),
  z.object({ type: z.literal('GoalReworded'), goal: shortId, text: z.string() }),
  z.object({
    type: z.literal('SpellBegun'),
    spell: shortId,
    code: z.string(),
    from: localDate,
    hours,
    source: spellSource,
    toldBy,
  }),
  z.object({ type: z.literal('SpellEnded'), spell: shortId, on: localDate, how: spellEnding }),
  /** It is still so; with `hours`, so many a week by now. */
  z.object({ type: z.literal('SpellVerified'), spell: shortId, hours, toldBy }),
  z.object({
    type: z.literal('ConsentGiven'),
    consent: shortId,
    ...consented,
    /** The day on which it was given; it holds from that day's beginning. */
    from: localDate,
    /** The last day. */
    until: localDate,
    givenBy: z.array(consentGiver),
    form: consentForm,
    witness: personId.optional(),
  }),
  /** Another who must give it has given it, too. */
  z.object({
    type: z.literal('ConsentJoined'),
    consent: shortId,
    giver: consentGiver,
    on: localDate,
    form: consentForm,
    witness: personId.optional(),
  }),
  /** A no. It stops nothing that the young person needs, and nothing that needs no consent. */
  z.object({ type: z.literal('ConsentRefused'), ...consented, refusedBy: z.array(consentGiver) }),
  z.object({ type: z.literal('ConsentWithdrawn'), consent: shortId }),
  /** Its end is near or past, and whoever has to give it has been asked again. */
  z.object({ type: z.literal('ConsentAskedAgain'), consent: shortId }),
  /** Sharing that the law allows without a consent: nothing is shared before a second person has approved it. */
  z.object({
    type: z.literal('ShareProposed'),
    share: shortId,
    topic: actionTopic,
    recipients: z.array(recipient),
    ground: z.string(),
    reason: z.string(),
    until: localDate,
  }),
  z.object({ type: z.literal('ShareApproved'), share: shortId }),
  z.object({ type: z.literal('ShareDeclined'), share: shortId, note }),
  z.object({ type: z.literal('ShareEnded'), share: shortId }),
  /** The young person has been told of it; or, for this reason, is not. */
  z.object({ type: z.literal('ShareTold'), share: shortId, exempt: z.string().optional() }),
  /** The young person's name and address are protected: places are for these people alone. */
  z.object({ type: z.literal('AddressProtected'), cleared: z.array(personId) }),
  z.object({ type: z.literal('AddressProtectionEnded') }),
  /** The coordinator has looked through who can see the young person, and confirmed it. */
  z.object({ type: z.literal('AccessReviewed') }),
  /** Something about the young person is not right: how it stood, and how they say that it is. */
  z.object({
    type: z.literal('CorrectionAsked'),
    correction: shortId,
    about: z.string().min(1).max(32),
    stood: z.string().optional(),
    text: z.string(),
  }),
  /** It is noted; or it is not agreed with, and why. */
  z.object({
    type: z.literal('CorrectionSettled'),
    correction: shortId,
    outcome: z.enum(['noted', 'declined']),
    note,
  }),
  /** Nothing of it may be erased, for this reason, until that is lifted. */
  z.object({ type: z.literal('LegalHoldPlaced'), reason: z.string() }),
  z.object({ type: z.literal('LegalHoldLifted') }),
  /** It is being erased for good. The last event that there ever is; nothing can follow it. */
  z.object({ type: z.literal('ErasureBegun') }),
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

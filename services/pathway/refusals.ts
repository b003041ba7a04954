import type { PersonId } from './state.ts';

/**
 * Why something was not done: a code, and what its sentence needs. The sentences are in `cards/text` in each language; a
 * code without one does not compile. Nothing here is a bug, and nothing here changed anything.
 */
export type Refusal =
  // who and where
  | { code: 'stranger' }
  | { code: 'notOfTheTeam' }
  | { code: 'onlyCoordinator'; coordinator: PersonId }
  | { code: 'coordinatorsOnly' }
  | { code: 'notInARoom' }
  /** `word`: what was typed, to which the pathway's code can be added. */
  | { code: 'pathwayNotNamed'; word: string }
  | { code: 'rightsEnded' }
  // the request itself
  | { code: 'notUnderstood' }
  | { code: 'inputMissing'; input: string }
  | { code: 'inputInvalid'; input: string }
  | { code: 'textTooLong'; input: string; max: number }
  | { code: 'cprNumber'; input: string }
  | { code: 'noSuchDate'; input: string }
  | { code: 'dateInThePast'; input: string }
  | { code: 'dateTooFar'; input: string }
  /** It holds what looks like a CPR number. */
  | { code: 'ageOutOfRange'; input: string; from: number; to: number }
  | { code: 'personUnknown'; input: string }
  | { code: 'modelUnknown' }
  // the pathway
  | { code: 'pathwayUnknown' }
  | { code: 'pathwayClosed'; by: PersonId; at: string }
  // who can see the young person
  | { code: 'reviewOutdated' }
  // how long it is kept
  | { code: 'pathwayErasing' }
  | { code: 'pathwayOpen' }
  /** `from`: the first day on which it may be erased. */
  | { code: 'keptUntil'; from: string }
  | { code: 'onHold'; by: PersonId; at: string }
  | { code: 'notJournaled' }
  // the team
  | { code: 'notAMember'; person: PersonId }
  | { code: 'coordinatorCannotLeave' }
  | { code: 'noCoordinatorRight'; person: PersonId }
  | { code: 'alreadyCoordinator'; person: PersonId }
  | { code: 'proposalPending'; to: PersonId }
  | { code: 'noProposal' }
  | { code: 'proposalForAnother'; to: PersonId }
  // the actions
  | { code: 'actionUnknown' }
  | { code: 'actionTaken'; by: PersonId; at: string }
  | { code: 'actionNotYours'; by: PersonId }
  | { code: 'actionDone'; by: PersonId; at: string }
  | { code: 'actionDropped'; by: PersonId; at: string }
  // the plan and the meetings
  | { code: 'timeSkipped'; input: string }
  | { code: 'timeRepeated'; input: string }
  | { code: 'dateInTheFuture'; input: string }
  | { code: 'datesReversed'; input: string }
  | { code: 'stepUnknown' }
  | { code: 'meetingUnknown' }
  | { code: 'noMeetingPlanned' }
  /** `by`: who planned it; `at`: when it is. */
  | { code: 'meetingPlannedAlready'; meeting: string; by: PersonId; at: string }
  /** `at`: when it is. */
  | { code: 'meetingToCome'; at: string }
  | { code: 'meetingCancelled'; by: PersonId; at: string }
  | { code: 'meetingCompleted'; by: PersonId; at: string }
  | { code: 'meetingNotCompleted' }
  | { code: 'agendaPointUnknown' }
  | { code: 'goalUnknown' }
  | { code: 'correctionUnknown' }
  | { code: 'correctionSettled'; by: PersonId; at: string }
  | { code: 'spellUnknown' }
  | { code: 'spellEnded'; by: PersonId; at: string }
  // the agreement
  | { code: 'goalNotActive' }
  | { code: 'nothingToAgree' }
  | { code: 'noAgreement' }
  | { code: 'agreementPending'; by: PersonId; at: string }
  /** Another text than the one that was shown waits for signatures now. */
  | { code: 'agreementChanged'; agreement: number }
  | { code: 'agreementDeclined'; by: PersonId; at: string }
  | { code: 'agreementWithdrawn' }
  | { code: 'agreementExpired'; on: string }
  | { code: 'agreementInForce'; at: string }
  | { code: 'notAParty' }
  | { code: 'partyGone'; person: PersonId }
  | { code: 'cannotSignFor' }
  // who may know what
  /** What it is about may not be shared with the asker. */
  | { code: 'notShared' }
  /** The answers to an item of the checklist are not for the asker, whether there are any or not. */
  | { code: 'itemNotShared'; input: string }
  /** Something in the agreement may not be shared with the asker; or with the other one whom it takes. */
  | { code: 'agreementNotShared' }
  | { code: 'mayNotSign'; person: PersonId }
  /** A required item of the checklist is not for the asker. */
  | { code: 'checklistNotShared' }
  /** It may not be shared with that person. */
  | { code: 'mayNotKnow'; person: PersonId }
  | { code: 'consentUnknown' }
  /** `latest`: the last day on which it may hold. */
  | { code: 'consentTooLong'; latest: string }
  | { code: 'consentFormRefused' }
  /** `from`: the age of consent. */
  | { code: 'tooYoungToConsent'; from: number }
  | { code: 'custodyEnded' }
  | { code: 'consentNotAwaited' }
  | { code: 'shareUnknown' }
  | { code: 'shareDecided'; by: PersonId; at: string }
  | { code: 'secondPersonNeeded' }
  | { code: 'authorityNeeded' }
  /** Whoever notes a signature on paper is not the one who saw it. */
  | { code: 'witnessIsNoter' }
  // the young person's own
  | { code: 'youngPersonOnly' }
  | { code: 'noChosenAdult' }
  /** Another has been chosen since. */
  | { code: 'adultChanged' }
  // the machinery
  | { code: 'storeUnavailable' }
  | { code: 'storeUncertain' }
  | { code: 'busy' }
  /** More words and clicks of one person within a minute than this. */
  | { code: 'tooOften'; perMinute: number }
  | { code: 'failed'; reference: string };
export type RefusalCode = Refusal['code'];

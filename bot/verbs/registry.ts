import { accessEnd } from './access-end.ts';
import { accessGive } from './access-give.ts';
import { accessShow } from './access-show.ts';
import { actionAdd } from './action-add.ts';
import { actionClaim } from './action-claim.ts';
import { actionDone } from './action-done.ts';
import { actionDrop } from './action-drop.ts';
import { actionHandOver } from './action-hand-over.ts';
import { actionMove } from './action-move.ts';
import { actionRelease } from './action-release.ts';
import { actionReopen } from './action-reopen.ts';
import { actionShow } from './action-show.ts';
import { agreementDecline } from './agreement-decline.ts';
import { agreementPaper } from './agreement-paper.ts';
import { agreementPropose } from './agreement-propose.ts';
import { agreementShow } from './agreement-show.ts';
import { agreementSign } from './agreement-sign.ts';
import { agreementSignPaper } from './agreement-sign-paper.ts';
import { agreementWithdraw } from './agreement-withdraw.ts';
import { concernShow } from './concern-show.ts';
import { consentAskAgain } from './consent-ask-again.ts';
import { consentGive } from './consent-give.ts';
import { consentJoin } from './consent-join.ts';
import { consentRefuse } from './consent-refuse.ts';
import { consentShow } from './consent-show.ts';
import { consentWithdraw } from './consent-withdraw.ts';
import { coordinatorAccept } from './coordinator-accept.ts';
import { coordinatorDecline } from './coordinator-decline.ts';
import { coordinatorPropose } from './coordinator-propose.ts';
import { coordinatorWithdraw } from './coordinator-withdraw.ts';
import { correctionDecline } from './correction-decline.ts';
import { correctionNote } from './correction-note.ts';
import { correctionShow } from './correction-show.ts';
import { goalAdd } from './goal-add.ts';
import { goalDrop } from './goal-drop.ts';
import { goalRaise } from './goal-raise.ts';
import { goalRate } from './goal-rate.ts';
import { goalReach } from './goal-reach.ts';
import { goalReword } from './goal-reword.ts';
import { hiddenShow } from './hidden-show.ts';
import { holdLift } from './hold-lift.ts';
import { holdPlace } from './hold-place.ts';
import { holdShow } from './hold-show.ts';
import { journalFile } from './journal-file.ts';
import { journalShow } from './journal-show.ts';
import { looksShow } from './looks-show.ts';
import { meetingAddAgenda } from './meeting-add-agenda.ts';
import { meetingAnswer } from './meeting-answer.ts';
import { meetingBegin } from './meeting-begin.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { meetingCancel } from './meeting-cancel.ts';
import { meetingComplete } from './meeting-complete.ts';
import { meetingCorrect } from './meeting-correct.ts';
import { meetingDropAgenda } from './meeting-drop-agenda.ts';
import { meetingMove } from './meeting-move.ts';
import { meetingPlan } from './meeting-plan.ts';
import { meetingShow } from './meeting-show.ts';
import { memberAdd } from './member-add.ts';
import { memberRemove } from './member-remove.ts';
import { pathwayClose } from './pathway-close.ts';
import { pathwayCorrect } from './pathway-correct.ts';
import { pathwayMore } from './pathway-more.ts';
import { pathwayOpen } from './pathway-open.ts';
import { pathwayReopen } from './pathway-reopen.ts';
import { pathwayStatus } from './pathway-status.ts';
import { pathwayTeam } from './pathway-team.ts';
import { planSettle } from './plan-settle.ts';
import { protectionLift } from './protection-lift.ts';
import { protectionSet } from './protection-set.ts';
import { reminderHour } from './reminder-hour.ts';
import { reminderSnooze } from './reminder-snooze.ts';
import { reviewConfirm } from './review-confirm.ts';
import { reviewShow } from './review-show.ts';
import { shareApprove } from './share-approve.ts';
import { shareDecline } from './share-decline.ts';
import { shareEnd } from './share-end.ts';
import { sharePropose } from './share-propose.ts';
import { shareTell } from './share-tell.ts';
import { spellBegin } from './spell-begin.ts';
import { spellEnd } from './spell-end.ts';
import { spellVerify } from './spell-verify.ts';
import { strangerRemove } from './stranger-remove.ts';
import { subjectExport } from './subject-export.ts';
import { subjectShow } from './subject-show.ts';
import { talkSettle } from './talk-settle.ts';
import type { VerbHandler } from './verb.ts';

const handlers: readonly VerbHandler[] = [
  pathwayOpen,
  pathwayClose,
  pathwayReopen,
  pathwayStatus,
  pathwayTeam,
  pathwayMore,
  hiddenShow,
  subjectShow,
  subjectExport,
  correctionShow,
  correctionNote,
  correctionDecline,
  memberAdd,
  memberRemove,
  coordinatorPropose,
  coordinatorAccept,
  coordinatorDecline,
  coordinatorWithdraw,
  actionAdd,
  actionShow,
  actionClaim,
  actionRelease,
  actionHandOver,
  actionDone,
  actionReopen,
  actionMove,
  actionDrop,
  pathwayCorrect,
  planSettle,
  meetingShow,
  meetingCalendar,
  meetingPlan,
  meetingMove,
  meetingCancel,
  meetingAddAgenda,
  meetingDropAgenda,
  meetingBegin,
  meetingAnswer,
  meetingComplete,
  meetingCorrect,
  goalAdd,
  goalReword,
  goalRate,
  goalReach,
  goalRaise,
  goalDrop,
  agreementShow,
  agreementPaper,
  agreementPropose,
  agreementSign,
  agreementSignPaper,
  agreementDecline,
  agreementWithdraw,
  consentShow,
  consentGive,
  consentJoin,
  consentRefuse,
  consentWithdraw,
  consentAskAgain,
  sharePropose,
  shareApprove,
  shareDecline,
  shareEnd,
  shareTell,
  protectionSet,
  protectionLift,
  reviewShow,
  reviewConfirm,
  strangerRemove,
  concernShow,
  talkSettle,
  accessShow,
  accessGive,
  accessEnd,
  looksShow,
  journalShow,
  journalFile,
  holdShow,
  holdPlace,
  holdLift,
  spellBegin,
  spellEnd,
  spellVerify,
  reminderSnooze,
  reminderHour,
];

/** Every verb that a card or a form can send. */
export const verbHandlers: ReadonlyMap<string, VerbHandler> = new Map(
  handlers.map((handler) => [handler.verb, handler]),
);

import { isOutsider, may, mayOutsider } from '../policy.ts';
import type { PathwayCommand } from './commands.ts';
import { alreadySo, type Decision, type DecisionContext, refused } from './decision.ts';
import { confirmReview } from './decisions/access-review.ts';
import { addAction, decideAction } from './decisions/actions.ts';
import { addAgendaPoint, dropAgendaPoint } from './decisions/agenda.ts';
import { withAgreementInForce } from './decisions/agreement-in-force.ts';
import { proposeAgreement, withdrawAgreement } from './decisions/agreements.ts';
import { askConsentAgain, giveConsent, joinConsent, refuseConsent, withdrawConsent } from './decisions/consents.ts';
import { askCorrection, declineCorrection, noteCorrection } from './decisions/corrections.ts';
import { addGoal, decideGoal } from './decisions/goals.ts';
import { notForThem } from './decisions/known-to-asker.ts';
import { approveShare, declineShare, endShare, proposeShare, tellOfShare } from './decisions/legal-shares.ts';
import { answerChecklist, completeMeeting } from './decisions/meeting-record.ts';
import { beginMeeting, cancelMeeting, correctMeeting, moveMeeting, planMeeting } from './decisions/meetings.ts';
import { closePathway, openPathway, reopenPathway } from './decisions/opening.ts';
import { correctPathway, settleStep, snooze } from './decisions/plan.ts';
import { endProtection, protectAddress } from './decisions/protection.ts';
import { beginErasure, liftHold, placeHold } from './decisions/retention.ts';
import { declineAgreement, signAgreement, signOnPaper } from './decisions/signatures.ts';
import { beginSpell, endSpell, verifySpell } from './decisions/status-spells.ts';
import {
  acceptCoordination,
  addMember,
  declineCoordination,
  proposeCoordinator,
  removeMember,
  withdrawProposal,
} from './decisions/team.ts';
import {
  chooseAdult,
  declineAsAdult,
  endAccess,
  giveAccess,
  lockAccess,
  removeAdult,
  requestTalk,
  settleTalk,
  showAdult,
} from './decisions/young-person.ts';
import type { PathwayState } from './state.ts';

/**
 * Decides one command against one pathway: events, or a refusal. Pure: the same state, command and context give the same
 * decision. The order of the guards is fixed: it exists, the person may, it is open, what it is about is for them, then the concern's own guards.
 */
export function decide(state: PathwayState, command: PathwayCommand, context: DecisionContext): Decision {
  if (command.type === 'pathway.open') return openPathway(state, command, context);
  if (state.status === 'none') return refused({ code: 'pathwayUnknown' });
  const refusal = isOutsider(context.by)
    ? mayOutsider(context.by, command.type, 'to' in command ? command.to : undefined)
    : may(context.person(context.by), command.type, state, context.person(state.coordinator));
  if (refusal) return refused(refusal);
  // The staff hear of it from the policy, which is asked before anything is shown as well.
  if (state.erasingSince !== undefined && command.type !== 'erasure.begin') return refused({ code: 'pathwayErasing' });
  return withAgreementInForce(state, decideConcern(state, command, context), context);
}

/** The concern's own guards and events. */
function decideConcern(
  state: PathwayState,
  command: Exclude<PathwayCommand, { type: 'pathway.open' }>,
  context: DecisionContext,
): Decision {
  if (command.type === 'pathway.close') return closePathway(state, command);
  if (command.type === 'pathway.reopen') return reopenPathway(state);
  // What makes fewer people know is possible at any time.
  if (command.type === 'consent.withdraw') return withdrawConsent(state, command);
  if (command.type === 'share.end') return endShare(state, command, context);
  if (command.type === 'protection.set') return protectAddress(state, command);
  if (command.type === 'hold.place') return placeHold(state, command);
  if (command.type === 'hold.lift') return liftHold(state);
  // Their right does not end with the pathway: what is kept can be put right as long as it is kept.
  if (command.type === 'correction.note') return noteCorrection(state, command);
  if (command.type === 'correction.decline') return declineCorrection(state, command);
  if (command.type === 'erasure.begin') return beginErasure(state, command, context);
  if (state.closed) return refused({ code: 'pathwayClosed', by: state.closed.by, at: state.closed.at });
  const kept = notForThem(state, command, context);
  if (kept) return refused(kept);
  switch (command.type) {
    case 'member.add':
      return addMember(state, command, context);
    case 'member.remove':
      return removeMember(state, command);
    case 'coordinator.propose':
      return proposeCoordinator(state, command, context);
    case 'coordinator.accept':
      return acceptCoordination(state, context);
    case 'coordinator.decline':
      return declineCoordination(state, context);
    case 'coordinator.withdraw':
      return withdrawProposal(state);
    case 'correction.ask':
      return askCorrection(state, command);
    case 'action.add':
      return addAction(state, command, context);
    case 'pathway.correct':
      return correctPathway(state, command, context);
    case 'plan.settle':
      return settleStep(state, command, context);
    case 'meeting.plan':
      return planMeeting(state, command, context);
    case 'meeting.move':
      return moveMeeting(state, command, context);
    case 'meeting.cancel':
      return cancelMeeting(state, command);
    case 'meeting.addAgenda':
      return addAgendaPoint(state, command, context);
    case 'meeting.dropAgenda':
      return dropAgendaPoint(state, command, context);
    case 'meeting.begin':
      return beginMeeting(state, command);
    case 'meeting.answer':
      return answerChecklist(state, command, context);
    case 'meeting.complete':
      return completeMeeting(state, command, context);
    case 'meeting.correct':
      return correctMeeting(state, command, context);
    case 'goal.add':
      return addGoal(state, command);
    case 'goal.reword':
    case 'goal.rate':
    case 'goal.reach':
    case 'goal.raise':
    case 'goal.drop':
      return decideGoal(state, command);
    case 'agreement.propose':
      return proposeAgreement(state, command, context);
    case 'agreement.sign':
      return signAgreement(state, command, context);
    case 'agreement.signPaper':
      return signOnPaper(state, command, context);
    case 'agreement.decline':
      return declineAgreement(state, command, context);
    case 'agreement.withdraw':
      return withdrawAgreement(state, command);
    case 'agreement.enter':
      // Whether it is in force now is looked at after every command.
      return alreadySo;
    case 'adult.choose':
      return chooseAdult(state, command);
    case 'adult.show':
      return showAdult(state, command);
    case 'adult.remove':
      return removeAdult(state, command);
    case 'adult.decline':
      return declineAsAdult(state, command);
    case 'talk.request':
      return requestTalk(state);
    case 'talk.settle':
      return settleTalk(state);
    case 'access.give':
      return giveAccess(state, command);
    case 'access.end':
      return endAccess(command);
    case 'consent.give':
      return giveConsent(state, command, context);
    case 'consent.join':
      return joinConsent(state, command, context);
    case 'consent.refuse':
      return refuseConsent(state, command, context);
    case 'consent.askAgain':
      return askConsentAgain(state, command, context);
    case 'share.propose':
      return proposeShare(state, command, context);
    case 'share.approve':
      return approveShare(state, command, context);
    case 'share.decline':
      return declineShare(state, command, context);
    case 'share.tell':
      return tellOfShare(state, command);
    case 'protection.lift':
      return endProtection(state);
    case 'review.confirm':
      return confirmReview(state, command, context);
    case 'access.lock':
      return lockAccess(command);
    case 'spell.begin':
      return beginSpell(state, command, context);
    case 'spell.end':
      return endSpell(state, command, context);
    case 'spell.verify':
      return verifySpell(state, command, context);
    case 'reminder.snooze':
      return snooze(state, command, context);
    default:
      return decideAction(state, command, context);
  }
}

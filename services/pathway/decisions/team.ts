import { isActive, mayCoordinate } from '../../people/person.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { isMember, openActions, type PathwayState, type PersonId } from '../state.ts';

/** Takes somebody of the staff directory into the team; nobody whose rights have ended. */
export function addMember(state: PathwayState, command: CommandOf<'member.add'>, context: DecisionContext): Decision {
  const { person, roles } = command.member;
  if (!isActive(context.person(person))) return refused({ code: 'personUnknown', input: 'person' });
  if (isMember(state, person)) return alreadySo;
  return decided({ type: 'MemberJoined', person, roles: [...roles] });
}

/** Lets somebody leave the team; what they were responsible for becomes free, so that nothing hangs on someone who is gone. */
export function removeMember(state: PathwayState, command: CommandOf<'member.remove'>): Decision {
  if (command.person === state.coordinator) return refused({ code: 'coordinatorCannotLeave' });
  if (!isMember(state, command.person)) return alreadySo;
  const released = openActions(state)
    .filter((action) => action.responsible?.person === command.person)
    .map((action): PathwayEvent => ({ type: 'ActionReleased', action: action.id, person: command.person }));
  const withdrawn: PathwayEvent[] =
    state.proposal?.to === command.person ? [{ type: 'CoordinatorProposalWithdrawn', person: command.person }] : [];
  return decided(...released, ...withdrawn, { type: 'MemberLeft', person: command.person });
}

/** Asks somebody to become the coordinator. Nothing changes hands until that person accepts. */
export function proposeCoordinator(
  state: PathwayState,
  command: CommandOf<'coordinator.propose'>,
  context: DecisionContext,
): Decision {
  const person = context.person(command.to);
  if (!person) return refused({ code: 'personUnknown', input: 'to' });
  if (command.to === state.coordinator) return refused({ code: 'alreadyCoordinator', person: command.to });
  if (!mayCoordinate(person)) return refused({ code: 'noCoordinatorRight', person: command.to });
  if (state.proposal?.to === command.to) return alreadySo;
  if (state.proposal) return refused({ code: 'proposalPending', to: state.proposal.to });
  return decided(...joinIfNew(state, command.to, context), { type: 'CoordinatorProposed', to: command.to });
}

/** The proposed person takes over: from this commit on there is a new coordinator, and at no moment none or two. */
export function acceptCoordination(state: PathwayState, context: DecisionContext): Decision {
  if (state.coordinator === context.by) return alreadySo;
  const refusal = notProposedTo(state, context.by);
  if (refusal) return refusal;
  const person = context.person(context.by);
  if (!person || !mayCoordinate(person)) return refused({ code: 'noCoordinatorRight', person: context.by });
  return decided({ type: 'CoordinatorChanged', from: state.coordinator, to: context.by });
}

/** The proposed person says no; the coordinator stays. */
export function declineCoordination(state: PathwayState, context: DecisionContext): Decision {
  return notProposedTo(state, context.by) ?? decided({ type: 'CoordinatorDeclined', person: context.by });
}

/** The coordinator takes the proposal back. */
export function withdrawProposal(state: PathwayState): Decision {
  if (!state.proposal) return alreadySo;
  return decided({ type: 'CoordinatorProposalWithdrawn', person: state.proposal.to });
}

function notProposedTo(state: PathwayState, person: PersonId): Decision | undefined {
  if (!state.proposal) return refused({ code: 'noProposal' });
  if (state.proposal.to !== person) return refused({ code: 'proposalForAnother', to: state.proposal.to });
  return undefined;
}

function joinIfNew(state: PathwayState, person: PersonId, context: DecisionContext): PathwayEvent[] {
  if (isMember(state, person)) return [];
  return [{ type: 'MemberJoined', person, roles: [...(context.person(person)?.professions ?? [])] }];
}

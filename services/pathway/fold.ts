import type { Commit, PageAudience, PathwayEvent } from './events.ts';
import { applyAgreementEvent } from './fold-agreement.ts';
import { applyConsentEvent } from './fold-consent.ts';
import { applyCorrectionEvent } from './fold-correction.ts';
import { applyGoalEvent } from './fold-goal.ts';
import { applyMeetingEvent } from './fold-meeting.ts';
import { withCommand } from './recent-commands.ts';
import { type Action, type Member, noPathway, type PathwayState, snoozeKey } from './state.ts';
import type { StatusSpell } from './status-spell.ts';

/** The pathway after one more commit. Throws on a gap in the versions: that is a bug or a damaged store, never a person's doing. */
export function foldCommit(state: PathwayState, commit: Commit): PathwayState {
  if (commit.version !== state.version + 1) {
    throw new Error(`commit ${commit.version} does not follow version ${state.version}`);
  }
  // The same text for the same person, and not another for each commit that was read.
  const told = { ...commit, by: state.members.get(commit.by)?.person ?? commit.by };
  let next = state;
  for (const event of commit.events) next = applyEvent(next, event, told);
  const recentCommands = withCommand(state.recentCommands, commit.commandId, commit.version);
  return { ...next, version: commit.version, recentCommands };
}

/** There is a new link, or none: that one died of wrong codes is over. */
function withoutLock(state: PathwayState, to: PageAudience): PathwayState {
  if (!state.lockedOut?.has(to)) return state;
  const { lockedOut, ...rest } = state;
  const others = new Map([...lockedOut].filter(([audience]) => audience !== to));
  return others.size === 0 ? rest : { ...rest, lockedOut: others };
}

/** A pathway from the beginning of its stream. */
export function foldAll(pathwayId: string, commits: readonly Commit[]): PathwayState {
  return commits.reduce(foldCommit, noPathway(pathwayId));
}

function applyEvent(state: PathwayState, event: PathwayEvent, commit: Commit): PathwayState {
  const { at, by } = commit;
  switch (event.type) {
    case 'PathwayOpened': {
      const { model, birthDate, coordinator, platform } = event;
      return { ...state, status: 'open', model, birthDate, coordinator, coordinatorSince: at, platform, openedAt: at };
    }
    case 'MemberJoined':
      return withMember(state, { person: event.person, roles: event.roles, joinedAt: at });
    case 'MemberLeft': {
      const member = state.members.get(event.person);
      return member ? withMember(state, { ...member, leftAt: at }) : state;
    }
    case 'CoordinatorProposed':
      return { ...state, proposal: { to: event.to, at } };
    case 'CoordinatorDeclined':
    case 'CoordinatorProposalWithdrawn':
      return withoutProposal(state);
    case 'CoordinatorChanged':
      return { ...withoutProposal(state), coordinator: event.to, coordinatorSince: at };
    case 'ActionAdded': {
      const { title, topic, deadline } = event;
      const meeting = event.meeting === undefined ? {} : { meeting: event.meeting };
      const added = { addedBy: by, addedAt: at };
      return withAction(state, { id: event.action, title, topic, deadline, status: 'open', ...added, ...meeting });
    }
    case 'ActionClaimed':
      return changeAction(state, event.action, ({ released: _, ...action }) => ({
        ...action,
        responsible: { person: event.person, since: at },
      }));
    case 'ActionReleased':
      return changeAction(state, event.action, ({ responsible: _, ...action }) => ({
        ...action,
        released: { by, at, ...noteOf(event.note) },
      }));
    case 'ActionHandedOver':
      return changeAction(state, event.action, (action) => ({
        ...action,
        responsible: { person: event.to, since: at },
      }));
    case 'ActionDone':
      return changeAction(state, event.action, (action) => ({
        ...action,
        status: 'done',
        ended: { by: event.person, at, ...noteOf(event.note) },
      }));
    case 'ActionReopened':
      return changeAction(state, event.action, ({ ended: _, ...action }) => ({ ...action, status: 'open' }));
    case 'ActionMoved':
      return changeAction(state, event.action, (action) => ({ ...action, deadline: event.deadline }));
    case 'ActionDropped':
      return changeAction(state, event.action, (action) => ({
        ...action,
        status: 'dropped',
        ended: { by, at, ...noteOf(event.note) },
      }));
    case 'PathwayClosed':
      return { ...withoutProposal(state), status: 'closed', closed: { reason: event.reason, at, by } };
    case 'PathwayReopened': {
      const { closed: _, ...open } = state;
      return { ...open, status: 'open' };
    }
    case 'PathwayCorrected': {
      const { birthDate = state.birthDate, model = state.model } = event;
      return { ...state, birthDate, model };
    }
    case 'PlanStepSettled': {
      const settled = { outcome: event.outcome, by, at, ...noteOf(event.note) };
      return { ...state, settledSteps: new Map(state.settledSteps).set(event.step, settled) };
    }
    case 'GoalAdded':
    case 'GoalReworded':
    case 'GoalRated':
    case 'GoalReached':
    case 'GoalRaised':
    case 'GoalDropped':
      return applyGoalEvent(state, event, commit);
    case 'AgreementProposed':
    case 'AgreementSigned':
    case 'AgreementDeclined':
    case 'AgreementEntered':
    case 'AgreementWithdrawn':
    case 'AgreementObjected':
      return applyAgreementEvent(state, event, commit);
    case 'ConsentGiven':
    case 'ConsentJoined':
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
    case 'ConsentAskedAgain':
    case 'ShareProposed':
    case 'ShareApproved':
    case 'ShareDeclined':
    case 'ShareEnded':
    case 'ShareTold':
    case 'AddressProtected':
    case 'AddressProtectionEnded':
      return applyConsentEvent(state, event, commit);
    case 'AdultChosen':
      return {
        ...state,
        adults: state.adults + 1,
        chosenAdult: { id: event.adult, chosenAt: at, choice: commit.commandId, sees: event.sees },
      };
    case 'AdultSightChanged':
      return state.chosenAdult ? { ...state, chosenAdult: { ...state.chosenAdult, sees: event.sees } } : state;
    case 'AdultDeclined':
      return state.chosenAdult ? { ...state, chosenAdult: { ...state.chosenAdult, declinedAt: at } } : state;
    case 'AdultRemoved': {
      const { chosenAdult: _, ...rest } = withoutLock(state, 'chosenAdult');
      return rest;
    }
    case 'TalkRequested':
      return { ...state, talkWantedAt: at };
    case 'TalkSettled': {
      const { talkWantedAt: _, ...rest } = state;
      return rest;
    }
    // What became of links and devices stands in documents of their own; here it is on record that it was done.
    case 'AccessGiven': {
      const { chosenAdult, ...rest } = withoutLock(state, event.to);
      if (!chosenAdult) return rest;
      return { ...rest, chosenAdult: event.to === 'chosenAdult' ? { ...chosenAdult, invitedAt: at } : chosenAdult };
    }
    case 'AccessEnded':
      return withoutLock(state, event.to);
    case 'AccessLocked':
      return { ...state, lockedOut: new Map(state.lockedOut).set(event.to, at) };
    case 'SpellBegun': {
      const { spell: id, code, from, hours, source } = event;
      const deed = { by: event.toldBy ?? by, at };
      return withSpell(state, { id, code, from, ...hoursOf(hours), source, noted: deed, verified: deed });
    }
    case 'SpellEnded': {
      const spell = state.spells.get(event.spell);
      return spell ? withSpell(state, { ...spell, ended: { on: event.on, how: event.how, by, at } }) : state;
    }
    case 'SpellVerified': {
      const spell = state.spells.get(event.spell);
      return spell
        ? withSpell(state, { ...spell, ...hoursOf(event.hours), verified: { by: event.toldBy ?? by, at } })
        : state;
    }
    case 'AccessReviewed':
      return { ...state, reviewed: { by, at } };
    case 'CorrectionAsked':
    case 'CorrectionSettled':
      return applyCorrectionEvent(state, event, commit);
    case 'LegalHoldPlaced':
      return { ...state, hold: { reason: event.reason, by, at } };
    case 'LegalHoldLifted': {
      const { hold: _, ...rest } = state;
      return rest;
    }
    case 'ErasureBegun':
      return { ...state, erasingSince: at };
    case 'ReminderSnoozed':
      return { ...state, snoozed: new Map(state.snoozed).set(snoozeKey(by, event.item), event.until) };
    default:
      return applyMeetingEvent(state, event, commit);
  }
}

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

const hoursOf = (hours: number | undefined): { hours?: number } => (hours === undefined ? {} : { hours });

function withMember(state: PathwayState, member: Member): PathwayState {
  return { ...state, members: new Map(state.members).set(member.person, member) };
}

function withAction(state: PathwayState, action: Action): PathwayState {
  return { ...state, actions: new Map(state.actions).set(action.id, action) };
}

function withSpell(state: PathwayState, spell: StatusSpell): PathwayState {
  return { ...state, spells: new Map(state.spells).set(spell.id, spell) };
}

function changeAction(state: PathwayState, id: string, change: (action: Action) => Action): PathwayState {
  const action = state.actions.get(id);
  return action ? withAction(state, change(action)) : state;
}

function withoutProposal(state: PathwayState): PathwayState {
  const { proposal: _, ...rest } = state;
  return rest;
}

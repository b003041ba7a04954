import { isActive } from '../../people/person.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { checkDeadline, checkText, tidyText } from '../rules.ts';
import { type Action, isMember, type PathwayState, type PersonId } from '../state.ts';
import { youngPersonId } from '../young-person.ts';

type ActionCommand = Extract<Parameters<typeof decideAction>[1], { action: string }>;

/** Every decision about one action. Guards first: the action exists, and is in a state in which the wish makes sense. */
export function decideAction(
  state: PathwayState,
  command: CommandOf<
    | 'action.claim'
    | 'action.release'
    | 'action.handOver'
    | 'action.done'
    | 'action.reopen'
    | 'action.move'
    | 'action.drop'
  >,
  context: DecisionContext,
): Decision {
  const action = state.actions.get(command.action);
  if (!action) return refused({ code: 'actionUnknown' });
  if (command.type === 'action.reopen') return reopen(action);
  if (action.status !== 'open') return notOpen(action, command, context.by);
  switch (command.type) {
    case 'action.claim':
      return claim(action, context.by);
    case 'action.release':
      return release(state, action, command, context.by);
    case 'action.handOver':
      return handOver(state, action, command, context);
    case 'action.done':
      return complete(state, action, command, context.by);
    case 'action.move':
      return move(state, action, command, context);
    case 'action.drop':
      return drop(state, action, command, context.by);
  }
}

/** Adds an action with a last day, free for anyone of the team to claim unless somebody is named at once. */
export function addAction(state: PathwayState, command: CommandOf<'action.add'>, context: DecisionContext): Decision {
  const { title, deadline, topic, responsible, meeting } = command;
  if (meeting !== undefined && !state.meetings.has(meeting)) return refused({ code: 'meetingUnknown' });
  const refusal =
    checkText('title', title, true) ??
    checkDeadline('deadline', deadline, context.now) ??
    (responsible === undefined ? undefined : cannotTake(state, 'responsible', responsible, context));
  if (refusal) return refused(refusal);
  const id = `a${state.actions.size + 1}`;
  const claimed: PathwayEvent[] =
    responsible === undefined ? [] : [{ type: 'ActionClaimed', action: id, person: responsible }];
  const decidedIn = meeting === undefined ? {} : { meeting };
  return decided(
    { type: 'ActionAdded', action: id, title: tidyText(title), deadline, topic, ...decidedIn },
    ...claimed,
  );
}

function claim(action: Action, by: PersonId): Decision {
  if (action.responsible?.person === by) return alreadySo;
  if (action.responsible) return refused(taken(action.responsible));
  return decided({ type: 'ActionClaimed', action: action.id, person: by });
}

function release(state: PathwayState, action: Action, command: CommandOf<'action.release'>, by: PersonId): Decision {
  if (!action.responsible) return alreadySo;
  const refusal = checkText('note', command.note, false) ?? notInCharge(state, action, by);
  if (refusal) return refused(refusal);
  return decided({ type: 'ActionReleased', action: action.id, person: action.responsible.person, ...noteOf(command) });
}

function handOver(
  state: PathwayState,
  action: Action,
  command: CommandOf<'action.handOver'>,
  context: DecisionContext,
): Decision {
  if (action.responsible?.person === command.to) return alreadySo;
  const refusal = notInCharge(state, action, context.by) ?? cannotTake(state, 'to', command.to, context);
  if (refusal) return refused(refusal);
  if (!action.responsible) return decided({ type: 'ActionClaimed', action: action.id, person: command.to });
  return decided({ type: 'ActionHandedOver', action: action.id, from: action.responsible.person, to: command.to });
}

/** Whoever marks a free action as done has thereby taken it: there is always one who answers for what was done. */
function complete(state: PathwayState, action: Action, command: CommandOf<'action.done'>, by: PersonId): Decision {
  const refusal = checkText('note', command.note, false) ?? notInCharge(state, action, by);
  if (refusal) return refused(refusal);
  const claimed: PathwayEvent[] = action.responsible ? [] : [{ type: 'ActionClaimed', action: action.id, person: by }];
  return decided(...claimed, { type: 'ActionDone', action: action.id, person: by, ...noteOf(command) });
}

function move(
  state: PathwayState,
  action: Action,
  command: CommandOf<'action.move'>,
  context: DecisionContext,
): Decision {
  if (action.deadline === command.deadline) return alreadySo;
  const refusal = checkDeadline('deadline', command.deadline, context.now) ?? notInCharge(state, action, context.by);
  if (refusal) return refused(refusal);
  return decided({ type: 'ActionMoved', action: action.id, deadline: command.deadline });
}

function drop(state: PathwayState, action: Action, command: CommandOf<'action.drop'>, by: PersonId): Decision {
  const mine = action.addedBy === by ? undefined : notInCharge(state, action, by);
  const refusal = checkText('note', command.note, false) ?? mine;
  if (refusal) return refused(refusal);
  return decided({ type: 'ActionDropped', action: action.id, ...noteOf(command) });
}

function reopen(action: Action): Decision {
  return action.status === 'open' ? alreadySo : decided({ type: 'ActionReopened', action: action.id });
}

/** What is done or dropped stays so until somebody reopens it; doing again what one did oneself is no error. */
function notOpen(action: Action, command: ActionCommand, by: PersonId): Decision {
  const ended = action.ended ?? { by: action.addedBy, at: action.addedAt };
  const again = ended.by === by && command.type === (action.status === 'done' ? 'action.done' : 'action.drop');
  if (again) return alreadySo;
  return refused({ code: action.status === 'done' ? 'actionDone' : 'actionDropped', by: ended.by, at: ended.at });
}

/** A claimed action is changed by the one responsible or by the coordinator; a free one by anyone of the team. */
function notInCharge(state: PathwayState, action: Action, by: PersonId) {
  const { responsible } = action;
  if (!responsible || responsible.person === by || state.coordinator === by) return undefined;
  return { code: 'actionNotYours', by: responsible.person } as const;
}

/** Nobody is given an action who is not in the team, or whose rights have ended: they would not hear of it. */
function cannotTake(state: PathwayState, input: string, person: PersonId, context: DecisionContext) {
  // The young person promises too; what they do about it, they say on their own page.
  if (person === youngPersonId) return undefined;
  if (!isMember(state, person)) return { code: 'notAMember', person } as const;
  return isActive(context.person(person)) ? undefined : ({ code: 'personUnknown', input } as const);
}

const taken = ({ person, since }: { person: PersonId; since: string }) =>
  ({ code: 'actionTaken', by: person, at: since }) as const;

function noteOf({ note: typed = '' }: { note?: string }): { note?: string } {
  const note = tidyText(typed);
  return note === '' ? {} : { note };
}

import type { CommandType } from './pathway/commands.ts';
import type { Refusal } from './pathway/refusals.ts';
import { isMember, type PathwayState } from './pathway/state.ts';
import { mayCoordinate, type Person } from './people/person.ts';

/** What can be asked of a pathway without changing it. */
export type ViewVerb =
  | 'pathway.status'
  | 'pathway.team'
  | 'subject.show'
  | 'action.show'
  | 'meeting.show'
  | 'meeting.calendar';
/** What somebody asks for themselves, of no pathway. */
export type OwnVerb = 'reminder.hour';
export type Verb = CommandType | ViewVerb | OwnVerb;

/**
 * Who may do what with a pathway:
 * - `coordinatorRight`: anyone whom the staff directory gives that right (there is no pathway yet);
 * - `team`: whoever is in the pathway's team now; the coordinator always is;
 * - `coordinator`: the pathway's one coordinator;
 * - `oneself`: anyone of the staff, since it is about nobody else.
 */
export type Rule = 'coordinatorRight' | 'team' | 'coordinator' | 'oneself';

/** The whole policy. A verb that is not here does not compile; nothing is allowed by being forgotten. */
export const rules: Readonly<Record<Verb, Rule>> = {
  'pathway.open': 'coordinatorRight',
  'pathway.close': 'coordinator',
  'pathway.reopen': 'coordinator',
  'pathway.status': 'team',
  'pathway.team': 'team',
  'subject.show': 'team',
  'member.add': 'coordinator',
  'member.remove': 'coordinator',
  'coordinator.propose': 'coordinator',
  'coordinator.accept': 'team',
  'coordinator.decline': 'team',
  'coordinator.withdraw': 'coordinator',
  'action.add': 'team',
  'action.show': 'team',
  'action.claim': 'team',
  'action.release': 'team',
  'action.handOver': 'team',
  'action.done': 'team',
  'action.reopen': 'team',
  'action.move': 'team',
  'action.drop': 'team',
  'pathway.correct': 'coordinator',
  'plan.settle': 'coordinator',
  'meeting.show': 'team',
  'meeting.calendar': 'team',
  'meeting.plan': 'team',
  'meeting.move': 'team',
  'meeting.cancel': 'team',
  'meeting.addAgenda': 'team',
  'meeting.dropAgenda': 'team',
  'meeting.begin': 'team',
  'meeting.answer': 'team',
  'meeting.complete': 'team',
  'meeting.correct': 'team',
  'goal.add': 'team',
  'goal.reword': 'team',
  'spell.begin': 'team',
  'spell.end': 'team',
  'spell.verify': 'team',
  'reminder.snooze': 'team',
  'reminder.hour': 'oneself',
};

/**
 * What anyone of the team may do when the coordinator's rights have ended: somebody must be able to ask a new one, or the
 * pathway would be stuck. The new one still has to accept, and needs the coordinator's right.
 */
const withoutCoordinator: ReadonlySet<Verb> = new Set<Verb>(['coordinator.propose', 'coordinator.withdraw']);

/**
 * Whether the person may: undefined, or the refusal. Deny by default; someone whose rights have ended may nothing.
 * `coordinator` is the pathway's coordinator as the staff directory has them.
 */
export function may(
  person: Person | undefined,
  verb: Verb,
  pathway: PathwayState,
  coordinator?: Person,
): Refusal | undefined {
  if (!person) return { code: 'stranger' };
  if (person.endedAt !== undefined) return { code: 'rightsEnded' };
  const rule = rules[verb];
  if (rule === 'oneself') return undefined;
  if (rule === 'coordinatorRight') return mayCoordinate(person) ? undefined : { code: 'coordinatorsOnly' };
  if (!isMember(pathway, person.id)) return { code: 'notOfTheTeam' };
  if (rule === 'coordinator' && pathway.coordinator !== person.id) {
    if (withoutCoordinator.has(verb) && coordinator?.endedAt !== undefined) return undefined;
    return { code: 'onlyCoordinator', coordinator: pathway.coordinator };
  }
  return undefined;
}

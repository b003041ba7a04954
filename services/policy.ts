import type { CommandType } from './pathway/commands.ts';
import type { Refusal } from './pathway/refusals.ts';
import { isMember, type PathwayState } from './pathway/state.ts';
import { chosenAdultId, clockId, youngPersonId } from './pathway/young-person.ts';
import { mayCoordinate, type Person } from './people/person.ts';

/** What can be asked of a pathway without changing it. */
export type ViewVerb =
  | 'pathway.status'
  | 'pathway.team'
  | 'pathway.more'
  | 'hidden.show'
  | 'subject.show'
  | 'subject.export'
  | 'action.show'
  | 'meeting.show'
  | 'meeting.calendar'
  | 'agreement.show'
  | 'agreement.paper'
  | 'access.show'
  | 'review.show'
  | 'looks.show'
  | 'hold.show'
  | 'correction.show'
  | 'journal.show'
  | 'consent.show';
/** What somebody asks for themselves, of no pathway. */
export type OwnVerb = 'reminder.hour' | 'concern.show';
/** What can be done with a pathway's room, without changing the pathway. */
export type RoomVerb = 'stranger.remove';
/** What can be had put on record, without changing the pathway. */
export type RecordVerb = 'journal.file';
export type Verb = CommandType | ViewVerb | OwnVerb | RoomVerb | RecordVerb;

/**
 * Who may do what with a pathway:
 * - `coordinatorRight`: anyone whom the staff directory gives that right (there is no pathway yet);
 * - `team`: whoever is in the pathway's team now; the coordinator always is;
 * - `coordinator`: the pathway's one coordinator;
 * - `oneself`: anyone of the staff, since it is about nobody else;
 * - `youngPerson`, `chosenAdult`, `clock`: nobody of the staff, but the one on their own page, or the program's own clock.
 */
export type Rule = 'coordinatorRight' | 'team' | 'coordinator' | 'oneself' | Outsider;

/** Who acts without being one of the staff. Whoever answers their requests has made sure who they are. */
const outsiders = [youngPersonId, chosenAdultId, clockId] as const;
export type Outsider = (typeof outsiders)[number];

/** What the young person may do on their own page besides what only they may. */
const youngPersonsToo: ReadonlySet<Verb> = new Set<Verb>([
  'goal.add',
  'goal.reword',
  'goal.rate',
  'goal.reach',
  'goal.raise',
  'goal.drop',
  'agreement.sign',
  'agreement.decline',
  'meeting.addAgenda',
  'meeting.dropAgenda',
  'action.claim',
  'action.done',
  'consent.give',
  'consent.join',
  'consent.refuse',
  'consent.withdraw',
]);

/** What the young person may do about their chosen adult's page, and not about their own: that one the coordinator gives and ends. */
const ofTheirAdult: ReadonlySet<Verb> = new Set<Verb>(['access.give', 'access.end']);

/** The whole policy. A verb that is not here does not compile; nothing is allowed by being forgotten. */
export const rules: Readonly<Record<Verb, Rule>> = {
  'pathway.open': 'coordinatorRight',
  'pathway.close': 'coordinator',
  'pathway.reopen': 'coordinator',
  'pathway.status': 'team',
  'pathway.team': 'team',
  'pathway.more': 'team',
  'hidden.show': 'team',
  'subject.show': 'team',
  'subject.export': 'coordinator',
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
  'goal.rate': 'team',
  'goal.reach': 'team',
  'goal.raise': 'team',
  'goal.drop': 'team',
  'agreement.show': 'team',
  'agreement.paper': 'team',
  'agreement.propose': 'coordinator',
  'agreement.sign': 'team',
  'agreement.signPaper': 'team',
  'agreement.decline': 'team',
  'agreement.withdraw': 'coordinator',
  'agreement.enter': 'clock',
  'adult.choose': 'youngPerson',
  'adult.show': 'youngPerson',
  'adult.remove': 'youngPerson',
  'adult.decline': 'chosenAdult',
  'talk.request': 'youngPerson',
  'talk.settle': 'coordinator',
  'access.give': 'coordinator',
  'access.end': 'coordinator',
  'consent.show': 'team',
  'consent.give': 'coordinator',
  'consent.join': 'coordinator',
  'consent.refuse': 'coordinator',
  'consent.withdraw': 'coordinator',
  'consent.askAgain': 'coordinator',
  'share.propose': 'team',
  'share.approve': 'team',
  'share.decline': 'team',
  'share.end': 'team',
  'share.tell': 'coordinator',
  'protection.set': 'coordinator',
  'protection.lift': 'coordinator',
  'access.lock': 'clock',
  'access.show': 'coordinator',
  'review.show': 'coordinator',
  'looks.show': 'coordinator',
  'review.confirm': 'coordinator',
  'stranger.remove': 'coordinator',
  'journal.show': 'coordinator',
  'journal.file': 'coordinator',
  'correction.show': 'coordinator',
  'correction.ask': 'youngPerson',
  'correction.note': 'coordinator',
  'correction.decline': 'coordinator',
  'hold.show': 'coordinator',
  'hold.place': 'coordinator',
  'hold.lift': 'coordinator',
  'erasure.begin': 'clock',
  'spell.begin': 'team',
  'spell.end': 'team',
  'spell.verify': 'team',
  'reminder.snooze': 'team',
  'reminder.hour': 'oneself',
  'concern.show': 'oneself',
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
  if (pathway.erasingSince !== undefined) return { code: 'pathwayErasing' };
  if (rule === 'team') return undefined;
  if (rule !== 'coordinator') return { code: 'youngPersonOnly' };
  const isLeft = withoutCoordinator.has(verb) && coordinator?.endedAt !== undefined;
  if (pathway.coordinator === person.id || isLeft) return undefined;
  return { code: 'onlyCoordinator', coordinator: pathway.coordinator };
}

/** Whether an id stands for somebody who acts without being one of the staff. */
export function isOutsider(id: string): id is Outsider {
  return outsiders.some((outsider) => outsider === id);
}

/**
 * The same for somebody who is none of the staff: they may what is theirs alone, and the young person some of what the team may.
 * `to`: whom it is given to, where it is about giving.
 */
export function mayOutsider(outsider: Outsider, verb: Verb, to?: string): Refusal | undefined {
  if (rules[verb] === outsider) return undefined;
  const isTheirs = youngPersonsToo.has(verb) || (to === chosenAdultId && ofTheirAdult.has(verb));
  if (outsider === youngPersonId && isTheirs) return undefined;
  return { code: 'notOfTheTeam' };
}

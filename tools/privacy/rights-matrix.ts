import type { PathwayEvent } from '../../services/pathway/events.ts';
import { foldCommit } from '../../services/pathway/fold.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import { chosenAdultId, clockId, youngPersonId } from '../../services/pathway/young-person.ts';
import type { Person, RightCode } from '../../services/people/person.ts';
import { may, mayOutsider, type Outsider, rules, type Verb } from '../../services/policy.ts';

/** A kind of person, and how the policy is asked for them. */
export interface PersonKind {
  readonly id: string;
  readonly title: string;
  readonly may: (verb: Verb) => boolean;
}

const openedAt = '2026-11-20T08:00:00.000Z';

function person(id: string, rights: readonly RightCode[] = [], endedAt?: string): Person {
  const base = { id, name: id, email: `${id}@kommunen.example`, department: 'Ungeenheden', identities: [] };
  return {
    ...base,
    rights: [...rights],
    professions: ['other'],
    importedAt: '2026-11-01T08:00:00.000Z',
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

const ended = '2026-11-20T08:00:00.000Z';
const coordinator = person('coordinator', ['coordinator']);
const member = person('member');
const left = person('left');
const endedMember = person('member', [], ended);
const endedCoordinator = person('coordinator', ['coordinator'], ended);

const joined = ({ id }: Person): PathwayEvent => ({ type: 'MemberJoined', person: id, roles: [] });

/** An open pathway: a coordinator, a member, and somebody who was one. */
function pathwayOfThree(): PathwayState {
  const events: PathwayEvent[] = [
    {
      type: 'PathwayOpened',
      model: 'model',
      birthDate: '2009-05-14',
      platform: 'teams',
      coordinator: coordinator.id,
    },
    joined(coordinator),
    joined(member),
    joined(left),
    { type: 'MemberLeft', person: left.id },
  ];
  const commit = {
    pathwayId: 'K7F3XQ',
    version: 1,
    commandId: 'c1',
    at: openedAt,
    by: coordinator.id,
    via: 'teams',
  } as const;
  return foldCommit(noPathway(commit.pathwayId), { ...commit, events });
}

const pathway = pathwayOfThree();
const asStaff =
  (one: Person | undefined, theirCoordinator: Person = coordinator) =>
  (verb: Verb) =>
    may(one, verb, pathway, theirCoordinator) === undefined;
const asOutsider = (outsider: Outsider) => (verb: Verb) => mayOutsider(outsider, verb) === undefined;

/** Everybody of whom the policy can be asked, and how each is called on the page. */
export const personKinds: readonly PersonKind[] = [
  { id: 'coordinator', title: 'Forløbets koordinator', may: asStaff(coordinator) },
  { id: 'member', title: 'Teammedlem', may: asStaff(member) },
  { id: 'memberWithout', title: 'Teammedlem, når koordinatoren er fratrådt', may: asStaff(member, endedCoordinator) },
  { id: 'otherCoordinator', title: 'Koordinator for andre forløb', may: asStaff(person('other', ['coordinator'])) },
  { id: 'left', title: 'Tidligere teammedlem', may: asStaff(left) },
  { id: 'leader', title: 'Leder', may: asStaff(person('leader', ['leader'])) },
  { id: 'admin', title: 'Systemansvarlig', may: asStaff(person('admin', ['admin'])) },
  { id: 'staff', title: 'Anden medarbejder', may: asStaff(person('staff')) },
  { id: 'ended', title: 'Fratrådt', may: asStaff(endedMember) },
  { id: 'stranger', title: 'Fremmed', may: asStaff(undefined) },
  { id: youngPersonId, title: 'Den unge', may: asOutsider(youngPersonId) },
  { id: chosenAdultId, title: 'Den unges voksne', may: asOutsider(chosenAdultId) },
  { id: clockId, title: 'Programmets ur', may: asOutsider(clockId) },
];

/** Every verb of the policy, in its order there. */
export function allVerbs(): Verb[] {
  return Object.keys(rules).filter((verb): verb is Verb => Object.hasOwn(rules, verb));
}

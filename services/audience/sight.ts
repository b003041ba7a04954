import { toLocalDate } from '../clock.ts';
import { ageOn, consentStanding, isShareInForce } from '../pathway/consent.ts';
import {
  type ActionTopic,
  type AdultSight,
  actionTopics,
  adultSights,
  type ProfessionCode,
  type Recipient,
} from '../pathway/events.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';
import { isActive, type Person } from '../people/person.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import type { Viewer } from './viewer.ts';

/** What one viewer may know of one pathway at one moment, whatever there is to be known. */
export interface Sight {
  /** The young person: it is all about themselves. */
  readonly isOwn: boolean;
  /** One of the staff, of the team now and with rights; absent for those on a page or a paper of their own. */
  readonly person?: PersonId;
  readonly isCoordinator: boolean;
  /** Of the municipality's own authority, by a role in this team. */
  readonly isAuthority: boolean;
  readonly topics: ReadonlySet<ActionTopic>;
  /** Which parts of the pathway there are for them: all for the staff. */
  readonly parts: ReadonlySet<AdultSight | 'team'>;
  /** Topics that may tell of a protected place, which is not for them; empty where nothing is protected or they are cleared. */
  readonly guarded: ReadonlySet<ActionTopic>;
  /** Places are not for them. */
  readonly isKeptFromPlaces: boolean;
}

/** What the viewer may know now; undefined for somebody who may know nothing at all. */
export function sightOf(viewer: Viewer, state: PathwayState, context: SharingContext): Sight | undefined {
  if (state.status === 'none' || state.erasingSince !== undefined) return undefined;
  switch (viewer.kind) {
    case 'staff':
      return staffSight(viewer.person, state, context);
    case 'youngPerson':
      return ownSight;
    case 'chosenAdult':
      return adultSight(state, context);
    case 'custodian':
      return custodianSight(state, context);
    case 'stranger':
      return undefined;
  }
}

const ownSight: Sight = {
  isOwn: true,
  isCoordinator: false,
  isAuthority: false,
  topics: new Set(actionTopics),
  parts: new Set([...adultSights, 'team']),
  guarded: new Set(),
  isKeptFromPlaces: false,
};

function staffSight(id: PersonId, state: PathwayState, context: SharingContext): Sight | undefined {
  const person = context.person(id);
  const member = state.members.get(id);
  if (!isActive(person) || !member || member.leftAt !== undefined) return undefined;
  // The roles in which somebody is in this team, and that the staff directory still gives them.
  const roles = member.roles.filter((role) => person.professions.includes(role));
  const { topics, authority } = context.sharing;
  const isCoordinator = state.coordinator === id;
  const isAuthority = roles.some((role) => authority.professions.includes(role));
  const known = actionTopics.filter(
    (topic) =>
      isCoordinator || topics[topic].team === 'everybody' || (topics[topic].team === 'authority' && isAuthority),
  );
  const reached = sharedTopics(state, context, (recipient) => reaches(recipient, person, roles));
  return {
    isOwn: false,
    person: id,
    isCoordinator,
    isAuthority,
    topics: new Set([...known, ...reached]),
    parts: ownSight.parts,
    ...placesFor(state, context, isCoordinator || state.protection?.cleared.includes(id) === true),
  };
}

/** The adult whom the young person has chosen, and who has not said no: what the young person shows, and no more. */
function adultSight(state: PathwayState, context: SharingContext): Sight | undefined {
  const { chosenAdult } = state;
  if (!chosenAdult || chosenAdult.declinedAt !== undefined) return undefined;
  return outsideSight(state, context, 'chosenAdult', chosenAdult.sees);
}

/** Whoever has custody, until the young person's 18th birthday begins. */
function custodianSight(state: PathwayState, context: SharingContext): Sight | undefined {
  const age = ageOn(state.birthDate, toLocalDate(context.now));
  if (!(age < context.sharing.consent.custodyUntil.years)) return undefined;
  return outsideSight(state, context, 'custodian', adultSights);
}

function outsideSight(
  state: PathwayState,
  context: SharingContext,
  role: 'chosenAdult' | 'custodian',
  parts: readonly AdultSight[],
): Sight {
  const reached = sharedTopics(state, context, (recipient) => 'role' in recipient && recipient.role === role);
  return {
    isOwn: false,
    isCoordinator: false,
    isAuthority: false,
    topics: new Set([...context.sharing[role].topics, ...reached]),
    parts: new Set(parts),
    ...placesFor(state, context, false),
  };
}

function reaches(recipient: Recipient, person: Person, roles: readonly ProfessionCode[]): boolean {
  if ('person' in recipient) return recipient.person === person.id;
  if ('unit' in recipient) return recipient.unit === person.department;
  return roles.some((role) => role === recipient.role);
}

/** What reaches a recipient now by consent, or without one where the law allows it. Only a consent to share shares anything. */
function sharedTopics(
  state: PathwayState,
  { now, sharing }: SharingContext,
  isRecipient: (recipient: Recipient) => boolean,
): ActionTopic[] {
  const consents = [...state.consents.values()].filter(
    (consent) =>
      consent.kind === 'share' &&
      consent.recipients.some(isRecipient) &&
      consentStanding(consent, state.birthDate, now, sharing) === 'inForce',
  );
  const shares = [...state.shares.values()].filter(
    (share) => isShareInForce(share, now) && share.recipients.some(isRecipient),
  );
  return [...consents.flatMap(({ topics }) => topics), ...shares.map(({ topic }) => topic)];
}

function placesFor(
  state: PathwayState,
  { sharing }: SharingContext,
  isCleared: boolean,
): Pick<Sight, 'guarded' | 'isKeptFromPlaces'> {
  const isKeptFromPlaces = state.protection !== undefined && !isCleared;
  return { isKeptFromPlaces, guarded: new Set(isKeptFromPlaces ? sharing.protection.topics : []) };
}

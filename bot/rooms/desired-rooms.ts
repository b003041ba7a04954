import type { Card } from '../../cards/card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import { currentMembers, type PathwayState, type PersonId } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import type { DesiredRoom } from './port.ts';
import { type Reach, type ReachPlatform, reachOn, userOn } from './reach.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomViews } from './room-parts.ts';

/** A room as it should be, and what is needed to get it there. */
export interface PlannedRoom extends DesiredRoom {
  /** The pathway's version that it was rendered from. */
  readonly version: number;
  /** Accounts that are in the room now and belong to nobody of the team: what it shows, they see. */
  readonly strangers: number;
  /** It is archived for good: what is not one of its cards must be deleted before. */
  readonly isLast?: true;
  /** Users who have left the team, or whom the coordinator does not want in the room: to be removed, whoever let them in. */
  readonly former: ReadonlySet<string>;
}

/** What is wanted on one platform. */
export interface RoomWish {
  /** Undefined: no room here. */
  readonly room: PlannedRoom | undefined;
  /** Whom the platform must be asked for by e-mail before it is known whether they can be reached here. */
  readonly ask: readonly PersonId[];
  /** The pathway's own platform has not said yet whom it can reach, so it is not known who needs a room here. */
  readonly waiting: boolean;
}

export interface WishContext {
  readonly state: PathwayState;
  /** The platforms that are configured. */
  readonly platforms: readonly ReachPlatform[];
  readonly person: (id: PersonId) => Person | undefined;
  readonly nowMs: number;
  /** What is known of the pathway's room on a platform. */
  readonly actual: (platform: PlatformName) => RoomDocument;
  readonly renderCards: RoomViews['renderRoomCards'];
  readonly renderFarewell: RoomViews['renderFarewell'];
}

const nothing: RoomWish = { room: undefined, ask: [], waiting: false };

/** The pathway's own platform: where it was opened, or the only one that is configured. */
function homeOf(state: PathwayState, platforms: readonly ReachPlatform[]): ReachPlatform | undefined {
  return platforms.find(({ platform }) => platform === state.platform) ?? platforms[0];
}

/**
 * The room that the pathway should have on a platform. On its own platform: everyone of the team who can be reached there. On
 * the other: those who can only be reached there, and those who are in that room already; nobody is put out of a room
 * because they can be reached in another as well. A room in which nobody is left is archived like that of a closed pathway.
 */
export function wishFor(here: ReachPlatform, context: WishContext): RoomWish {
  const { state, platforms } = context;
  const home = homeOf(state, platforms);
  if (state.status === 'none' || !home) return nothing;
  const team = currentMembers(state).map(({ person }) => person);
  const candidates = home.platform === here.platform ? team : onlyElsewhere(home, here, team, context);
  const reached = candidates.map((id) => [id, reach(here, id, context)] as const);
  const members = new Set(reached.flatMap(([, found]) => (typeof found === 'object' ? [found.user] : [])));
  const actual = context.actual(here.platform);
  const open = state.status === 'open';
  return {
    room: actual.ref || (members.size > 0 && open) ? plan(here, members, context) : undefined,
    ask: open ? reached.filter(([, found]) => found === 'unknown').map(([id]) => id) : [],
    waiting: open && home.platform !== here.platform && team.some((id) => reach(home, id, context) === 'unknown'),
  };
}

function onlyElsewhere(
  home: ReachPlatform,
  here: ReachPlatform,
  team: readonly PersonId[],
  context: WishContext,
): PersonId[] {
  const { members } = context.actual(here.platform);
  return team.filter((id) => {
    const there = reach(home, id, context);
    if (there === 'nowhere') return true;
    const found = reach(here, id, context);
    return typeof found === 'object' && members.includes(found.user);
  });
}

function reach(on: ReachPlatform, id: PersonId, { person, actual, nowMs }: WishContext): Reach {
  return reachOn(on, person(id), actual(on.platform).lookups, nowMs);
}

function plan(here: ReachPlatform, members: ReadonlySet<string>, context: WishContext): PlannedRoom {
  const { state, renderCards, renderFarewell, actual } = context;
  const archived = state.status === 'closed' || isDeserted(here, members, context);
  const strangers = actual(here.platform).members.filter((user) => !members.has(user)).length;
  const room = {
    pathwayId: state.id,
    version: state.version,
    title: state.id,
    members,
    former: new Set([...formerUsers(here, members, context), ...unwantedUsers(actual(here.platform), members)]),
    strangers,
    archived,
  };
  if (!archived || !here.archivingIsFinal) return { ...room, cards: renderCards(state, here.platform, strangers) };
  // A deserted room is shown nothing at all: nobody of the team is in it.
  const cards = state.status === 'closed' ? new Map([['overview', renderFarewell(state)]]) : new Map<string, Card>();
  return { ...room, cards, isLast: true };
}

/** Whether a second room has nobody left. A staff directory that is not there yet must not look like that. */
function isDeserted(here: ReachPlatform, members: ReadonlySet<string>, { state, platforms, person }: WishContext) {
  if (members.size > 0 || homeOf(state, platforms)?.platform === here.platform) return false;
  return currentMembers(state).every((member) => person(member.person) !== undefined);
}

/** The users of everyone who has left the team or whose rights have ended, unless somebody of the team has the account now. */
function formerUsers(here: ReachPlatform, members: ReadonlySet<string>, context: WishContext): Set<string> {
  const { lookups } = context.actual(here.platform);
  const users = [...context.state.members.values()].flatMap(({ person: id, leftAt }) => {
    const person = context.person(id);
    if (!person || (leftAt === undefined && person.endedAt === undefined)) return [];
    return userOn(here, person, lookups) ?? [];
  });
  return new Set(users.filter((user) => !members.has(user)));
}

/** Whom the coordinator wants to be put out, unless they are of the team by now. */
function unwantedUsers({ strangers }: RoomDocument, members: ReadonlySet<string>): string[] {
  return strangers?.out?.filter((user) => !members.has(user)) ?? [];
}

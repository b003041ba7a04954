import { type DesiredRoom, PlatformError, type Preparation } from '../../rooms/port.ts';
import { alreadyThere, failedAs, limitReached } from '../graph/graph-errors.ts';
import { bringBot } from './bring-bot.ts';
import { type Channels, channelPath } from './channels.ts';
import type { GraphMembers } from './graph-members.ts';
import { findInTeams, inFirstWithRoom, teamsFor, unlessTaken } from './host-teams.ts';
import type { Presence } from './presence.ts';
import type { RoomKind } from './room-kind.ts';
import { type ChannelPlace, channelPlace, refOf, type TeamsPlace } from './room-ref.ts';
import type { TeamRoster } from './team-roster.ts';
import type { TeamsApp } from './teams-app.ts';

/** A channel whose only owner leaves the tenant is deleted by Teams after a while, so there are two. */
const owners = 2;

export interface ChannelParts {
  readonly channels: Channels;
  readonly members: GraphMembers;
  readonly roster: TeamRoster;
  readonly app: TeamsApp;
  readonly presence: Presence;
  readonly hostTeams: readonly string[];
}

/**
 * A private channel per pathway, in one of the host teams. In this order: people into the team, the channel with its members,
 * the app into the channel, and the bot's own arrival there.
 */
export class PrivateChannels implements RoomKind {
  readonly #parts: ChannelParts;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  async prepare(room: DesiredRoom, place: TeamsPlace | undefined): Promise<Preparation> {
    if (place?.arrived) return { state: 'ready', ref: refOf(place) };
    if (place) return this.#bringBot(channelPlace(place));
    const made = await this.#findOrMake(room);
    if ('state' in made) return made;
    try {
      return await this.#bringBot(made);
    } catch (error) {
      // The channel is there: whatever comes, it must not be made again.
      if (!failedAs(error, 'rateLimited', 'unavailable')) throw error;
      return { state: 'waiting', ref: refOf(made), step: 'addApp' };
    }
  }

  members(place: TeamsPlace): Promise<ReadonlySet<string>> {
    return this.#parts.members.users(channelPath(channelPlace(place)), 'allMembers');
  }

  /** Lets people in one by one; who cannot be let in does not keep the others out. */
  async invite(place: TeamsPlace, users: readonly string[]): Promise<void> {
    const channel = channelPlace(place);
    let failure: unknown;
    for (const user of users) {
      try {
        await this.#parts.roster.include(channel.team, [user]);
        await this.#parts.members.add(channelPath(channel), user, 'member');
      } catch (error) {
        if (!failedAs(error, 'invalid', 'gone')) throw error;
        failure = new PlatformError('invalid', { detail: error.detail, cause: error });
      }
    }
    if (failure) throw failure;
  }

  remove(place: TeamsPlace, user: string): Promise<void> {
    return this.#parts.members.remove(channelPath(channelPlace(place)), user);
  }

  /** Channels have no pinning that a program may do. */
  async pin(): Promise<void> {}

  archive(place: TeamsPlace): Promise<void> {
    return this.#parts.channels.archive(channelPlace(place));
  }

  unarchive(place: TeamsPlace): Promise<void> {
    return this.#parts.channels.unarchive(channelPlace(place));
  }

  async #findOrMake(room: DesiredRoom): Promise<ChannelPlace | Preparation> {
    const { channels, hostTeams } = this.#parts;
    const teams = teamsFor(room.pathwayId, hostTeams);
    const find = () => findInTeams(teams, (team) => channels.find(team, room.title, 'private'));
    const found = await find();
    if (found) return found;
    if (room.members.size === 0) return { state: 'needsPerson', ref: {}, step: 'addMembers' };
    const made = await unlessTaken(find, () => inFirstWithRoom(teams, (team) => this.#make(team, room)));
    return made ?? { state: 'needsPerson', ref: {}, step: 'createRoom' };
  }

  async #make(team: string, room: DesiredRoom): Promise<ChannelPlace | Preparation> {
    const { channels, roster } = this.#parts;
    const members = [...room.members];
    try {
      await roster.include(team, members);
    } catch (error) {
      if (!failedAs(error, 'forbidden')) throw error;
      return { state: 'needsPerson', ref: {}, step: 'addMembers' };
    }
    try {
      return await channels.createPrivate(team, room.title, members, owners);
    } catch (error) {
      if (!failedAs(error, 'invalid') || error.detail === limitReached || error.detail === alreadyThere) throw error;
      // One account that is closed must not keep the room from being made: the others are invited one by one.
      return channels.createPrivate(team, room.title, members.slice(0, owners), owners);
    }
  }

  #bringBot(place: ChannelPlace): Promise<Preparation> {
    const { app, presence } = this.#parts;
    return bringBot(place, presence, () => app.addToChannel(place));
  }
}

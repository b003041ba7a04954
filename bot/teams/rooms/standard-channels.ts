import { LRUCache } from 'lru-cache';
import type { DesiredRoom, Preparation } from '../../rooms/port.ts';
import { findInTeams, inFirstWithRoom, teamsFor, unlessTaken } from './host-teams.ts';
import type { ChannelParts } from './private-channels.ts';
import type { RoomKind } from './room-kind.ts';
import { type ChannelPlace, channelPlace, refOf, type TeamsPlace } from './room-ref.ts';

/**
 * A standard channel per pathway: everybody of the host team can read it, which the municipality has chosen by configuration.
 * Whoever joins a pathway joins the team; nobody is removed from it, since they may be there for other pathways, or for none.
 */
export class StandardChannels implements RoomKind {
  readonly #parts: ChannelParts;
  /** Of everybody in the team, those who were let in for this room. Forgotten at a restart, and then let in again. */
  readonly #invited = new LRUCache<string, Set<string>>({ max: 5000 });

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  async prepare(room: DesiredRoom, place: TeamsPlace | undefined): Promise<Preparation> {
    if (place?.arrived) return { state: 'ready', ref: refOf(place) };
    const made = place ? channelPlace(place) : await this.#findOrMake(room);
    if (!made) return { state: 'needsPerson', ref: {}, step: 'createRoom' };
    const there = await this.#parts.presence.confirmed(made);
    if (there) return { state: 'ready', ref: refOf(there) };
    // In a standard channel the bot is as soon as it is in the team.
    const installed = (await this.#parts.app.inTeam(made.team)) !== undefined;
    if (!installed) return { state: 'needsPerson', ref: refOf(made), step: 'addApp' };
    return { state: 'waiting', ref: refOf(made), step: 'awaitArrival' };
  }

  async members(place: TeamsPlace): Promise<ReadonlySet<string>> {
    const inTeam = await this.#parts.roster.users(channelPlace(place).team);
    const invited = this.#invited.get(place.id) ?? new Set<string>();
    return new Set([...invited].filter((user) => inTeam.has(user)));
  }

  async invite(place: TeamsPlace, users: readonly string[]): Promise<void> {
    await this.#parts.roster.include(channelPlace(place).team, users);
    this.#invited.set(place.id, new Set([...(this.#invited.get(place.id) ?? []), ...users]));
  }

  async remove(place: TeamsPlace, user: string): Promise<void> {
    this.#invited.get(place.id)?.delete(user);
  }

  async pin(): Promise<void> {}

  archive(place: TeamsPlace): Promise<void> {
    return this.#parts.channels.archive(channelPlace(place));
  }

  unarchive(place: TeamsPlace): Promise<void> {
    return this.#parts.channels.unarchive(channelPlace(place));
  }

  async #findOrMake(room: DesiredRoom): Promise<ChannelPlace | undefined> {
    const { channels, hostTeams } = this.#parts;
    const teams = teamsFor(room.pathwayId, hostTeams);
    const find = () => findInTeams(teams, (team) => channels.find(team, room.title, 'standard'));
    const make = () => inFirstWithRoom(teams, (team) => channels.createStandard(team, room.title));
    return (await find()) ?? unlessTaken(find, make);
  }
}

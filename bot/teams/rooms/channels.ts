import { z } from 'zod';
import { PlatformError } from '../../rooms/port.ts';
import type { Graph } from '../graph/graph-client.ts';
import { failedAs } from '../graph/graph-errors.ts';
import { memberBody } from './member-body.ts';
import type { ChannelPlace } from './room-ref.ts';

export type ChannelType = 'private' | 'standard';

const channelSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  membershipType: z.string().nullish(),
  webUrl: z.string().nullish(),
  isArchived: z.boolean().nullish(),
});
type Channel = z.infer<typeof channelSchema>;

/** Tells administrators whose channel it is; nobody else reads it. */
const description = 'Vejviser';
const kinds = { private: 'private-channel', standard: 'standard-channel' } as const;

/** The channels of a team. Titles are codes, so each stands for one pathway. */
export class Channels {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The channel with this title; undefined when there is none of this type. Another type would show it to others. */
  async find(team: string, title: string, type: ChannelType): Promise<ChannelPlace | undefined> {
    const query = {
      $filter: `displayName eq '${title.replaceAll("'", "''")}'`,
      $select: 'id,displayName,membershipType,webUrl',
    };
    const found = await this.#list(team, query);
    const channel = found.find(({ displayName, membershipType }) => displayName === title && membershipType === type);
    return channel && toPlace(team, channel, type);
  }

  /** Makes a private channel. The first `owners` of the members own it: an app alone cannot. */
  async createPrivate(team: string, title: string, members: readonly string[], owners: number): Promise<ChannelPlace> {
    const list = members.map((user, index) => memberBody(user, index < owners ? 'owner' : 'member'));
    return this.#create(team, title, 'private', { members: list });
  }

  async createStandard(team: string, title: string): Promise<ChannelPlace> {
    return this.#create(team, title, 'standard', {});
  }

  /** Teams archives in its own time; who asks twice is not refused. */
  async archive(place: ChannelPlace): Promise<void> {
    const { isArchived } = await this.#get(place);
    if (isArchived !== true) await this.#graph.post(`${channelPath(place)}/archive`, {});
  }

  async unarchive(place: ChannelPlace): Promise<void> {
    const { isArchived } = await this.#get(place);
    if (isArchived !== false) await this.#graph.post(`${channelPath(place)}/unarchive`, {});
  }

  /** A host team that is no longer there has no channels. */
  async #list(team: string, query: Readonly<Record<string, string>>): Promise<Channel[]> {
    try {
      return await this.#graph.list(channelsPath(team), channelSchema, { query });
    } catch (error) {
      if (failedAs(error, 'gone')) return [];
      throw error;
    }
  }

  async #create(team: string, title: string, type: ChannelType, more: object): Promise<ChannelPlace> {
    const body = {
      '@odata.type': '#Microsoft.Graph.channel',
      membershipType: type,
      displayName: title,
      description,
      ...more,
    };
    const created = channelSchema.safeParse(await this.#graph.post(channelsPath(team), body));
    if (created.success) return toPlace(team, created.data, type);
    // Graph has taken it on and says no more: it will be found by its title.
    throw new PlatformError('unavailable', { detail: 'accepted' });
  }

  #get(place: ChannelPlace): Promise<Channel> {
    const query = { $select: 'id,displayName,isArchived' };
    return this.#graph.get(channelPath(place), channelSchema, { query });
  }
}

/** A channel's path in Graph. */
export function channelPath({ team, id }: ChannelPlace): string {
  return `${channelsPath(team)}/${encodeURIComponent(id)}`;
}

function channelsPath(team: string): string {
  return `/teams/${encodeURIComponent(team)}/channels`;
}

function toPlace(team: string, { id, webUrl }: Channel, type: ChannelType): ChannelPlace {
  return { kind: kinds[type], id, team, ...(webUrl ? { link: webUrl } : {}) };
}

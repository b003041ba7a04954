import type { TeamsConfig } from '../../bot/config.ts';
import type { StandInRoom } from '../../bot/demo/graph/graph-state.ts';
import { type GraphStandIn, startGraphStandIn } from '../../bot/demo/graph-stand-in.ts';
import { type FakeTeams, startFakeTeams, teamsIds } from './fake-teams.ts';
import type { Conversation, TeamsPerson } from './teams/world.ts';

export interface TenantOptions {
  /** Granted permissions; all, unless told otherwise. */
  readonly permissions?: readonly string[];
  readonly channelLimit?: number;
  /** People by name; all of them are in the host teams, unless told otherwise. */
  readonly people?: readonly string[];
  readonly outsideTheTeam?: readonly string[];
  readonly hostTeams?: readonly string[];
  readonly appInstalled?: boolean;
}

/** A tenant: Teams, and Graph over the same rooms and people. */
export interface TeamsTenant {
  readonly teams: FakeTeams;
  readonly graph: GraphStandIn;
  readonly hostTeams: readonly string[];
  person(name: string): TeamsPerson;
  /** The conversation of a room that Graph has made. */
  conversation(roomId: string): Conversation;
  /** The configuration of a bot in this tenant. */
  config(change?: Partial<TeamsConfig>): TeamsConfig;
  /** The same as a process reads it. */
  env(): Record<string, string>;
  /** Whether Teams tells the bot when it is added. */
  tellsArrivals: boolean;
  /** Everything that was on its way to the bot has arrived. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const defaultPeople = ['Uffe Holm', 'Jonna Krogh', 'Mads Lind', 'Sara Vang'];

export async function startTeamsTenant(options: TenantOptions = {}): Promise<TeamsTenant> {
  const teams = await startFakeTeams();
  const names = options.people ?? defaultPeople;
  const people = new Map(names.map((name) => [name, teams.world.person(name)]));
  const outside = new Set(options.outsideTheTeam ?? []);
  const hostTeams = options.hostTeams ?? ['team-unge'];
  const onTheirWay = new Set<Promise<unknown>>();
  const everybody = [...people.values()];
  const graph = await startGraphStandIn({
    ...teamsIds,
    users: everybody.map(({ id, name, email }) => ({ id, displayName: name, mail: email })),
    teams: hostTeams.map((id) => ({
      id,
      displayName: `Unge ${id}`,
      members: everybody.filter(({ name }) => !outside.has(name)).map(({ id }) => id),
      appInstalled: options.appInstalled ?? true,
    })),
    ...(options.permissions ? { permissions: options.permissions } : {}),
    ...(options.channelLimit === undefined ? {} : { channelLimit: options.channelLimit }),
    authorized: (header) => teams.identity.accepts(header, 'https://graph.microsoft.com/.default'),
    hooks: { changed: mirror, appAdded },
  });

  function mirror(room: StandInRoom): Conversation {
    const { members } = teams.world.open(room.id, room.kind === 'group' ? 'groupChat' : 'channel', []);
    members.clear();
    for (const user of graph.state.readersOf(room)) members.add(user);
    return tenant.conversation(room.id);
  }

  function appAdded(room: StandInRoom): void {
    const conversation = mirror(room);
    conversation.hasBot = true;
    const [by] = everybody;
    if (!tenant.tellsArrivals || !by || teams.botUrl === '') return;
    // Where nobody listens, the news is lost.
    const told = teams.addBot(conversation, by).catch(() => undefined);
    onTheirWay.add(told);
    told.finally(() => onTheirWay.delete(told));
  }

  const tenant: TeamsTenant = {
    teams,
    graph,
    hostTeams,
    tellsArrivals: true,
    person: (name) => found(people.get(name), name),
    conversation: (roomId) => found(teams.world.conversations.get(roomId), roomId),
    config: (change = {}) => ({
      appId: teamsIds.appId,
      appSecret: teamsIds.appSecret,
      tenantId: teamsIds.tenantId,
      auth: true,
      openIdMetadataUrl: teams.identity.metadataUrl,
      loginUrl: teams.identity.url,
      hostTeamIds: hostTeams,
      room: 'private-channel',
      graphBaseUrl: graph.url,
      graphAuth: true,
      ...change,
    }),
    env: () => ({
      TEAMS_APP_ID: teamsIds.appId,
      TEAMS_APP_SECRET: teamsIds.appSecret,
      TEAMS_TENANT_ID: teamsIds.tenantId,
      TEAMS_OPENID_METADATA_URL: teams.identity.metadataUrl,
      TEAMS_LOGIN_URL: teams.identity.url,
      TEAMS_HOST_TEAM_ID: hostTeams.join(','),
      GRAPH_BASE_URL: graph.url,
    }),
    async settled() {
      while (onTheirWay.size > 0) await Promise.allSettled(onTheirWay);
    },
    async close() {
      await tenant.settled();
      await Promise.all([teams.close(), graph.close()]);
    },
  };
  return tenant;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

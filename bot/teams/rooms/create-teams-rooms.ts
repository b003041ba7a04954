import type { TeamsConfig } from '../../config.ts';
import type { Graph } from '../graph/graph-client.ts';
import type { Users } from '../graph/users.ts';
import type { Acquaintances } from '../outbound/acquaintances.ts';
import type { Connector } from '../outbound/connector.ts';
import type { PersonalChats } from '../outbound/personal-chats.ts';
import { Channels } from './channels.ts';
import { GraphMembers } from './graph-members.ts';
import { GroupChats } from './group-chats.ts';
import { Presence } from './presence.ts';
import { PrivateChannels } from './private-channels.ts';
import { StandardChannels } from './standard-channels.ts';
import { TeamRoster } from './team-roster.ts';
import { TeamsApp } from './teams-app.ts';
import { TeamsRooms } from './teams-rooms.ts';

interface RoomsOptions {
  readonly config: TeamsConfig;
  readonly graph: Graph;
  readonly users: Users;
  readonly connector: Connector;
  readonly acquaintances: Acquaintances;
  readonly chats: PersonalChats;
}

/** Rooms in Teams, in each of the forms that the configuration knows. */
export function createTeamsRooms({ config, graph, ...parts }: RoomsOptions): TeamsRooms {
  const members = new GraphMembers(graph);
  const app = new TeamsApp(graph, config.appId);
  const presence = new Presence(parts.acquaintances, parts.connector);
  const roster = new TeamRoster(members);
  const channels = new Channels(graph);
  const channelParts = { channels, members, roster, app, presence, hostTeams: config.hostTeamIds };
  return new TeamsRooms({
    ...parts,
    tenantId: config.tenantId,
    room: config.room,
    kinds: {
      'private-channel': new PrivateChannels(channelParts),
      'standard-channel': new StandardChannels(channelParts),
      'group-chat': new GroupChats({ graph, members, app, presence }),
    },
  });
}

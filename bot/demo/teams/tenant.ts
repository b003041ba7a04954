import { type GraphStandIn, startGraphStandIn } from '../graph-stand-in.ts';
import { peopleOn } from '../town/staff.ts';
import { demoTeams } from './ids.ts';
import type { TeamsService } from './service.ts';

export interface TenantOptions {
  readonly teams: TeamsService;
  /** The demo's own pages, without a path. */
  readonly pageUrl: string;
  /** The code of the pathway whose room the Playground shows as its channel. */
  readonly playgroundCode: () => string | undefined;
  /** The codes of all pathways that were there from the beginning. */
  readonly seededCodes: () => readonly string[];
}

/**
 * The municipality's Entra tenant with its one host team, in Microsoft Graph's stead. The Playground has one channel and one
 * group chat that can stand for rooms: a seeded pathway gets the one, and the first that somebody opens gets the other.
 */
export function startTenant({ teams, pageUrl, playgroundCode, seededCodes }: TenantOptions): Promise<GraphStandIn> {
  const staff = peopleOn('teams');
  let isChatTaken = false;
  return startGraphStandIn({
    tenantId: demoTeams.tenantId,
    appId: demoTeams.appId,
    users: staff.map(({ entraId, name, email }) => ({ id: entraId, displayName: name, mail: email })),
    teams: [
      {
        id: demoTeams.hostTeamId,
        displayName: demoTeams.hostTeamName,
        members: staff.map(({ entraId }) => entraId),
      },
    ],
    channelUrl: (id) => `${pageUrl}/teams?${new URLSearchParams({ room: id })}`,
    channelId(title) {
      if (title === playgroundCode()) return demoTeams.playgroundChannelId;
      if (isChatTaken || seededCodes().includes(title)) return undefined;
      isChatTaken = true;
      return demoTeams.playgroundChatId;
    },
    hooks: {
      changed: (room) => teams.roomChanged(room),
      appAdded: (room) => teams.appAdded(room),
    },
  });
}

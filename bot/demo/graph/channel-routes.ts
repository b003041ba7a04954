import { z } from 'zod';
import { created, failure, type GraphAnswer, noContent, notFound, ok } from './graph-answer.ts';
import type { GraphCall, GraphContext, GraphRoute } from './graph-route.ts';
import type { StandInRoom, StandInTeam } from './graph-state.ts';
import { type MemberInput, readMember } from './member-input.ts';

const channelSchema = z.looseObject({
  displayName: z.string().min(1).max(50),
  membershipType: z.enum(['private', 'standard']).default('standard'),
  members: z.array(z.unknown()).max(200).default([]),
});
const filterSchema = /^displayName eq '((?:[^']|'')*)'$/;
const appBind = z.looseObject({ '@odata.id': z.string() });

const read = ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.Read.Group'];
const settings = ['ChannelSettings.ReadWrite.All'];

/** Channels of a team, as https://learn.microsoft.com/graph/api/resources/channel describes them. */
export const channelRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/teams/*/channels', permissions: read, handle: list },
  {
    method: 'POST',
    path: '/teams/*/channels',
    permissions: ['Channel.Create', 'Channel.Create.Group'],
    handle: create,
  },
  {
    method: 'GET',
    path: '/teams/*/channels/*',
    permissions: read,
    handle: (context, call) => withRoom(context, call, (room) => ok(showChannel(room))),
  },
  {
    method: 'POST',
    path: '/teams/*/channels/*/archive',
    permissions: settings,
    handle: (context, call) => archive(context, call, true),
  },
  {
    method: 'POST',
    path: '/teams/*/channels/*/unarchive',
    permissions: settings,
    handle: (context, call) => archive(context, call, false),
  },
  {
    method: 'POST',
    path: '/teams/*/channels/*/enabledApps/$ref',
    versions: ['beta'],
    permissions: ['TeamsAppInstallation.ManageSelectedForTeam.All', 'TeamsAppInstallation.ReadWriteForTeam.All'],
    handle: enableApp,
  },
];

function list({ state }: GraphContext, { params: [team = ''], query }: GraphCall): GraphAnswer {
  if (!state.teams.has(team)) return notFound('team');
  const title = filterSchema.exec(query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'");
  const rooms = state.channelsOf(team).filter((room) => title === undefined || room.title === title);
  return ok({ value: rooms.map(showChannel) });
}

function create(context: GraphContext, { params: [teamId = ''], body }: GraphCall): GraphAnswer {
  const { state } = context;
  const team = state.teams.get(teamId);
  if (!team) return notFound('team');
  const { data } = channelSchema.safeParse(body);
  if (!data) return failure(400, 'BadRequest', 'Invalid channel.');
  const channels = state.channelsOf(teamId);
  if (channels.some(({ title }) => title === data.displayName))
    return failure(400, 'BadRequest', 'Channel name already exists, please use other name.');
  if (channels.length >= context.channelLimit)
    return failure(400, 'BadRequest', 'The maximum number of channels for the team has been reached.');
  const members = data.members.map((member) => readMember(state, member));
  const problem = data.membershipType === 'private' ? privateProblem(members, team) : undefined;
  if (problem) return problem;
  const id = context.channelId(data.displayName) ?? `19:${state.nextId('channel')}@thread.tacv2`;
  const room: StandInRoom = {
    id,
    kind: data.membershipType,
    team: teamId,
    title: data.displayName,
    webUrl:
      context.channelUrl(id) ??
      `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${data.displayName}?groupId=${teamId}`,
    members: [],
    archived: false,
    hasApp: data.membershipType === 'standard' && team.appInstalled,
    pinned: [],
  };
  for (const member of members) if (member) state.join(room.members, member.user.id, member.roles);
  state.rooms.set(id, room);
  context.hooks.changed?.(room);
  if (room.hasApp) context.hooks.appAdded?.(room);
  return created(showChannel(room));
}

function privateProblem(members: readonly (MemberInput | undefined)[], team: StandInTeam): GraphAnswer | undefined {
  if (members.some((member) => !member)) return failure(400, 'BadRequest', 'Bad member.');
  if (!members.some((member) => member?.roles.includes('owner')))
    return failure(400, 'BadRequest', 'A private channel needs an owner.');
  const outside = members.some((member) => !team.members.some(({ userId }) => userId === member?.user.id));
  return outside ? failure(400, 'BadRequest', 'User is not a member of the team.') : undefined;
}

function archive(context: GraphContext, call: GraphCall, archived: boolean): GraphAnswer {
  return withRoom(context, call, (room) => {
    if (context.state.teams.get(room.team ?? '')?.archived)
      return failure(400, 'BadRequest', 'Team has to be active, for channel to be archived or unarchived.');
    room.archived = archived;
    context.hooks.changed?.(room);
    return { status: 202, headers: { location: `/teams('${room.team}')/operations('archive')` } };
  });
}

function enableApp(context: GraphContext, call: GraphCall): GraphAnswer {
  return withRoom(context, call, (room) => {
    const address = appBind.safeParse(call.body).data?.['@odata.id'];
    if (address !== `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogId(context)}`)
      return failure(400, 'BadRequest', 'No such app.');
    if (!context.state.teams.get(room.team ?? '')?.appInstalled)
      return failure(403, 'Forbidden', 'The app is not installed in the team.');
    if (room.hasApp) return failure(409, 'Conflict', 'The app is already enabled in the channel.');
    room.hasApp = true;
    context.hooks.appAdded?.(room);
    return noContent;
  });
}

/** The app's id in the tenant's catalogue, which is not its own id. */
export function catalogId({ appId }: GraphContext): string {
  return `catalog-${appId}`;
}

function withRoom(
  { state }: GraphContext,
  { params: [team, id = ''] }: GraphCall,
  work: (room: StandInRoom) => GraphAnswer,
) {
  const room = state.rooms.get(id);
  return room && room.team === team ? work(room) : notFound('channel');
}

function showChannel({ id, title, kind, webUrl, archived }: StandInRoom): object {
  return { id, displayName: title, membershipType: kind, webUrl, isArchived: archived };
}

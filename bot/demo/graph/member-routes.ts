import { z } from 'zod';
import { created, failure, type GraphAnswer, noContent, notFound, ok } from './graph-answer.ts';
import type { GraphCall, GraphContext, GraphRoute } from './graph-route.ts';
import type { Membership, StandInRoom, StandInTeam } from './graph-state.ts';
import { readMember, showMember } from './member-input.ts';

const rolesSchema = z.looseObject({ roles: z.array(z.string()) });
const pageSize = 100;

interface Group {
  readonly members: Membership[];
  /** Whose members these must be too. */
  readonly within: Membership[] | undefined;
  readonly room: StandInRoom | undefined;
}

const teamRead = ['TeamMember.Read.All', 'TeamMember.Read.Group', 'TeamMember.ReadWriteNonOwnerRole.All'];
const teamWrite = ['TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All'];
const channelRead = ['ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'];
const channelWrite = ['ChannelMember.ReadWrite.All'];
const chatRead = ['ChatMember.Read.All', 'ChatMember.ReadWrite.All', 'ChatMember.Read.Chat'];
const chatWrite = ['ChatMember.ReadWrite.All', 'Chat.Manage.Chat'];

/** The people of teams, channels and chats. */
export const memberRoutes: readonly GraphRoute[] = [
  ...routesFor('/teams/*', teamRead, teamWrite, (context, [team = '']) => ofTeam(context.state.teams.get(team))),
  ...routesFor('/teams/*/channels/*', channelRead, channelWrite, ofChannel),
  ...routesFor('/chats/*', chatRead, chatWrite, (context, [chat = '']) => ofRoom(context.state.rooms.get(chat))),
  {
    method: 'GET',
    path: '/teams/*/channels/*/allMembers',
    permissions: channelRead,
    handle: (context, call) => list(context, call, ofChannel),
  },
];

type FindGroup = (context: GraphContext, params: readonly string[]) => Group | undefined;

function routesFor(path: string, read: readonly string[], write: readonly string[], find: FindGroup): GraphRoute[] {
  return [
    { method: 'GET', path: `${path}/members`, permissions: read, handle: (context, call) => list(context, call, find) },
    {
      method: 'POST',
      path: `${path}/members`,
      permissions: write,
      handle: (context, call) => add(context, call, find),
    },
    {
      method: 'PATCH',
      path: `${path}/members/*`,
      permissions: write,
      handle: (context, call) => change(context, call, find),
    },
    {
      method: 'DELETE',
      path: `${path}/members/*`,
      permissions: write,
      handle: (context, call) => remove(context, call, find),
    },
  ];
}

function list(context: GraphContext, call: GraphCall, find: FindGroup): GraphAnswer {
  const group = find(context, call.params);
  if (!group) return notFound('members');
  const size = Number(call.query.get('$top') ?? pageSize);
  const from = Number(call.query.get('$skiptoken') ?? 0);
  const page = group.members
    .slice(from, from + size)
    .map((member) => showMember(context.state, member, context.tenantId));
  const next = from + size < group.members.length ? { nextPage: String(from + size) } : {};
  return ok({ value: page, ...next });
}

function add(context: GraphContext, call: GraphCall, find: FindGroup): GraphAnswer {
  const group = find(context, call.params);
  if (!group) return notFound('members');
  const member = readMember(context.state, call.body);
  if (!member) return failure(404, 'NotFound', 'Failed to find the user.');
  const { within, members, room } = group;
  if (within && !within.some(({ userId }) => userId === member.user.id))
    return failure(400, 'BadRequest', 'User is not a member of the team.');
  if (members.some(({ userId }) => userId === member.user.id))
    return failure(409, 'Conflict', 'The user is already a member.');
  const joined = context.state.join(members, member.user.id, member.roles);
  if (room) context.hooks.changed?.(room);
  return created(showMember(context.state, joined, context.tenantId));
}

function change(context: GraphContext, call: GraphCall, find: FindGroup): GraphAnswer {
  const member = find(context, call.params)?.members.find(({ id }) => id === call.params.at(-1));
  const { data } = rolesSchema.safeParse(call.body);
  if (!member || !data) return notFound('member');
  member.roles = data.roles;
  return ok(showMember(context.state, member, context.tenantId));
}

function remove(context: GraphContext, call: GraphCall, find: FindGroup): GraphAnswer {
  const group = find(context, call.params);
  const index = group?.members.findIndex(({ id }) => id === call.params.at(-1)) ?? -1;
  const leaving = group?.members[index];
  if (!group || !leaving) return notFound('member');
  const others = group.members.filter((member) => member !== leaving);
  if (leaving.roles.includes('owner') && others.length > 0 && !others.some(({ roles }) => roles.includes('owner')))
    return failure(400, 'BadRequest', 'The last owner cannot be removed.');
  group.members.splice(index, 1);
  if (group.room) context.hooks.changed?.(group.room);
  return noContent;
}

function ofTeam(team: StandInTeam | undefined): Group | undefined {
  return team && { members: team.members, within: undefined, room: undefined };
}

function ofRoom(room: StandInRoom | undefined): Group | undefined {
  return room && { members: room.members, within: undefined, room };
}

function ofChannel({ state }: GraphContext, [team = '', id = '']: readonly string[]): Group | undefined {
  const room = state.rooms.get(id);
  const within = state.teams.get(team)?.members;
  if (!room || room.team !== team || !within) return undefined;
  return { members: room.kind === 'standard' ? within : room.members, within, room };
}

import { z } from 'zod';
import { catalogId } from './channel-routes.ts';
import { created, failure, type GraphAnswer, notFound, ok } from './graph-answer.ts';
import type { GraphCall, GraphContext, GraphRoute } from './graph-route.ts';
import type { StandInRoom } from './graph-state.ts';
import { readMember } from './member-input.ts';

const chatSchema = z.looseObject({
  chatType: z.literal('group'),
  topic: z.string().max(250),
  members: z.array(z.unknown()).min(2),
});
const topicFilter = /topic eq '((?:[^']|'')*)'/;
const installSchema = z.looseObject({ 'teamsApp@odata.bind': z.string() });
const pinSchema = z.looseObject({ 'message@odata.bind': z.string() });

/** Group chats, as https://learn.microsoft.com/graph/api/resources/chat describes them. */
export const chatRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: '/chats', permissions: ['Chat.Create'], handle: create },
  { method: 'GET', path: '/users/*/chats', permissions: ['Chat.ReadBasic.All', 'Chat.Read.All'], handle: listOf },
  {
    method: 'POST',
    path: '/chats/*/installedApps',
    permissions: [
      'TeamsAppInstallation.ReadWriteSelfForChat.All',
      'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    ],
    handle: install,
  },
  { method: 'POST', path: '/chats/*/pinnedMessages', permissions: ['Chat.ReadWrite.All'], handle: pin },
];

function create(context: GraphContext, { body }: GraphCall): GraphAnswer {
  const { state } = context;
  const { data } = chatSchema.safeParse(body);
  const members = data?.members.map((member) => readMember(state, member)) ?? [];
  if (!data || members.some((member) => !member)) return failure(400, 'BadRequest', 'Invalid chat.');
  const id = `19:${state.nextId('chat')}@thread.v2`;
  const room: StandInRoom = {
    id,
    kind: 'group',
    title: data.topic,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0`,
    members: [],
    archived: false,
    hasApp: false,
    pinned: [],
  };
  for (const member of members) if (member) state.join(room.members, member.user.id, member.roles);
  state.rooms.set(id, room);
  context.hooks.changed?.(room);
  return created(showChat(room));
}

function listOf({ state }: GraphContext, { params: [user = ''], query }: GraphCall): GraphAnswer {
  if (!state.users.has(user)) return notFound('user');
  const topic = topicFilter.exec(query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'");
  const chats = [...state.rooms.values()].filter(
    ({ kind, members, title }) =>
      kind === 'group' && members.some(({ userId }) => userId === user) && (topic === undefined || title === topic),
  );
  return ok({ value: chats.map(showChat) });
}

function install(context: GraphContext, call: GraphCall): GraphAnswer {
  const room = context.state.rooms.get(call.params[0] ?? '');
  if (!room) return notFound('chat');
  const address = installSchema.safeParse(call.body).data?.['teamsApp@odata.bind'];
  if (address !== `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogId(context)}`)
    return failure(400, 'BadRequest', 'No such app.');
  if (room.hasApp) return failure(409, 'Conflict', 'The app is already installed in the chat.');
  room.hasApp = true;
  context.hooks.appAdded?.(room);
  return { status: 201 };
}

function pin({ state }: GraphContext, { params: [chat = ''], body }: GraphCall): GraphAnswer {
  const room = state.rooms.get(chat);
  const message = pinSchema.safeParse(body).data?.['message@odata.bind'].split('/').at(-1);
  if (!room || message === undefined) return notFound('chat');
  room.pinned.push(message);
  return created({ id: message });
}

function showChat({ id, title, webUrl }: StandInRoom): object {
  return { id, topic: title, chatType: 'group', webUrl };
}

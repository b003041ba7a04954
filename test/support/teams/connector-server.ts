import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen, stop } from '../listen.ts';
import { applied, Faults } from './faults.ts';
import type { Conversation, StoredMessage, TeamsWorld } from './world.ts';

/** Teams refuses larger messages; the bot keeps to less. */
const maxMessageBytes = 100 * 1024;
const messageSchema = z.looseObject({
  type: z.literal('message'),
  text: z.string().optional(),
  textFormat: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
  recipient: z.looseObject({ id: z.string(), isTargeted: z.boolean().optional() }).optional(),
});
const openSchema = z.looseObject({
  isGroup: z.literal(false),
  bot: z.looseObject({ id: z.string() }),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string(),
});

interface ConnectorOptions {
  readonly world: TeamsWorld;
  readonly tenantId: string;
  readonly botId: string;
  authorized(authorization: string | undefined): boolean;
}

/** The service to which bots send. */
export interface ConnectorServer {
  /** What goes into an activity's `serviceUrl`. */
  readonly serviceUrl: string;
  readonly faults: Faults;
  /** Every call, with the decoded path and its query. */
  readonly calls: { method: string; path: string; body: unknown }[];
  /** Whether messages to one person in a room are taken. */
  targeting: boolean;
  close(): Promise<void>;
}

type Reply = readonly [status: number, body?: object];

export async function startConnectorServer({ world, tenantId, botId, authorized }: ConnectorOptions) {
  const server = createServer((req, res) => {
    serve(req, res).catch(() => res.destroy());
  });
  const url = await listen(server);
  const connector: ConnectorServer = {
    serviceUrl: `${url}/emea/`,
    faults: new Faults(),
    calls: [],
    targeting: true,
    close: () => stop(server),
  };

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(req.url ?? '/', url);
    const path = decodeURIComponent(pathname);
    const text = Buffer.concat(await req.toArray()).toString('utf8');
    const method = req.method ?? 'GET';
    connector.calls.push({ method, path: path + search, body: text === '' ? undefined : JSON.parse(text) });
    if (!authorized(req.headers.authorization)) return send(res, problem(401, 'Unauthorized'));
    const fault = connector.faults.take(method, path + search);
    if (await applied(fault, res)) return;
    const reply = answer(method, path.replace('/emea/v3/conversations', ''), search, text);
    if (fault === 'lost') res.destroy();
    else send(res, reply);
  }

  function answer(method: string, path: string, search: string, text: string): Reply {
    if (text.length > maxMessageBytes) return problem(413, 'MessageSizeTooBig');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (path === '' && method === 'POST') return open(body);
    const [, id = '', part, item] = path.split('/');
    const [conversationId = '', thread] = id.split(';messageid=');
    const conversation = world.conversations.get(conversationId);
    if (!conversation) return problem(404, 'ConversationNotFound');
    if (!conversation.hasBot) return problem(403, 'BotNotInConversationRoster');
    if (part === 'members' && item) return member(conversation, item);
    if (part === 'pagedmembers') return [200, { members: [] }];
    if (part !== 'activities') return problem(404, 'NotFound');
    if (method === 'POST') return post(conversation, thread, body, search.includes('isTargetedActivity=true'));
    const message = conversation.messages.find((candidate) => candidate.id === item);
    if (!message) return problem(404, 'ActivityNotFoundInConversation');
    if (method === 'PUT') return edit(message, body);
    conversation.messages.splice(conversation.messages.indexOf(message), 1);
    return [200];
  }

  function open(body: unknown): Reply {
    const { data } = openSchema.safeParse(body);
    if (!data || data.tenantId !== tenantId || data.bot.id !== botId) return problem(400, 'BadSyntax');
    const person = world.byUserId(data.members[0]?.id);
    if (!person) return problem(404, 'UserNotFound');
    const id = world.personalId(person);
    if (!world.conversations.get(id)?.hasBot) return problem(403, 'ForbiddenOperationException');
    return [201, { id }];
  }

  function post(conversation: Conversation, thread: string | undefined, body: unknown, targeted: boolean): Reply {
    const { data } = messageSchema.safeParse(body);
    if (!data) return problem(400, 'BadArgument');
    const person = targeted ? world.byUserId(data.recipient?.id) : undefined;
    if (targeted && !connector.targeting) return problem(400, 'BadArgument');
    const isReader = person && data.recipient?.isTargeted && conversation.members.has(person.id);
    if (targeted && (!isReader || conversation.kind === 'personal')) return problem(400, 'BadArgument');
    const id = world.nextMessageId();
    world.put(conversation, {
      id,
      conversationId: conversation.id,
      ...content(data),
      ...(thread === undefined ? {} : { thread }),
      ...(person ? { onlyFor: person.id } : {}),
      edits: 0,
    });
    return [201, { id }];
  }

  function edit(message: StoredMessage, body: unknown): Reply {
    const { data } = messageSchema.safeParse(body);
    if (!data) return problem(400, 'BadArgument');
    Object.assign(message, content(data));
    message.edits += 1;
    world.forgetViews(message.id);
    return [200, { id: message.id }];
  }

  function member(conversation: Conversation, id: string): Reply {
    const person = world.byUserId(id);
    if (!person || !conversation.members.has(person.id)) return problem(404, 'MemberNotFoundInConversation');
    const { id: aadObjectId, userId, name, email, role } = person;
    return [200, { id: userId, aadObjectId, name, email, userPrincipalName: email, tenantId, userRole: role }];
  }

  return connector;
}

function content({ text, textFormat, summary, attachments }: z.infer<typeof messageSchema>) {
  return { text, textFormat, summary, card: attachments?.[0]?.content };
}

function problem(status: number, code: string): Reply {
  return [status, { error: { code, message: `${code} secret=abc` } }];
}

function send(res: ServerResponse, [status, body]: Reply): void {
  res
    .writeHead(status, { 'content-type': 'application/json' })
    .end(body === undefined ? undefined : JSON.stringify(body));
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen } from '../../http.ts';
import { demoTeams } from './ids.ts';
import { personalId, type TeamsConversation, type TeamsMessage, type TeamsState, userId } from './teams-state.ts';

const message = z.looseObject({
  type: z.literal('message'),
  recipient: z.looseObject({ id: z.string() }).optional(),
});
const opening = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) });

type Reply = readonly [status: number, body?: object];

export interface ConnectorHooks {
  posted(conversation: TeamsConversation, message: TeamsMessage): void;
  edited(conversation: TeamsConversation, message: TeamsMessage): void;
}

/**
 * Teams' own service to which a bot sends, on this machine: posts and edits messages, opens the chat with one person, and says
 * who somebody is. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export class TeamsConnector {
  readonly #state: TeamsState;
  readonly #hooks: ConnectorHooks;
  readonly #server: Server;
  /** What goes into an activity's `serviceUrl`. */
  serviceUrl = '';

  constructor(state: TeamsState, hooks: ConnectorHooks) {
    this.#state = state;
    this.#hooks = hooks;
    this.#server = createServer((req, res) => {
      this.#serve(req, res).catch(() => res.destroy());
    });
  }

  async start(): Promise<void> {
    this.serviceUrl = `http://127.0.0.1:${await listen(this.#server, '127.0.0.1', 0)}/teams/`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', this.serviceUrl);
    const text = Buffer.concat(await req.toArray()).toString('utf8');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const path = decodeURIComponent(pathname).replace('/teams/v3/conversations', '');
    const targeted = searchParams.get('isTargetedActivity') === 'true';
    const [status, answer] = this.#answer(req.method ?? 'GET', path, body, targeted);
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(answer === undefined ? undefined : JSON.stringify(answer));
  }

  #answer(method: string, path: string, body: unknown, targeted: boolean): Reply {
    if (path === '' && method === 'POST') return this.#open(body);
    const [, id = '', part, item] = path.split('/');
    const [conversationId = '', thread] = id.split(';messageid=');
    const conversation = this.#state.conversation(conversationId);
    if (!conversation) return problem(404, 'ConversationNotFound');
    if (!conversation.hasBot) return problem(403, 'BotNotInConversationRoster');
    if (part === 'pagedmembers') return [200, { members: [] }];
    if (part === 'members' && item !== undefined) return this.#member(conversation, item);
    if (part !== 'activities') return problem(404, 'NotFound');
    const sent = message.safeParse(body).data;
    if (!sent) return problem(400, 'BadArgument');
    if (method === 'POST') return this.#post(conversation, thread, sent, targeted);
    const edited = conversation.messages.find((candidate) => candidate.id === item);
    if (!edited) return problem(404, 'ActivityNotFoundInConversation');
    this.#state.edit(edited, sent);
    this.#hooks.edited(conversation, edited);
    return [200, { id: edited.id }];
  }

  #open(body: unknown): Reply {
    const person = this.#state.person(opening.safeParse(body).data?.members[0]?.id);
    return person ? [201, { id: personalId(person) }] : problem(404, 'UserNotFound');
  }

  #post(
    conversation: TeamsConversation,
    thread: string | undefined,
    activity: z.infer<typeof message>,
    targeted: boolean,
  ): Reply {
    const person = targeted ? this.#state.person(activity.recipient?.id) : undefined;
    if (targeted && !(person && conversation.members.has(person.entraId))) return problem(400, 'BadArgument');
    const added = this.#state.add(conversation, {
      activity,
      ...(thread === undefined ? {} : { thread }),
      ...(person ? { onlyFor: person.entraId } : {}),
    });
    this.#hooks.posted(conversation, added);
    return [201, { id: added.id }];
  }

  #member({ members }: TeamsConversation, id: string): Reply {
    const person = this.#state.person(id);
    if (!person || !members.has(person.entraId)) return problem(404, 'MemberNotFoundInConversation');
    const { entraId, name, email } = person;
    const { tenantId } = demoTeams;
    return [
      200,
      { id: userId(person), aadObjectId: entraId, name, email, userPrincipalName: email, tenantId, userRole: 'user' },
    ];
  }
}

function problem(status: number, code: string): Reply {
  return [status, { error: { code, message: code } }];
}

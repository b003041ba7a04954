import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { Activity } from 'botbuilder';
import { ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../../services/clock.ts';
import type { PlatformError } from '../../rooms/port.ts';
import { connectorError, fromStatus } from './connector-errors.ts';
import type { TokenSource } from './token-source.ts';

/** Nothing else limits how long the SDK waits. */
const defaultTimeoutMs = 5000;
const maxClients = 32;

/** A member as Teams tells of one. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const memberSchema = z.object({
  id: z.string(),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
export type TeamsMember = z.infer<typeof memberSchema>;

const identified = z.object({ id: z.string().min(1) });
const errorBody = z.object({ error: z.object({ code: z.string() }) });

export type OutgoingMessage = Pick<
  Partial<Activity>,
  'type' | 'text' | 'textFormat' | 'summary' | 'attachments' | 'entities'
>;

interface ConnectorOptions {
  /** Absent: calls carry no token. */
  readonly tokens: TokenSource | undefined;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

/**
 * Calls to Teams' own service for bots. One client per service address; each call is made once (who calls knows whether it
 * may be made again) and ends in time. Failures are thrown as `PlatformError`.
 */
export class Connector {
  readonly #options: ConnectorOptions;
  readonly #timeoutMs: number;
  readonly #clients = new LRUCache<string, ConnectorClient>({ max: maxClients });

  constructor(options: ConnectorOptions) {
    this.#options = options;
    this.#timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  }

  /** The SDK's client for an address from which a checked request came. */
  clientFor(serviceUrl: string): ConnectorClient {
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    const { tokens } = this.#options;
    const credentials: ConstructorParameters<typeof ConnectorClient>[0] = {
      signRequest: async (request) => {
        if (tokens) request.headers.set('authorization', `Bearer ${await tokens.get()}`);
        return request;
      },
    };
    const client = new ConnectorClient(credentials, { baseUri: serviceUrl, userAgent: 'vejviser' });
    // The SDK repeats a POST whose reply was lost (a second message), and waits as long as any Retry-After says.
    // biome-ignore lint/complexity/useLiteralKeys: the pipeline is reachable in no other way
    const { pipeline } = client['client'];
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.removePolicy({ name: 'redirectPolicy' });
    this.#clients.set(serviceUrl, client);
    return client;
  }

  /**
   * Posts a message; resolves to its id, unless Teams has made several messages of it. A channel's id makes a new post, one
   * with a thread answers in the thread.
   */
  send(serviceUrl: string, conversationId: string, message: OutgoingMessage): Promise<string | undefined> {
    return this.#call(async () => {
      const { conversations } = this.clientFor(serviceUrl);
      const sent = await conversations.sendToConversation(conversationId, message, { timeout: this.#timeoutMs });
      return identified.safeParse(sent).data?.id;
    });
  }

  /**
   * Posts a message that one member of the room alone sees. The SDK has no call for it and drops what it does not know.
   * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
   */
  async sendTargeted(
    serviceUrl: string,
    conversationId: string,
    userId: string,
    message: OutgoingMessage,
  ): Promise<void> {
    const path = `v3/conversations/${encodeURIComponent(conversationId)}/activities?isTargetedActivity=true`;
    await this.#raw(serviceUrl, 'POST', path, { ...message, recipient: { id: userId, isTargeted: true } });
  }

  update(serviceUrl: string, conversationId: string, activityId: string, message: OutgoingMessage): Promise<void> {
    return this.#call(async () => {
      const { conversations } = this.clientFor(serviceUrl);
      await conversations.updateActivity(conversationId, activityId, message, { timeout: this.#timeoutMs });
    });
  }

  delete(serviceUrl: string, conversationId: string, activityId: string): Promise<void> {
    return this.#call(async () => {
      const { conversations } = this.clientFor(serviceUrl);
      await conversations.deleteActivity(conversationId, activityId, { timeout: this.#timeoutMs });
    });
  }

  /** The conversation between the bot and one person (an id of Teams', or the Entra object id); made if there is none. */
  openPersonal(serviceUrl: string, botId: string, userId: string): Promise<string> {
    const { tenantId } = this.#options;
    return this.#call(async () => {
      const { conversations } = this.clientFor(serviceUrl);
      const parameters = {
        isGroup: false,
        bot: { id: botId, name: '' },
        members: [{ id: userId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      return identified.parse(await conversations.createConversation(parameters, { timeout: this.#timeoutMs })).id;
    });
  }

  /** One member of exactly this conversation; `TeamsInfo` would answer with the whole team's members. */
  member(serviceUrl: string, conversationId: string, userId: string): Promise<TeamsMember> {
    return this.#call(async () => {
      const { conversations } = this.clientFor(serviceUrl);
      return memberSchema.parse(
        await conversations.getConversationMember(conversationId, userId, { timeout: this.#timeoutMs }),
      );
    });
  }

  /** Whether the bot has been added to the conversation: only who is in it may ask who else is. Nobody sees the question. */
  async isIn(serviceUrl: string, conversationId: string): Promise<boolean> {
    try {
      await this.#raw(
        serviceUrl,
        'GET',
        `v3/conversations/${encodeURIComponent(conversationId)}/pagedmembers?pageSize=1`,
      );
      return true;
    } catch (error) {
      const { code } = connectorError(error, this.#options.clock());
      if (code === 'gone' || code === 'forbidden' || code === 'invalid') return false;
      throw error;
    }
  }

  /** A call that the SDK has no method for, or none that can be used, over the SDK's own pipeline. */
  #raw(serviceUrl: string, method: 'GET' | 'POST', path: string, body?: object): Promise<void> {
    return this.#call(async () => {
      const response = await this.clientFor(serviceUrl).sendRequest(
        createPipelineRequest({
          url: `${serviceUrl.replace(/\/$/, '')}/${path}`,
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          headers: createHttpHeaders({ 'content-type': 'application/json; charset=utf-8' }),
          allowInsecureConnection: serviceUrl.startsWith('http:'),
          timeout: this.#timeoutMs,
        }),
      );
      if (response.status < 300) return;
      const wait = response.headers.get('retry-after');
      throw fromStatus(response.status, errorCode(response.bodyAsText), wait, this.#options.clock());
    });
  }

  /** A token that is refused is replaced once: with a 401 nothing has been done yet. */
  async #call<T>(work: () => Promise<T>, mayRenew = true): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = connectorError(error, this.#options.clock());
      const { tokens } = this.#options;
      if (!tokens || !isUnauthorized(failure)) throw failure;
      tokens.forget();
      if (!mayRenew) throw failure;
    }
    return this.#call(work, false);
  }
}

function isUnauthorized({ code, detail }: PlatformError): boolean {
  return code === 'forbidden' && (detail === 'http401' || detail === 'Unauthorized');
}

function errorCode(body: string | null | undefined): string | undefined {
  try {
    return errorBody.safeParse(JSON.parse(body ?? '')).data?.error.code;
  } catch {
    return undefined;
  }
}

import {
  type ActivityFrame,
  arrivalActivity,
  executeActivity,
  type MessageOptions,
  messageActivity,
  searchActivity,
  submitActivity,
} from './teams/activities.ts';
import { actionsOf, inputIdsOf } from './teams/card-actions.ts';
import { type ConnectorServer, startConnectorServer } from './teams/connector-server.ts';
import { type IdentityServer, startIdentityServer } from './teams/identity-server.ts';
import { createSigner, type Signer, type TokenChange } from './teams/signer.ts';
import { type Conversation, type SeenMessage, type TeamsPerson, TeamsWorld } from './teams/world.ts';

export const teamsIds = {
  appId: '11111111-2222-4333-8444-555555555555',
  tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  appSecret: 'secret-of-the-app',
} as const;
const botId = `28:${teamsIds.appId}`;

/** What the bot answered over HTTP. */
export interface TeamsReply {
  readonly status: number;
  readonly text: string;
  /** Of an invoke: what Teams reads in the body. */
  readonly statusCode: unknown;
  readonly type: unknown;
  readonly value: unknown;
}

export interface DeliverOptions extends TokenChange {
  /** Sent instead of a signed token; `null` for no header at all. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another of several bots than the one at `botUrl`. */
  readonly to?: string | undefined;
}

/** Which button of which card somebody presses. */
export interface Press {
  readonly messageId: string;
  readonly verb: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** As a client does that knows no `Action.Execute`. */
  readonly old?: boolean;
}

interface FakeTeamsParts {
  readonly world: TeamsWorld;
  readonly signer: Signer;
  readonly identity: IdentityServer;
  readonly connector: ConnectorServer;
}

/**
 * Microsoft Teams for a test: people and conversations that keep their state, the service to which bots send, the addresses
 * for keys and tokens, and signed activities to the bot. Everything speaks HTTP on this machine.
 */
export class FakeTeams {
  readonly world: TeamsWorld;
  readonly signer: Signer;
  readonly identity: IdentityServer;
  readonly connector: ConnectorServer;
  /** Where the bot listens, with its path. */
  botUrl = '';

  constructor({ world, signer, identity, connector }: FakeTeamsParts) {
    this.world = world;
    this.signer = signer;
    this.identity = identity;
    this.connector = connector;
  }

  get frame(): ActivityFrame {
    return { tenantId: teamsIds.tenantId, botId, serviceUrl: this.connector.serviceUrl };
  }

  /** Sends an activity, or any other body, as Teams does: signed, unless told otherwise. */
  async deliver(activity: unknown, options: DeliverOptions = {}): Promise<TeamsReply> {
    const { authorization, headers, to = this.botUrl, ...change } = options;
    const { serviceUrl } = this.connector;
    const header =
      authorization ?? `Bearer ${await this.signer.token({ appId: teamsIds.appId, serviceUrl, ...change })}`;
    const response = await fetch(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === null ? {} : { authorization: header }),
        ...headers,
      },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, text, ...invokeParts(text) };
  }

  says(person: TeamsPerson, conversation: Conversation, text: string, options?: MessageOptions): Promise<TeamsReply> {
    return this.deliver(messageActivity(this.frame, person, conversation, text, options));
  }

  /** Presses a button that the person can see, with inputs that the card has, and shows the person what comes back. */
  async presses(person: TeamsPerson, conversation: Conversation, press: Press): Promise<TeamsReply> {
    const { messageId, verb, inputs = {}, old = false } = press;
    const seen = this.world.sees(person, conversation.id).find(({ id }) => id === messageId);
    const action = actionsOf(seen?.card).find((candidate) => candidate.verb === verb);
    if (!action) throw new Error(`${person.name} sees no button ${verb}`);
    const unknown = Object.keys(inputs).find((id) => !inputIdsOf(seen?.card).includes(id));
    if (unknown !== undefined || (!action.withInputs && Object.keys(inputs).length > 0))
      throw new Error(`the button ${verb} takes no input ${unknown ?? ''}`);
    if (old) {
      const value = { ...action.fallbackData, ...inputs };
      return this.deliver(submitActivity(this.frame, person, conversation, value, messageId));
    }
    const data = { ...action.data, ...inputs };
    const reply = await this.deliver(executeActivity(this.frame, person, conversation, { verb, data, messageId }));
    if (reply.type === 'application/vnd.microsoft.card.adaptive')
      this.world.showInstead(person, messageId, reply.value);
    return reply;
  }

  searches(person: TeamsPerson, conversation: Conversation, query: string): Promise<TeamsReply> {
    return this.deliver(searchActivity(this.frame, person, conversation, query));
  }

  /** Adds the bot to a conversation, and tells it. */
  addBot(conversation: Conversation, by: TeamsPerson): Promise<TeamsReply> {
    conversation.hasBot = true;
    return this.deliver(arrivalActivity(this.frame, by, conversation));
  }

  sees(person: TeamsPerson, conversation: Conversation): SeenMessage[] {
    return this.world.sees(person, conversation.id);
  }

  async close(): Promise<void> {
    await Promise.all([this.identity.close(), this.connector.close()]);
  }
}

/** Making keys takes longer than everything else; every fake of a run signs with the same. */
let signing: Promise<Signer> | undefined;

/** Starts Teams on free ports of this machine. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const world = new TeamsWorld();
  signing ??= createSigner();
  const signer = await signing;
  const identity = await startIdentityServer({ ...teamsIds, key: signer.publicKey });
  const connector = await startConnectorServer({
    world,
    tenantId: teamsIds.tenantId,
    botId,
    authorized: (header) => identity.accepts(header, 'https://api.botframework.com/.default'),
  });
  return new FakeTeams({ world, signer, identity, connector });
}

function invokeParts(text: string): Pick<TeamsReply, 'statusCode' | 'type' | 'value'> {
  const none = { statusCode: undefined, type: undefined, value: undefined };
  if (!text.startsWith('{')) return none;
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? { ...none, ...body } : none;
}

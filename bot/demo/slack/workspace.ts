import { createEmulator } from 'emulate';
import { z } from 'zod';
import { slackScopes } from '../../slack/scopes.ts';
import { SlackStandIn } from '../slack-stand-in.ts';
import { peopleOn, townName } from '../town/staff.ts';

/** A private channel, or the direct messages between somebody and the bot. */
export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  readonly archived: boolean;
}

const listed = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string().optional(), is_archived: z.boolean().optional() })),
});
const message = z.object({
  ts: z.string(),
  user: z.string().optional(),
  text: z.string().optional(),
  subtype: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  edited: z.unknown().optional(),
});
export type SlackMessage = z.infer<typeof message>;
const userList = z.object({ members: z.array(z.object({ id: z.string(), name: z.string(), team_id: z.string() })) });
const history = z.object({ messages: z.array(message) });
const roster = z.object({ members: z.array(z.string()) });
const pinned = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }) })) });
const opened = z.object({ channel: z.object({ id: z.string() }) });
const trigger = z.object({ trigger_id: z.string() });

const bot = { app_id: 'A0VEJVISER', bot_id: 'B0VEJVISER', bot_user_id: 'U0VEJVISER' } as const;
const botToken = 'xoxb-demo-vejviser';
/** Only the emulator ever sees it. */
const signingSecret = 'demo-signing-secret-demo-signing-secret';
const historyLimit = 200;

/**
 * The municipality's Slack: an emulated workspace with the staff who have an account there, the bot with exactly the scopes
 * that its manifest asks for, and what a person's own client reads. Nothing leaves this machine.
 */
export class SlackWorkspace {
  readonly standIn: SlackStandIn;
  readonly botToken = botToken;
  readonly botUserId = bot.bot_user_id;
  readonly signingSecret = signingSecret;
  /** Told of each call to the API that was carried out, by whomever. */
  onChange: () => void = () => undefined;
  teamId = '';
  readonly #emulator: { readonly url: string; close(): Promise<void> };
  /** Handles of the staff, by Slack user id, and the other way round. */
  readonly #handles = new Map<string, string>();
  readonly #users = new Map<string, string>();

  private constructor(emulator: { readonly url: string; close(): Promise<void> }) {
    this.#emulator = emulator;
    this.standIn = new SlackStandIn(emulator.url, () => this.onChange());
  }

  static async start(): Promise<SlackWorkspace> {
    const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed() } });
    const workspace = new SlackWorkspace(emulator);
    await workspace.standIn.listen();
    const { members } = userList.parse(await workspace.#call(botToken, 'users.list', {}));
    const staff = new Set(peopleOn('slack').map(({ handle }) => handle));
    for (const { id, name, team_id } of members) {
      workspace.teamId = team_id;
      if (!staff.has(name)) continue;
      workspace.#handles.set(id, name);
      workspace.#users.set(name, id);
    }
    return workspace;
  }

  async close(): Promise<void> {
    this.onChange = () => undefined;
    await this.standIn.close();
    await this.#emulator.close();
  }

  /** The Slack user id of one of the staff. */
  userId(handle: string): string {
    const id = this.#users.get(handle);
    if (id === undefined) throw new Error(`${handle} has no account in the workspace`);
    return id;
  }

  /** Whose account it is; undefined for the bot and for accounts that the emulator brings along. */
  handleOf(userId: string): string | undefined {
    return this.#handles.get(userId);
  }

  /** The private channels that this person is in, by name, and their direct messages with the bot first. */
  async channels(handle: string): Promise<readonly SlackChannel[]> {
    const token = personToken(handle);
    const [direct, found] = await Promise.all([
      this.#call(token, 'conversations.open', { users: bot.bot_user_id }),
      this.#call(token, 'conversations.list', { types: 'private_channel', limit: 1000 }),
    ]);
    const channels = listed
      .parse(found)
      .channels.map(({ id, name = id, is_archived = false }): SlackChannel => {
        return { id, name, kind: 'channel', archived: is_archived };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
    const { id } = opened.parse(direct).channel;
    return [{ id, name: 'Vejviser', kind: 'direct', archived: false }, ...channels];
  }

  /** Oldest first. */
  async messages(handle: string, channel: string): Promise<readonly SlackMessage[]> {
    const answer = await this.#call(personToken(handle), 'conversations.history', { channel, limit: historyLimit });
    return history.parse(answer).messages.toReversed();
  }

  /** Slack user ids, the bot's among them. */
  async members(handle: string, channel: string): Promise<readonly string[]> {
    return roster.parse(await this.#call(personToken(handle), 'conversations.members', { channel, limit: 1000 }))
      .members;
  }

  async pins(handle: string, channel: string): Promise<ReadonlySet<string>> {
    const { items } = pinned.parse(await this.#call(personToken(handle), 'pins.list', { channel }));
    return new Set(items.map((item) => item.message.ts));
  }

  /** Somebody writes to the others in a channel. */
  async post(handle: string, channel: string, text: string): Promise<void> {
    await this.#call(personToken(handle), 'chat.postMessage', { channel, text });
    this.onChange();
  }

  /** How many channels have something from the bot in them. */
  filledRooms(): number {
    const posts = this.standIn.calls.filter(({ method }) => method === 'chat.postMessage');
    return new Set(posts.map(({ args }) => args.channel).filter((id) => id?.startsWith('C'))).size;
  }

  /** A trigger as a click by this person carries it; good for three seconds, once. */
  async trigger(handle: string): Promise<string> {
    const answer = await this.#call(botToken, 'views.generateTriggerId', { user_id: this.userId(handle) });
    return trigger.parse(answer).trigger_id;
  }

  async #call(token: string, method: string, args: object): Promise<unknown> {
    const reply = await fetch(`${this.#emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return reply.json();
  }
}

const personToken = (handle: string): string => `xoxp-demo-${handle}`;

function seed() {
  const staff = peopleOn('slack');
  const scopes = [...slackScopes];
  return {
    team: { name: townName, domain: 'fjordby' },
    strict_scopes: true,
    signing_secret: signingSecret,
    users: staff.map(({ handle, name, email }) => ({ name: handle, real_name: name, email })),
    oauth_apps: [
      {
        ...bot,
        client_id: '1.2',
        client_secret: 'invented',
        name: 'Vejviser',
        redirect_uris: [],
        scopes,
        bot_name: 'vejviser',
      },
    ],
    tokens: [
      { token: botToken, type: 'bot', user_id: bot.bot_user_id, scopes, ...bot },
      // Each person's own client reads with a token of its own: the emulator counts calls by token.
      ...staff.map(({ handle }) => ({ token: personToken(handle), type: 'user', user: handle })),
    ],
  };
}

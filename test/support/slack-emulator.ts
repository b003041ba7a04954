import { createEmulator } from 'emulate';
import { z } from 'zod';
import { SlackStandIn } from '../../bot/demo/slack-stand-in.ts';
import { slackScopes } from '../../bot/slack/scopes.ts';
import { testPeople } from './domain.ts';

/** A Slack workspace with the invented staff, the bot with exactly the manifest's scopes, and a look into everything. */
export interface SlackWorkspace {
  readonly standIn: SlackStandIn;
  readonly teamId: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly signingSecret: string;
  /** The Slack user id of one of the staff, by the part of the e-mail before the @. */
  user(name: string): string;
  channels(): Promise<readonly Channel[]>;
  members(channel: string): Promise<readonly string[]>;
  /** Oldest first. */
  messages(channel: string): Promise<readonly Message[]>;
  pins(channel: string): Promise<readonly string[]>;
  /** The conversation between this person and the bot. */
  directChannel(user: string): Promise<string>;
  /** What the bot wrote to this person directly, oldest first. */
  directMessages(user: string): Promise<readonly Message[]>;
  /** A trigger as a click by this person would carry it; good for three seconds, once. */
  trigger(user: string): Promise<string>;
  /** Calls the API as the bot, but with every scope. */
  call(method: string, args: object): Promise<unknown>;
  close(): Promise<void>;
}

const channel = z.object({ id: z.string(), name: z.string(), is_private: z.boolean(), is_archived: z.boolean() });
export type Channel = z.infer<typeof channel>;
const message = z.object({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  subtype: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
});
export type Message = z.infer<typeof message>;

const signingSecret = 'emulated-signing-secret';
const botToken = 'xoxb-vejviser';
const watcherToken = 'xoxb-watcher';
const bot = { app_id: 'A0VEJVISER', bot_id: 'B0VEJVISER', bot_user_id: 'U0VEJVISER' } as const;

/** Somebody with an account; `key` is what {@link SlackWorkspace.user} finds them by. */
export interface SlackPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}
const testStaff = [...testPeople.values()].map(({ id, name, email }) => ({ key: id, name, email }));

/** Starts one. Scopes are enforced; what a scope is missing for fails as it would in Slack. */
export async function startSlackWorkspace(
  scopes: readonly string[] = slackScopes,
  people: readonly SlackPerson[] = testStaff,
): Promise<SlackWorkspace> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed(scopes, people) } });
  const standIn = new SlackStandIn(emulator.url);
  standIn.grantedScopes = scopes;
  await standIn.listen();
  const call = async (method: string, args: object, token = watcherToken): Promise<unknown> => {
    const reply = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return reply.json();
  };
  const listed = z
    .object({ members: z.array(z.object({ id: z.string(), name: z.string(), team_id: z.string() })) })
    .parse(await call('users.list', {}));
  const users = new Map(listed.members.map(({ name, id }) => [name, id]));
  const messages = async (channelId: string): Promise<readonly Message[]> =>
    z
      .object({ messages: z.array(message) })
      .parse(await call('conversations.history', { channel: channelId, limit: 1000 }))
      .messages.toReversed();
  const directChannel = async (user: string): Promise<string> => {
    const answer = await call('conversations.open', { users: user });
    return z.object({ channel: z.object({ id: z.string() }) }).parse(answer).channel.id;
  };

  return {
    standIn,
    teamId: listed.members[0]?.team_id ?? '',
    botToken,
    botUserId: bot.bot_user_id,
    signingSecret,
    user(name) {
      const id = users.get(name);
      if (id === undefined) throw new Error(`nobody is called ${name}`);
      return id;
    },
    async channels() {
      const answer = await call('conversations.list', { types: 'private_channel', limit: 1000 });
      return z.object({ channels: z.array(channel) }).parse(answer).channels;
    },
    async members(channelId) {
      const answer = await call('conversations.members', { channel: channelId, limit: 1000 });
      return z
        .object({ members: z.array(z.string()) })
        .parse(answer)
        .members.filter((member) => member !== bot.bot_user_id);
    },
    messages,
    async pins(channelId) {
      const answer = await call('pins.list', { channel: channelId });
      const item = z.object({ message: z.object({ ts: z.string() }) });
      return z
        .object({ items: z.array(item) })
        .parse(answer)
        .items.map(({ message }) => message.ts);
    },
    directChannel,
    directMessages: async (user) => messages(await directChannel(user)),
    async trigger(user) {
      const answer = await call('views.generateTriggerId', { user_id: user }, botToken);
      return z.object({ trigger_id: z.string() }).parse(answer).trigger_id;
    },
    call,
    async close() {
      await standIn.close();
      await emulator.close();
    },
  };
}

function seed(scopes: readonly string[], people: readonly SlackPerson[]) {
  return {
    team: { name: 'Kommunen', domain: 'kommunen' },
    strict_scopes: true,
    signing_secret: signingSecret,
    users: people.map(({ key, name, email }) => ({ name: key, real_name: name, email })),
    oauth_apps: [
      {
        ...bot,
        client_id: '1.2',
        client_secret: 'invented',
        name: 'Vejviser',
        redirect_uris: [],
        scopes: [...scopes],
        bot_name: 'vejviser',
      },
    ],
    tokens: [
      { token: botToken, type: 'bot', user_id: bot.bot_user_id, scopes: [...scopes], ...bot },
      // The same bot with every scope that the emulator knows: reads what the bot itself may not.
      { token: watcherToken, type: 'bot', user_id: bot.bot_user_id, ...bot },
    ],
  };
}

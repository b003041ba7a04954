import { SlackClient } from '../../bot/demo/slack/client.ts';
import { SlackWorkspace } from '../../bot/demo/slack/workspace.ts';
import { type SlackBot, startSlackBot } from './slack-bot.ts';
import { smallCard } from './slack-rooms.ts';

/** The demo's Slack with the real door behind it, and a fake program behind that. */
export interface DemoSlack {
  readonly workspace: SlackWorkspace;
  readonly bot: SlackBot;
  readonly client: SlackClient;
  /** How often somebody's screen may have looked different. */
  changes(): number;
  /** Looks again at every change, until there is something: the bot answers after it has acknowledged. */
  until<T>(look: () => Promise<T | undefined>): Promise<T>;
  /** A private channel with these people in it and one card; resolves to the channel's id and the card's time stamp. */
  room(title: string, ...handles: string[]): Promise<{ channel: string; ts: string }>;
  close(): Promise<void>;
}

/** @param onChange told whenever somebody's screen may look different. */
export async function startDemoSlack(onChange: () => void = () => undefined): Promise<DemoSlack> {
  const workspace = await SlackWorkspace.start();
  const bot = await startSlackBot({
    apiUrl: workspace.standIn.apiUrl,
    teamId: workspace.teamId,
    botToken: workspace.botToken,
    signingSecret: workspace.signingSecret,
  });
  let changes = 0;
  let told: () => void = () => undefined;
  const client = new SlackClient(workspace, bot.url, () => {
    changes += 1;
    told();
    onChange();
  });
  return {
    workspace,
    bot,
    client,
    changes: () => changes,
    async until(look) {
      for (;;) {
        const seen = changes;
        const found = await look();
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          told = resolve;
          if (changes !== seen) resolve();
        });
      }
    },
    async room(title, ...handles) {
      const { platform } = bot.door;
      const members = new Set(handles.map((handle) => workspace.userId(handle)));
      const desired = { pathwayId: title, title, members, cards: new Map(), archived: false };
      const { ref } = await platform.prepare(desired, undefined);
      await platform.invite(ref, [...members]);
      const ts = await platform.post(ref, smallCard('Ny opgave i forløbet'));
      await platform.pin(ref, ts);
      return { channel: ref.channel ?? '', ts };
    },
    async close() {
      await bot.close();
      await workspace.close();
    },
  };
}

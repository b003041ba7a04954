import { fillTemplate } from './fill-template.ts';
import { readJson } from './read-json.ts';
import { type SlackManifest, slackManifest } from './slack-schema.ts';

/** How Slack reaches the bot: at its own address (`https:`), or through a socket that the bot opens. */
export type SlackReach = { readonly publicUrl: string } | { readonly socketMode: true };

/** Stands where an address would; taken out again in socket mode, in which there is none. */
const noAddress = 'https://socket-mode.invalid';

/** The filled app manifest. Throws what is wrong with it, by the schema's names. */
export function fillSlackManifest(reach: SlackReach): SlackManifest {
  const PUBLIC_URL = 'publicUrl' in reach ? reach.publicUrl : noAddress;
  const manifest = slackManifest.parse(fillTemplate(readJson('slack/manifest.json'), { PUBLIC_URL }));
  return 'publicUrl' in reach ? manifest : throughSocket(manifest);
}

function throughSocket({ features, settings, ...rest }: SlackManifest): SlackManifest {
  const { event_subscriptions, interactivity } = settings;
  return {
    ...rest,
    features: { ...features, slash_commands: features.slash_commands.map(({ url: _, ...command }) => command) },
    settings: {
      ...settings,
      event_subscriptions: { bot_events: event_subscriptions.bot_events },
      interactivity: { is_enabled: interactivity.is_enabled },
      socket_mode_enabled: true,
    },
  };
}

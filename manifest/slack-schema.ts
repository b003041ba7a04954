import { z } from 'zod';

/**
 * What Slack's reference says of the parts that we use (https://docs.slack.dev/reference/app-manifest), and nothing else: what
 * is not here is not asked for.
 */
const webAddress = z.url({ protocol: /^https$/ });

export const slackManifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9A-F]{6}$/i),
  }),
  features: z.strictObject({
    /** People read what the bot sends them alone, and answer by the slash command: it reads no messages. */
    app_home: z.strictObject({
      home_tab_enabled: z.literal(false),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(true),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.literal('/vejviser'),
          url: webAddress.optional(),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000),
          /** Typed text arrives as typed. */
          should_escape: z.literal(false),
        }),
      )
      .length(1),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: webAddress.optional(),
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: webAddress.optional(),
      message_menu_options_url: webAddress.optional(),
    }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});
export type SlackManifest = z.infer<typeof slackManifest>;

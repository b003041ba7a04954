import { z } from 'zod';

/**
 * What Microsoft's schema 1.29 says of the parts that we use (https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json),
 * and nothing else: a key that is not here is refused, as Teams refuses it.
 */
const guid = z.guid();
const webAddress = z.url({ protocol: /^https$/ }).max(2048);
const scope = z.enum(['team', 'personal', 'groupChat']);

const command = z.strictObject({ title: z.string().min(1).max(128), description: z.string().min(1).max(4000) });

const commandList = z.strictObject({
  scopes: z.array(scope).min(1),
  triggers: z.array(z.enum(['mention', 'slash'])).max(2),
  commands: z.array(command).min(1).max(12),
});

const bot = z.strictObject({
  botId: guid,
  scopes: z.array(scope).min(1),
  isNotificationOnly: z.literal(false),
  supportsFiles: z.literal(false),
  supportsCalling: z.literal(false),
  supportsVideo: z.literal(false),
  /** Without it there is no slash menu, and answers to one person in a room do not arrive. */
  supportsTargetedMessages: z.literal(true),
  commandLists: z.array(commandList).max(3),
});

const resourcePermission = z.strictObject({ name: z.string().max(128), type: z.literal('Application') });

export const teamsManifest = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.29'),
  version: z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/),
  /** The same as the bot's: what Graph calls the app's `externalId`, by which the program finds itself in a team. */
  id: guid,
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: webAddress,
    privacyUrl: webAddress,
    termsOfUseUrl: webAddress,
  }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('da'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.literal('en'), file: z.literal('en.json') })),
  }),
  name: z.strictObject({ short: z.string().min(1).max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().min(1).max(80), full: z.string().min(1).max(4000) }),
  icons: z.strictObject({ outline: z.literal('outline.png'), color: z.literal('color.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z.array(bot).length(1),
  /** Bots in private channels. `supportedChannelTypes` must not stand beside it. */
  supportsChannelFeatures: z.literal('tier1'),
  validDomains: z.array(z.string()).length(0),
  webApplicationInfo: z.strictObject({ id: guid, resource: z.string().max(2048) }),
  authorization: z.strictObject({
    permissions: z.strictObject({ resourceSpecific: z.array(resourcePermission).max(16) }),
  }),
  defaultInstallScope: z.enum(['team', 'groupChat']),
  defaultGroupCapability: z.strictObject({ team: z.literal('bot'), groupchat: z.literal('bot') }),
});
export type TeamsManifest = z.infer<typeof teamsManifest>;

const commandText = /^bots\[0\]\.commandLists\[[0-2]\]\.commands\[(\d|1[01])\]\.(title|description)$/;

/** A language file beside the manifest (`MicrosoftTeams.Localization.schema.json` of the same version). */
export const teamsLanguage = z
  .object({
    $schema: z.literal(
      'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
    ),
    'name.short': z.string().min(1).max(30),
    'name.full': z.string().max(100),
    'description.short': z.string().min(1).max(80),
    'description.full': z.string().min(1).max(4000),
  })
  .catchall(z.string().min(1).max(128))
  .superRefine((texts, context) => {
    const known = new Set(['$schema', 'name.short', 'name.full', 'description.short', 'description.full']);
    for (const key of Object.keys(texts)) {
      if (!known.has(key) && !commandText.test(key)) context.addIssue({ code: 'custom', message: `${key} is unknown` });
    }
  });

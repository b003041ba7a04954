import type { TeamsRoom } from '../bot/config.ts';

/** What the app needs in Teams, by the kind of room that a municipality has chosen. */
export interface TeamsPermissions {
  /** Asked for in the manifest: hold in the team (or chat) whose owner installs the app, and nowhere else. */
  readonly resourceSpecific: readonly string[];
  /** Only an administrator can grant these, for the whole tenant: where Graph knows none that is narrower. */
  readonly tenantWide: readonly string[];
}

/** Find and make channels, look up that the app is installed and who is in the team. */
const channels = [
  'Channel.Create.Group',
  'ChannelSettings.Read.Group',
  'TeamMember.Read.Group',
  'TeamsAppInstallation.Read.Group',
];
/** Archive channels, bring people into the host team, find people by e-mail. */
const channelsTenantWide = ['ChannelSettings.ReadWrite.All', 'TeamMember.ReadWriteNonOwnerRole.All', 'User.Read.All'];

/**
 * The least that works, from Microsoft's pages of the calls that `bot/teams/rooms` makes; not yet tried in a tenant of each
 * kind. Never `Group.ReadWrite.All`, and never one that reads messages: the bot sees what is written to it and no more.
 */
export const teamsPermissions: Readonly<Record<TeamsRoom, TeamsPermissions>> = {
  'private-channel': {
    // Without the first, nobody tells the bot that it has arrived in a channel.
    resourceSpecific: ['ChannelMember.Read.Group', ...channels],
    // For members of a private channel the team's own permission is refused (seen in November 2025).
    tenantWide: [
      'ChannelMember.ReadWrite.All',
      'TeamsAppInstallation.ManageSelectedForTeam.All',
      ...channelsTenantWide,
    ],
  },
  'standard-channel': { resourceSpecific: channels, tenantWide: channelsTenantWide },
  'group-chat': {
    resourceSpecific: ['Chat.Manage.Chat', 'ChatMember.Read.Chat'],
    tenantWide: [
      'AppCatalog.Read.All',
      'Chat.Create',
      'Chat.ReadBasic.All',
      'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
      'User.Read.All',
    ],
  },
};

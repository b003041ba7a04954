/** What the bot asks of a tenant's administrator, by the room that is configured; each is the least that the calls work with. */
export const graphPermissions = {
  always: ['User.Read.All'],
  'private-channel': [
    'Channel.Create',
    'Channel.ReadBasic.All',
    'ChannelSettings.ReadWrite.All',
    'ChannelMember.ReadWrite.All',
    'TeamMember.ReadWriteNonOwnerRole.All',
    'TeamsAppInstallation.ManageSelectedForTeam.All',
  ],
  'standard-channel': [
    'Channel.Create',
    'Channel.ReadBasic.All',
    'ChannelSettings.ReadWrite.All',
    'TeamMember.ReadWriteNonOwnerRole.All',
    'TeamsAppInstallation.ReadForTeam.All',
  ],
  'group-chat': [
    'Chat.Create',
    'Chat.ReadBasic.All',
    'ChatMember.ReadWrite.All',
    'TeamsAppInstallation.ReadWriteSelfForChat.All',
    'AppCatalog.Read.All',
  ],
} as const;

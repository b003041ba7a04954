/**
 * What the bot may do in the workspace: the least with which it works. No history of any kind: it reads no messages, not even
 * those in its own rooms, so words are typed as `/vejviser WORD`. `manifest/slack/manifest.json` asks for the same.
 */
export const slackScopes = [
  /** Post and edit cards, and answer the one who clicked. */
  'chat:write',
  /** `/vejviser`. */
  'commands',
  /** Make, archive, invite to and remove from private channels. */
  'groups:write',
  /** Who is in a private channel; find one by its name after a crash. */
  'groups:read',
  /** Write to one person alone. */
  'im:write',
  /** Pin the overview. */
  'pins:write',
  /** Tell full members from guests and bots. */
  'users:read',
  /** Tie a person of the staff directory to the member with the same e-mail. */
  'users:read.email',
] as const;

/** Events of the workspace that the bot is told of. */
export const slackEvents = ['member_joined_channel', 'member_left_channel'] as const;

import type { Arrival } from './arrival.ts';
import type { DoorParts } from './door-parts.ts';
import type { Joined } from './payload.ts';

/**
 * Somebody has come into a conversation, or has left it: when it is the bot itself, the making of that room can go on; when it is
 * somebody else, it is looked at once who is in the room now. While Slack does not say who the bot is, it may have been: looking at a
 * room once too often does no harm.
 */
export async function onJoined(parts: DoorParts, { payload }: Arrival<Joined>): Promise<void> {
  const { user, channel, type } = payload.event;
  const bot = await parts.bot.userId().catch(() => user);
  const hasCome = type === 'member_joined_channel';
  if (hasCome && user === bot) parts.doors.roomArrived('slack', channel);
  else parts.doors.roomArrived('slack', channel, hasCome ? [user] : []);
}

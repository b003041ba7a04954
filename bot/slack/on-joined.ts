import type { Arrival } from './arrival.ts';
import type { DoorParts } from './door-parts.ts';
import type { Joined } from './payload.ts';

/**
 * Somebody has come into a conversation: when it is the bot itself, the making of that room can go on. While Slack does not say
 * who the bot is, it may have been; looking at a room once too often does no harm.
 */
export async function onJoined(parts: DoorParts, { payload }: Arrival<Joined>): Promise<void> {
  const { user, channel } = payload.event;
  const bot = await parts.bot.userId().catch(() => user);
  if (user === bot) parts.doors.roomArrived('slack', channel);
}

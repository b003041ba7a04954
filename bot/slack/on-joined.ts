import type { Arrival } from './arrival.ts';
import type { DoorParts } from './door-parts.ts';
import type { Joined } from './payload.ts';

/** Somebody has come into a conversation: when it is the bot itself, the making of that room can go on. */
export async function onJoined(parts: DoorParts, { payload }: Arrival<Joined>): Promise<void> {
  const { user, channel } = payload.event;
  if (user === (await parts.bot.userId())) parts.doors.roomArrived('slack', channel);
}

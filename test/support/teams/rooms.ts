import type { DesiredRoom, RoomRef } from '../../../bot/rooms/port.ts';
import { desiredRoom } from '../slack-rooms.ts';
import type { TeamsBot } from '../teams-bot.ts';
import type { TeamsTenant } from '../teams-tenant.ts';

/** The room of `K7F3XQ` with these people in it. */
export function roomWith(tenant: TeamsTenant, ...names: readonly string[]): DesiredRoom {
  return desiredRoom({ members: new Set(names.map((name) => tenant.person(name).id)) });
}

/** Makes a room as the reconciler does: at once, and again after the bot's arrival, until cards can be posted. */
export async function readyRoom(tenant: TeamsTenant, bot: TeamsBot, desired: DesiredRoom): Promise<RoomRef> {
  const { platform } = bot.door;
  const first = await platform.prepare(desired, undefined);
  await tenant.settled();
  const second = await platform.prepare(desired, first.ref);
  if (second.state !== 'ready') throw new Error(`the room is not ready: ${second.state} ${second.step}`);
  return second.ref;
}

import { setImmediate } from 'node:timers/promises';
import type { RoomPlatform } from '../../../bot/rooms/port.ts';
import { slackApp } from './slack-clicks.ts';

const notHere = async (): Promise<never> => {
  throw new Error('messages to people alone');
};

/** A platform that takes messages to people, a moment later, and has no rooms; and how many it has taken. */
export function mailbox(): { readonly platform: RoomPlatform; sent(): number } {
  let count = 0;
  const platform: RoomPlatform = {
    platform: 'slack',
    tenant: slackApp.teamId,
    roomId: () => undefined,
    prepare: notHere,
    members: notHere,
    invite: notHere,
    remove: notHere,
    post: notHere,
    edit: notHere,
    delete: notHere,
    pin: notHere,
    archive: notHere,
    unarchive: notHere,
    link: () => undefined,
    postPersonal: async () => {
      await setImmediate();
      count++;
    },
  };
  return { platform, sent: () => count };
}

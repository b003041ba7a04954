import { type InboundActivity, isPersonal, roomIdOf } from '../inbound/activity.ts';
import type { DoorParts } from './door-parts.ts';

/**
 * The bot has been added to a room or removed from it, or people have. Events of a private channel come with an `eventType`
 * of their own and the same lists, so the lists are read and the type is not; the SDK's handlers know neither, and would
 * fetch a whole team's roster. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export function onRosterChange({ doors, acquaintances }: DoorParts, activity: InboundActivity): void {
  if (isPersonal(activity)) return;
  const roomId = activity.channelData?.channel?.id ?? roomIdOf(activity);
  const change = changeOf(activity);
  if (change === 'left') acquaintances.leave(roomId);
  if (change === 'arrived') acquaintances.arrive(roomId, activity.serviceUrl);
  // Whoever was added or removed by hand: it is looked at once who is in the room now.
  if (change === 'arrived') doors.roomArrived('teams', roomId);
  if (change === 'others') doors.roomArrived('teams', roomId, comersOf(activity));
}

function changeOf(activity: InboundActivity): 'arrived' | 'left' | 'others' | 'none' {
  const { membersAdded, membersRemoved, action, recipient, type } = activity;
  const isBot = ({ id }: { id: string }): boolean => id === recipient.id;
  if (type === 'installationUpdate') {
    if (action?.startsWith('add')) return 'arrived';
    return action?.startsWith('remove') ? 'left' : 'none';
  }
  if (membersAdded?.some(isBot)) return 'arrived';
  if (membersRemoved?.some(isBot)) return 'left';
  return membersAdded?.length || membersRemoved?.length ? 'others' : 'none';
}

/** The accounts that have come, where that is all that has happened and all of them are named; none otherwise. */
function comersOf({ membersAdded, membersRemoved }: InboundActivity): string[] {
  const users = (membersAdded ?? []).flatMap(({ aadObjectId }) => aadObjectId ?? []);
  return membersRemoved?.length || users.length < (membersAdded?.length ?? 0) ? [] : users;
}

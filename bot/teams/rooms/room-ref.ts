import { z } from 'zod';
import { teamsRooms } from '../../config.ts';
import { PlatformError, type RoomRef } from '../../rooms/port.ts';

const placeSchema = z.object({
  kind: z.enum(teamsRooms),
  /** The channel's or chat's id; what the doors call the room. */
  id: z.string().min(1),
  /** The host team of a channel. */
  team: z.string().optional(),
  link: z.string().optional(),
  serviceUrl: z.string().optional(),
  /** The bot has been seen in the room. */
  arrived: z.literal('yes').optional(),
});
/** A room that exists, as its reference tells of it. */
export type TeamsPlace = z.infer<typeof placeSchema>;
/** A room in a team. */
export type ChannelPlace = TeamsPlace & { readonly team: string };

/** The room that a reference names; undefined while there is none. */
export function placeOf(ref: RoomRef | undefined): TeamsPlace | undefined {
  return placeSchema.safeParse(ref).data;
}

/** The same where there must be one. */
export function existingPlace(ref: RoomRef): TeamsPlace {
  const place = placeOf(ref);
  if (!place) throw new PlatformError('gone', { detail: 'noRoom' });
  return place;
}

/** The team's side of a channel. */
export function channelPlace(place: TeamsPlace): ChannelPlace {
  if (place.team === undefined) throw new PlatformError('gone', { detail: 'noTeam' });
  return { ...place, team: place.team };
}

/** A reference to keep. */
export function refOf(place: TeamsPlace): RoomRef {
  const entries = Object.entries(place).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return Object.fromEntries(entries);
}

import type { DesiredRoom, Preparation } from '../../rooms/port.ts';
import type { TeamsPlace } from './room-ref.ts';

/** One of the forms that a room in Teams may have. Works like `RoomPlatform`, for places of its own form. */
export interface RoomKind {
  /** Makes the room or goes on making it, until the bot is in it. */
  prepare(room: DesiredRoom, place: TeamsPlace | undefined): Promise<Preparation>;
  members(place: TeamsPlace): Promise<ReadonlySet<string>>;
  invite(place: TeamsPlace, users: readonly string[]): Promise<void>;
  remove(place: TeamsPlace, user: string): Promise<void>;
  pin(place: TeamsPlace, messageId: string): Promise<void>;
  archive(place: TeamsPlace): Promise<void>;
  unarchive(place: TeamsPlace): Promise<void>;
}

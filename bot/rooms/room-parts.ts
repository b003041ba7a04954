import type { DateTime } from 'luxon';
import type { Card } from '../../cards/card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { PathwayState, PersonId } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import type { Log } from '../log.ts';
import type { Operation } from './operation.ts';
import type { RoomPlatform } from './port.ts';
import type { RoomNotice } from './room-document.ts';
import type { RoomStore } from './room-store.ts';
import type { RoomTiming } from './room-timing.ts';

/** Where the pathways come from. */
interface PathwaySource {
  /** As last known in this process. */
  known(pathwayId: string): Promise<PathwayState>;
  /** As it is in the store now. */
  current(pathwayId: string): Promise<PathwayState>;
}

/** What the rooms show. Pure: the same state at the same time gives the same cards. */
export interface RoomViews {
  /** In the order in which they are to be posted; the first one is pinned. `strangers`: accounts in the room of nobody in the team. */
  readonly renderRoomCards: (
    state: PathwayState,
    platform: PlatformName,
    strangers: number,
  ) => ReadonlyMap<string, Card>;
  /** The one card that is left in the room of a closed pathway that the bot cannot get into any more. */
  readonly renderFarewell: (state: PathwayState) => Card;
  /** What stands in the place of a card that no longer applies. */
  readonly renderRemovedCard: (state: PathwayState, platform: PlatformName, key: string, strangers: number) => Card;
  /** What the coordinator is told when a room needs them. `users`: who is in it without being of the team. */
  readonly renderNotice: (
    state: PathwayState,
    platform: PlatformName,
    notice: RoomNotice,
    users: readonly string[],
  ) => Promise<Card> | Card;
}

/** What everything that works on rooms shares. */
export interface RoomParts extends RoomViews {
  /** Resolves when it is the rooms' turn: people who wait for an answer go first. */
  readonly turn: () => Promise<void>;
  readonly store: RoomStore;
  readonly pathways: PathwaySource;
  readonly person: (id: PersonId) => Person | undefined;
  readonly platforms: readonly RoomPlatform[];
  readonly clock: () => DateTime;
  /** Milliseconds that only grow, whatever is done to the machine's clock: for what this process alone waits for. */
  readonly elapsedMs: () => number;
  readonly log: Log;
  /** Names this process, and no other. */
  readonly holder: string;
  readonly random: () => number;
  readonly timing: RoomTiming;
  /** It is known now who can be reached on this platform: the pathway's other room can go on. */
  readonly onReachKnown: (pathwayId: string, platform: PlatformName) => void;
  /** A call that had been given up has ended: its effect may have come after those of later ones. */
  readonly onLateAnswer: (pathwayId: string, platform: PlatformName, operation: Operation) => void;
  /** Whether the bot has been seen to arrive in this room before it was known whose it is. */
  readonly hasArrived: (platform: PlatformName, roomId: string) => boolean;
}

import type { PostedRooms } from '../../services/erasure/erasures.ts';
import { type PlatformName, platformName } from '../../services/pathway/events.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { PlatformError, type RoomPlatform, type RoomRef } from './port.ts';
import { messagesIn, type RoomDocument, roomDocument, without, withoutMessage } from './room-document.ts';
import { roomsPartition } from './room-store.ts';
import { withTimeout } from './with-timeout.ts';

export interface TakeDownParts {
  readonly documents: DocumentStore;
  readonly platforms: readonly RoomPlatform[];
  /** Forgets what is in memory about a pathway's rooms. */
  readonly forget: (pathwayId: string) => void;
  /** Between two calls about one room: no platform wants more than about one a second. */
  readonly paceMs?: number;
  readonly timeoutMs?: number;
}

const defaultPaceMs = 1000;
const defaultTimeoutMs = 20_000;

/**
 * Deletes what the program has posted in the rooms of a pathway: in those that it has, and in those that had to be given up before.
 * What people have written themselves is theirs, and stays with the platform. Each message is struck off when it is gone, so that it
 * can be done in pieces, by one process after the other.
 */
export class TakeDown implements PostedRooms {
  readonly #parts: TakeDownParts;

  constructor(parts: TakeDownParts) {
    this.#parts = parts;
  }

  async takeDown(pathwayId: string): Promise<{ readonly posts: number; readonly left?: string }> {
    const { documents, platforms, forget } = this.#parts;
    const { documents: stored } = await documents.list(roomsPartition(pathwayId));
    let posts = 0;
    const left: string[] = [];
    for (const { id } of stored) {
      const name = platformName.parse(id);
      const platform = platforms.find((one) => one.platform === name);
      const counted = (): void => {
        posts++;
      };
      const problem = platform ? await this.#empty(pathwayId, platform, counted) : await this.#isEmpty(pathwayId, name);
      if (problem !== undefined) left.push(`${name} ${problem}`);
    }
    forget(pathwayId);
    return { posts, ...(left.length > 0 ? { left: left.join(', ') } : {}) };
  }

  /** What is in the way, for a room of a platform that is not configured here. */
  async #isEmpty(pathwayId: string, name: PlatformName): Promise<string | undefined> {
    const room = await this.#load(pathwayId, name);
    return room && roomsOf(room).some(({ messages }) => messages.length > 0) ? 'notHere' : undefined;
  }

  async #empty(pathwayId: string, platform: RoomPlatform, counted: () => void): Promise<string | undefined> {
    try {
      const room = await this.#load(pathwayId, platform.platform);
      if (!room) return undefined;
      const note = (change: (now: RoomDocument) => RoomDocument) => this.#change(pathwayId, platform.platform, change);
      for (const { ref, messages, isArchived } of roomsOf(room)) {
        if (messages.length === 0 && isArchived) continue;
        // Nothing can be changed in an archived room. One that cannot be opened may still let a message of ours go.
        const isOpened = messages.length > 0 && (await this.#unlessGone(() => platform.unarchive(ref)));
        if (isOpened) await note((now) => ({ ...now, archived: false }));
        for (const message of messages) {
          const done = await this.#paced(() => deleted(platform, ref, message, messages.length === 1 && isArchived));
          await note((now) => withoutMessage(now, message));
          if (done === 'deleted') counted();
        }
        await this.#archive(platform, ref);
        await note((now) => ({ ...now, archived: true }));
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      return error.detail === undefined ? error.code : `${error.code}:${error.detail}`;
    }
  }

  /** Nothing of ours stands there any more: where the room may not be archived, it stays open, and the erasure goes on. */
  async #archive(platform: RoomPlatform, ref: RoomRef): Promise<void> {
    try {
      await this.#paced(() => platform.archive(ref));
    } catch (error) {
      const passes = error instanceof PlatformError && error.code !== 'unavailable' && error.code !== 'rateLimited';
      if (!passes) throw error;
    }
  }

  /** Whether it was done; not where the room is gone, for us at least. */
  async #unlessGone(call: () => Promise<void>): Promise<boolean> {
    try {
      await this.#paced(call);
      return true;
    } catch (error) {
      if (!(error instanceof PlatformError) || error.code !== 'gone') throw error;
      return false;
    }
  }

  async #paced<T>(call: () => Promise<T>): Promise<T> {
    const { paceMs = defaultPaceMs, timeoutMs = defaultTimeoutMs } = this.#parts;
    const result = await withTimeout(call(), timeoutMs);
    await new Promise((resolve) => setTimeout(resolve, paceMs));
    return result;
  }

  async #load(pathwayId: string, name: PlatformName): Promise<RoomDocument | undefined> {
    const stored = await this.#parts.documents.get(roomsPartition(pathwayId), name);
    return stored && roomDocument.parse(stored.body);
  }

  async #change(pathwayId: string, name: PlatformName, change: (room: RoomDocument) => RoomDocument): Promise<void> {
    const { documents } = this.#parts;
    for (;;) {
      const stored = await documents.get(roomsPartition(pathwayId), name);
      if (!stored) return;
      const room = change(roomDocument.parse(stored.body));
      const put = await documents.put(roomsPartition(pathwayId), name, room, { etag: stored.etag });
      if (put !== 'conflict') return;
    }
  }
}

/**
 * A room that is archived for good was emptied before, but for one card that tells nothing: where the bot cannot come in any more, that
 * one stays. With more in it, it was archived by an older program, or by hand, and somebody must let the bot in.
 */
async function deleted(
  platform: RoomPlatform,
  ref: RoomRef,
  message: string,
  isFarewell: boolean,
): Promise<'deleted' | 'notThere'> {
  try {
    return await platform.delete(ref, message);
  } catch (error) {
    const isOut = error instanceof PlatformError && (error.code === 'gone' || error.code === 'archived');
    if (isOut && isFarewell && platform.archivingIsFinal) return 'notThere';
    throw error;
  }
}

/**
 * Somebody has made sure that nothing of ours stands in the pathway's rooms any more, where the program cannot get in: they have deleted
 * the room by hand. Resolves to the number of messages that are let go of.
 */
export async function letGoOfRooms(documents: DocumentStore, pathwayId: string): Promise<number> {
  const { documents: stored } = await documents.list(roomsPartition(pathwayId));
  let count = 0;
  for (const { id, body, etag } of stored) {
    const room = roomDocument.parse(body);
    const messages = roomsOf(room).flatMap((one) => one.messages);
    if (messages.length === 0) continue;
    const empty = { ...without(room, 'past', 'former'), cards: {}, archived: true };
    if ((await documents.put(roomsPartition(pathwayId), id, empty, { etag })) !== 'conflict') count += messages.length;
  }
  return count;
}

interface EmptiedRoom {
  readonly ref: RoomRef;
  readonly messages: readonly string[];
  readonly isArchived: boolean;
}

/** Every room of the pathway on a platform, the former ones first, with what stands there. */
function roomsOf(room: RoomDocument): EmptiedRoom[] {
  const former = (room.former ?? []).map((one) => ({ ...one, isArchived: true }));
  const { ref, archived: isArchived } = room;
  return [...former, ...(ref ? [{ ref, messages: messagesIn(room), isArchived }] : [])];
}

import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type PlatformName, platformName } from '../../services/pathway/events.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { noRoom, type RoomDocument, roomDocument } from './room-document.ts';

/** One room's document as last seen in the store. `etag` is absent when there is none yet. */
export interface RoomEntry {
  readonly document: RoomDocument;
  readonly etag?: string;
}

/** The rooms of one pathway, by platform. */
export type PathwayRooms = ReadonlyMap<PlatformName, RoomEntry>;

const indexed = z.object({ pathway: z.string() });

/** Where the rooms of a pathway are kept, one document a platform. */
export function roomsPartition(pathwayId: string): string {
  return `rooms:${pathwayId}`;
}

/** Where it is kept whose room a platform's room is; the id is what the doors call the room. */
export function roomIndexPartition(platform: PlatformName): string {
  return `room-index:${platform}`;
}

/**
 * The rooms' documents, and whose room a platform's room is. Remembers both, so that a click reads nothing; a document that
 * another process has changed shows at the next put, which does not succeed.
 */
export class RoomStore {
  readonly #documents: DocumentStore;
  readonly #rooms: LRUCache<string, PathwayRooms>;
  readonly #pathways: LRUCache<string, string>;

  constructor(documents: DocumentStore, options: { remembered?: number } = {}) {
    const max = options.remembered ?? 2000;
    this.#documents = documents;
    this.#rooms = new LRUCache({ max });
    this.#pathways = new LRUCache({ max: max * 2 });
  }

  /** The pathway's rooms as last seen here, read when they are not in memory. */
  async known(pathwayId: string): Promise<PathwayRooms> {
    return this.#rooms.get(pathwayId) ?? this.load(pathwayId);
  }

  /** The pathway's rooms as they are in the store now. */
  async load(pathwayId: string): Promise<PathwayRooms> {
    const page = await this.#documents.list(roomsPartition(pathwayId));
    const rooms: PathwayRooms = new Map(
      page.documents.map(({ id, body, etag }) => [
        platformName.parse(id),
        { document: roomDocument.parse(body), etag },
      ]),
    );
    this.#rooms.set(pathwayId, rooms);
    return rooms;
  }

  /** Forgets what is in memory about a pathway's rooms. */
  forget(pathwayId: string): void {
    this.#rooms.delete(pathwayId);
  }

  /** Forgets that there has ever been such a pathway. */
  forgetPathway(pathwayId: string): void {
    this.forget(pathwayId);
    for (const [key, known] of this.#pathways) if (known === pathwayId) this.#pathways.delete(key);
  }

  /** Stores a room's document unless somebody else has changed it since it was seen. */
  async save(
    pathwayId: string,
    platform: PlatformName,
    seen: RoomEntry,
    document: RoomDocument,
  ): Promise<RoomEntry | 'conflict'> {
    const { roomId } = document;
    // First, so that there is no room of ours in which the bot would not know whose it is.
    if (roomId !== undefined && roomId !== seen.document.roomId) await this.#index(platform, roomId, pathwayId);
    const precondition = seen.etag === undefined ? 'absent' : { etag: seen.etag };
    const put = await this.#documents.put(roomsPartition(pathwayId), platform, document, precondition);
    if (put === 'conflict') {
      this.#rooms.delete(pathwayId);
      return 'conflict';
    }
    const entry = { document, etag: put.etag };
    const rooms = this.#rooms.get(pathwayId);
    if (rooms) this.#rooms.set(pathwayId, new Map(rooms).set(platform, entry));
    return entry;
  }

  /** Whose room it is, by what the doors call it; undefined for a room that is none of ours. */
  async pathwayOf(platform: PlatformName, roomId: string): Promise<string | undefined> {
    const key = `${platform}|${roomId}`;
    const known = this.#pathways.get(key);
    if (known !== undefined) return known;
    const stored = await this.#documents.get(roomIndexPartition(platform), roomId);
    if (!stored) return undefined;
    const { pathway } = indexed.parse(stored.body);
    this.#pathways.set(key, pathway);
    return pathway;
  }

  async #index(platform: PlatformName, roomId: string, pathwayId: string): Promise<void> {
    await this.#documents.put(roomIndexPartition(platform), roomId, { pathway: pathwayId }, 'any');
    this.#pathways.set(`${platform}|${roomId}`, pathwayId);
  }
}

/** The room's entry, or that of a room that does not exist yet. */
export function entryOf(rooms: PathwayRooms, platform: PlatformName): RoomEntry {
  return rooms.get(platform) ?? { document: noRoom };
}

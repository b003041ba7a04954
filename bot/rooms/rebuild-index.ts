import type { PlatformName } from '../../services/pathway/events.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { RoomStore, roomIndexPartition } from './room-store.ts';

/** The pathways of which there are rooms to be found. */
export interface RoomIndexCounts {
  readonly rooms: number;
  /** Entries of rooms that are no pathway's. */
  readonly stale: number;
}

/** Makes anew whose room each platform's room is, from what is kept of the pathways' rooms, and removes what is no longer so. */
export async function rebuildRoomIndex(
  documents: DocumentStore,
  pathways: AsyncIterable<readonly string[]>,
): Promise<RoomIndexCounts> {
  const store = new RoomStore(documents, { remembered: 1 });
  let rooms = 0;
  for await (const page of pathways) {
    for (const pathwayId of page) {
      for (const [platform, { document }] of await store.load(pathwayId)) {
        if (document.roomId === undefined) continue;
        await documents.put(roomIndexPartition(platform), document.roomId, { pathway: pathwayId }, 'any');
        rooms++;
      }
    }
  }
  const stale = (await removeStale(documents, store, 'teams')) + (await removeStale(documents, store, 'slack'));
  return { rooms, stale };
}

async function removeStale(documents: DocumentStore, store: RoomStore, platform: PlatformName): Promise<number> {
  const partition = roomIndexPartition(platform);
  let count = 0;
  let next: string | undefined;
  do {
    const page = await documents.list(partition, next === undefined ? {} : { next });
    for (const { id, etag } of page.documents) {
      const pathwayId = await store.pathwayOf(platform, id);
      const room = pathwayId === undefined ? undefined : (await store.load(pathwayId)).get(platform);
      if (room?.document.roomId !== id && (await documents.delete(partition, id, etag))) count++;
    }
    next = page.next;
  } while (next !== undefined);
  return count;
}

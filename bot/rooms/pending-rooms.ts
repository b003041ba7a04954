import { z } from 'zod';
import { platformName } from '../../services/pathway/events.ts';
import type { DocumentStore } from '../../storage/ports.ts';

const partition = 'rooms-pending';

const pendingRoom = z.object({
  pathway: z.string(),
  platform: platformName,
  /** The pathway's newest version that the room does not show yet. */
  version: z.number().int().nonnegative(),
});
export type PendingRoom = z.infer<typeof pendingRoom>;

/**
 * Rooms that could not be brought to where they should be in the time that somebody can wait for it. Nothing else remembers
 * them after a restart: whoever waited has gone on.
 */
export class PendingRooms {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  async note(room: PendingRoom): Promise<void> {
    for (;;) {
      const stored = await this.#documents.get(partition, idOf(room));
      if (stored && pendingRoom.parse(stored.body).version >= room.version) return;
      const precondition = stored ? { etag: stored.etag } : 'absent';
      if ((await this.#documents.put(partition, idOf(room), room, precondition)) !== 'conflict') return;
    }
  }

  /** The room shows this version now. A note of another process about a newer one stays. */
  async clear(room: PendingRoom): Promise<void> {
    for (;;) {
      const stored = await this.#documents.get(partition, idOf(room));
      if (!stored || pendingRoom.parse(stored.body).version > room.version) return;
      if (await this.#documents.delete(partition, idOf(room), stored.etag)) return;
    }
  }

  /** All of them, page by page. */
  async *all(): AsyncGenerator<PendingRoom> {
    let next: string | undefined;
    do {
      const page = await this.#documents.list(partition, next === undefined ? {} : { next });
      for (const { body } of page.documents) yield pendingRoom.parse(body);
      next = page.next;
    } while (next !== undefined);
  }
}

function idOf({ pathway, platform }: PendingRoom): string {
  return `${pathway}:${platform}`;
}

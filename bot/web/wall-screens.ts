import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Clock, toInstant } from '../../services/clock.ts';
import { instant } from '../../services/pathway/events.ts';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import type { WallLink } from './wall-link.ts';
import type { Visitor } from './wall-visitor.ts';

/** Screens on which a wall may be shown at a time. */
export const maxScreens = 3;
/** A screen that has not asked for so long is none any more. */
const aliveSeconds = 120;
/** The time is not written down more often than that. */
const noteSeconds = 40;
/** Tries when several screens come at the same moment. */
const maxTries = 8;

/** One of the places of a wall: who has it, and when it last asked. Who it is stands there as a keyed hash alone. */
const slot = z.object({ screen: z.string(), next: z.string().optional(), seenAt: instant });
type Slot = z.infer<typeof slot>;

export interface Admission {
  readonly isAdmitted: boolean;
  /** On how many screens the wall is shown now. */
  readonly screens: number;
}

/**
 * On which screens a wall is shown. As many documents as there are places, in the store, so that several processes count
 * together: a place is taken by creating its document, or by overwriting one whose screen has not asked for a while.
 */
export class WallScreens {
  readonly #documents: DocumentStore;
  readonly #clock: Clock;
  /** Partitions into which this process has written, and when it last did. */
  readonly #touchedMs = new Map<string, number>();

  constructor(documents: DocumentStore, clock: Clock) {
    this.#documents = documents;
    this.#clock = clock;
  }

  /** Gives the visitor a place, or keeps the one that it has. Throws when the store does not answer. */
  async admit(link: WallLink, visitor: Visitor): Promise<Admission> {
    for (let attempt = 0; attempt < maxTries; attempt++) {
      const admission = await this.#tryToAdmit(link, visitor);
      if (admission) return admission;
    }
    return { isAdmitted: false, screens: maxScreens };
  }

  /** Removes everything that is known of a wall's screens: its meeting is over. */
  async clear(link: WallLink): Promise<void> {
    const partition = partitionOf(link);
    const { documents } = await this.#documents.list(partition);
    for (const { id } of documents) await this.#documents.delete(partition, id);
    this.#touchedMs.delete(partition);
  }

  /** Removes what is known of screens that no longer ask, of the walls that this process has shown. */
  async sweep(): Promise<void> {
    const now = this.#clock();
    for (const [partition, atMs] of [...this.#touchedMs]) {
      if (Math.abs(now.toMillis() - atMs) < aliveSeconds * 1000) continue;
      const { documents } = await this.#documents.list(partition);
      for (const stored of documents)
        if (!isAlive(parsed(stored), now)) await this.#documents.delete(partition, stored.id, stored.etag);
      this.#touchedMs.delete(partition);
    }
  }

  async #tryToAdmit(link: WallLink, visitor: Visitor): Promise<Admission | undefined> {
    const partition = partitionOf(link);
    const now = this.#clock();
    const stored = await this.#documents.list(partition);
    await this.#removeFormer(link, stored.documents);
    const places = placesOf(link, stored.documents);
    const alive = places.filter(({ body }) => isAlive(body, now));
    const own = alive.find(({ body }) => body && isOf(body, visitor));
    if (!own && alive.length >= maxScreens) return { isAdmitted: false, screens: alive.length };
    const place = own ?? places.find(({ body }) => !isAlive(body, now));
    if (!place) return undefined;
    const taken: Slot = { ...visitor, seenAt: toInstant(now) };
    if (!own?.body || isToBeNoted(own.body, taken)) {
      const precondition = place.etag === undefined ? 'absent' : { etag: place.etag };
      if ((await this.#documents.put(partition, place.id, taken, precondition)) === 'conflict') return undefined;
      this.#touchedMs.set(partition, now.toMillis());
    }
    return { isAdmitted: true, screens: alive.length + (own ? 0 : 1) };
  }

  /** Places of an address that has been renewed since are no places any more. */
  async #removeFormer(link: WallLink, documents: readonly StoredDocument[]): Promise<void> {
    const former = documents.filter(({ id }) => Number(id.split('.')[0]) < link.number);
    for (const { id } of former) await this.#documents.delete(partitionOf(link), id);
  }
}

interface Place {
  readonly id: string;
  readonly etag?: string;
  readonly body?: Slot | undefined;
}

/** Every place of the wall, whether somebody has it or not. */
function placesOf({ number }: WallLink, documents: readonly StoredDocument[]): Place[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return Array.from({ length: maxScreens }, (_, index) => {
    const id = `${number}.${index + 1}`;
    const document = byId.get(id);
    return document ? { id, etag: document.etag, body: parsed(document) } : { id };
  });
}

const partitionOf = ({ pathwayId, meetingId }: WallLink): string => `wall-screens:${pathwayId}:${meetingId}`;

const parsed = ({ body }: StoredDocument): Slot | undefined => slot.safeParse(body).data;

function isAlive(body: Slot | undefined, now: DateTime): body is Slot {
  // One that seems to lie ahead was written by a clock that was wrong.
  return body !== undefined && Math.abs(secondsSince(body, now)) < aliveSeconds;
}

const isOf = (body: Slot, { screen }: Visitor): boolean => body.screen === screen || body.next === screen;

function isToBeNoted(body: Slot, taken: Slot): boolean {
  const now = DateTime.fromISO(taken.seenAt);
  return body.screen !== taken.screen || body.next !== taken.next || Math.abs(secondsSince(body, now)) >= noteSeconds;
}

function secondsSince({ seenAt }: Slot, now: DateTime): number {
  return now.diff(DateTime.fromISO(seenAt)).as('seconds');
}

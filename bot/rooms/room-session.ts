import type { DateTime } from 'luxon';
import { toInstant } from '../../services/clock.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { RoomChange } from './perform-operation.ts';
import { type RoomDocument, without } from './room-document.ts';
import { entryOf, type PathwayRooms, type RoomEntry, type RoomStore } from './room-store.ts';
import { type RoomTiming, remainingMs } from './room-timing.ts';

export interface SessionParts {
  readonly store: RoomStore;
  readonly clock: () => DateTime;
  /** Names this process, and no other. */
  readonly holder: string;
  readonly timing: RoomTiming;
}

/** Somebody else has changed the room's document: what was planned must be planned anew. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * One process at work on one room: the room's document as last seen, and the lease that keeps the others away. Whatever is
 * written only replaces what has been seen.
 */
export class RoomSession {
  readonly #parts: SessionParts;
  readonly #pathwayId: string;
  readonly #platform: PlatformName;
  #rooms: PathwayRooms = new Map();
  #entry: RoomEntry | undefined;
  #owed: RoomChange | undefined;
  /** Whether the document has been seen in the store since somebody last asked for the room. */
  #isFresh = false;

  constructor(parts: SessionParts, pathwayId: string, platform: PlatformName) {
    this.#parts = parts;
    this.#pathwayId = pathwayId;
    this.#platform = platform;
  }

  /** The room's document as last seen. */
  get document(): RoomDocument {
    return this.#seen.document;
  }

  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** The next look must not trust memory. */
  doubt(): void {
    this.#isFresh = false;
  }

  /** What is known of the pathway's room on a platform: here, or beside this one. */
  documentOn(platform: PlatformName): RoomDocument {
    return platform === this.#platform ? this.document : entryOf(this.#rooms, platform).document;
  }

  /** Takes up the room's document from memory, or from the store where it is not there. */
  async open(): Promise<void> {
    this.#look(await this.#parts.store.known(this.#pathwayId));
    if (this.#owed) await this.#payBack(this.#owed);
  }

  /** Takes up the room's document from the store. */
  async reload(): Promise<void> {
    this.#look(await this.#parts.store.load(this.#pathwayId));
    this.#isFresh = true;
  }

  /**
   * Undefined once this process alone may change the room, and the document has been prepared for it; otherwise after how many
   * milliseconds to look again: what was planned before may be outdated by then.
   */
  async take(prepare: RoomChange): Promise<number | undefined> {
    const { clock, holder, timing, store } = this.#parts;
    const nowMs = clock().toMillis();
    const { lease } = this.document;
    const leftMs = remainingMs(lease?.until, nowMs, 2 * timing.leaseMs);
    if (!lease || lease.holder === holder) {
      await this.save(prepare);
      return undefined;
    }
    if (leftMs === 0) {
      // Whoever had it died at work: perhaps between letting somebody in, or putting somebody out, and the note of it.
      await this.save((room) => without(room, 'lookedAt'));
      return 0;
    }
    if (!this.#isFresh) {
      await this.reload();
      return 0;
    }
    this.#isFresh = false;
    store.forget(this.#pathwayId);
    return Math.min(leftMs, timing.leasePollMs);
  }

  /** Keeps a result. When it cannot be kept now, what may have been overwritten is made good before anything else is done. */
  async record(change: RoomChange, late: RoomChange, isLast: boolean): Promise<void> {
    this.#owed = late;
    await this.save(change, isLast);
    this.#owed = undefined;
  }

  /**
   * Changes the room's document, and keeps the lease unless this was the last. Throws {@link Overtaken} when somebody else has
   * changed the document.
   */
  async save(change: RoomChange, isLast = false): Promise<void> {
    const { clock, holder, timing } = this.#parts;
    const before = this.document;
    const after = change(before);
    const isOurs = before.lease?.holder === holder;
    const leftMs = isOurs ? remainingMs(before.lease?.until, clock().toMillis(), timing.leaseMs) : 0;
    if (after === before && (isLast ? !isOurs : leftMs > timing.leaseMs / 2)) return;
    const lease = { holder, until: toInstant(clock().plus(timing.leaseMs)) };
    await this.#put(isLast ? without(after, 'lease') : { ...after, lease });
  }

  /** Gives the room free. */
  async release(): Promise<void> {
    if (this.#entry) await this.save((room) => room, true);
  }

  /** Gives signs of life until told to stop, so that a call to the platform may take longer than a lease. */
  keepAlive(): () => Promise<void> {
    let beats: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      beats = beats.then(() => this.save((room) => ({ ...room }))).catch(() => undefined);
    }, this.#parts.timing.beatMs);
    return () => {
      clearInterval(timer);
      return beats;
    };
  }

  get #seen(): RoomEntry {
    if (!this.#entry) throw new Error('the room has not been opened');
    return this.#entry;
  }

  #look(rooms: PathwayRooms): void {
    this.#rooms = rooms;
    this.#entry = entryOf(rooms, this.#platform);
  }

  async #put(document: RoomDocument): Promise<void> {
    const saved = await this.#parts.store.save(this.#pathwayId, this.#platform, this.#seen, document);
    if (saved === 'conflict') {
      this.#isFresh = false;
      throw new Overtaken();
    }
    this.#entry = saved;
    this.#isFresh = true;
  }

  async #payBack(owed: RoomChange): Promise<void> {
    await this.reload();
    await this.#put(owed(this.document));
    this.#owed = undefined;
  }
}

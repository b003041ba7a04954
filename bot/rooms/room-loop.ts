import { errorFields } from '../log.ts';
import type { PendingRoom, PendingRooms } from './pending-rooms.ts';
import type { RoomPlatform } from './port.ts';
import type { RoomParts } from './room-parts.ts';
import { Overtaken } from './room-session.ts';
import { backoff } from './room-timing.ts';
import { type Rest, RoomTurn } from './room-turn.ts';
import type { Slots } from './slots.ts';

interface Waiter {
  readonly wish: number;
  readonly sinceMs: number;
  readonly resolve: () => void;
}

/** Works on one room until it is as it should be, and starts again when somebody asks. */
export class RoomLoop {
  readonly #parts: RoomParts;
  readonly #pending: PendingRooms;
  readonly #slots: Slots;
  readonly #pathwayId: string;
  readonly #platform: RoomPlatform;
  readonly #turn: RoomTurn;
  #wishes = 0;
  #waiters: Waiter[] = [];
  #isStopped = false;
  #isNoted = false;
  #wakeUp: (() => void) | undefined;

  constructor(parts: RoomParts, pending: PendingRooms, slots: Slots, pathwayId: string, platform: RoomPlatform) {
    this.#parts = parts;
    this.#pending = pending;
    this.#slots = slots;
    this.#pathwayId = pathwayId;
    this.#platform = platform;
    this.#turn = new RoomTurn(parts, pathwayId, platform);
  }

  /** The room is to be looked at: something has changed, or may have. */
  wake(): void {
    this.#wishes++;
    this.#turn.doubt();
    this.#wakeUp?.();
  }

  /** The same, for a room that is noted as not being where it should be. */
  wakeNoted(): void {
    this.#isNoted = true;
    this.wake();
  }

  force(cardKey: string): void {
    this.#turn.force(cardKey);
    this.wake();
  }

  doubtRoster(): void {
    this.#turn.doubtRoster();
    this.wake();
  }

  hurry(): void {
    this.#turn.hurry();
    this.wake();
  }

  /** Wakes the room; resolves once it is as it should be, or it is noted durably that it is not. */
  settled(): Promise<void> {
    this.wake();
    return new Promise((resolve) => {
      this.#waiters.push({ wish: this.#wishes, sinceMs: this.#parts.elapsedMs(), resolve });
    });
  }

  /** Ends the loop after the operation that is under way. */
  stop(): void {
    this.#isStopped = true;
    this.#wakeUp?.();
  }

  /**
   * Runs until there is nothing left to do, or it is stopped. `ended` is called at that very moment, with the pathway's version
   * that the room shows, or undefined when it was stopped. Never rejects.
   */
  async run(ended: (version: number | undefined) => void): Promise<void> {
    await this.#sleep(this.#parts.timing.gatherMs, false);
    let failures = 0;
    while (!this.#isStopped) {
      const wish = this.#wishes;
      let rest: Rest;
      try {
        rest = await this.#slots.run(async () => {
          await this.#parts.turn();
          return this.#turn.take();
        });
        failures = 0;
      } catch (error) {
        rest = { forMs: this.#afterFailure(error, ++failures) };
      }
      try {
        await this.#settle(rest, wish);
      } catch (error) {
        rest = { forMs: this.#afterFailure(error, ++failures) };
      }
      if (rest === 'idle') {
        if (wish === this.#wishes) return ended(this.#turn.version);
      } else if (wish === this.#wishes) {
        if (rest.forMs > 0) await this.#sleep(rest.forMs, true);
      }
    }
    ended(undefined);
    await this.#turn.release().catch(() => undefined);
  }

  /** Lets those go on who wait for what has been reached, or for what will take long. */
  async #settle(rest: Rest, wish: number): Promise<void> {
    const nowMs = this.#parts.elapsedMs();
    const ready = this.#waiters.filter((waiter) => waiter.wish <= wish);
    if (rest === 'idle') {
      if (this.#isNoted) await this.#pending.clear(this.#note());
      this.#isNoted = false;
    } else {
      const { parkAfterMs } = this.#parts.timing;
      const isLong = rest.forMs > parkAfterMs / 2 || ready.some(({ sinceMs }) => nowMs - sinceMs > parkAfterMs);
      if (ready.length === 0 || !isLong) return;
      this.#isNoted = true;
      await this.#pending.note(this.#note());
    }
    this.#waiters = this.#waiters.filter((waiter) => !ready.includes(waiter));
    for (const { resolve } of ready) resolve();
  }

  #note(): PendingRoom {
    return { pathway: this.#pathwayId, platform: this.#platform.platform, version: this.#turn.version };
  }

  /** How long to wait after the store failed, or another process was faster. */
  #afterFailure(error: unknown, failures: number): number {
    const { store, log, timing, random } = this.#parts;
    store.forget(this.#pathwayId);
    this.#turn.doubt();
    if (error instanceof Overtaken) return 0;
    const fields = { pathway: this.#pathwayId, platform: this.#platform.platform, ...errorFields(error) };
    log.error('room not worked on', fields);
    return backoff(failures, timing.backoffMs, timing.maxBackoffMs, random);
  }

  #sleep(ms: number, isWakeable: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      const wakeUp = (): void => {
        clearTimeout(timer);
        this.#wakeUp = undefined;
        resolve();
      };
      this.#wakeUp = isWakeable ? wakeUp : () => (this.#isStopped ? wakeUp() : undefined);
    });
  }
}

import { z } from 'zod';
import { type Clock, toLocalDate } from '../services/clock.ts';
import type { Pathways } from '../services/pathways.ts';
import { dayAfter, dayBefore, duePartition } from '../services/projections/due-day.ts';
import type { Projector } from '../services/projections/projector.ts';
import { type DocumentStore, type EventStore, StoreError } from '../storage/ports.ts';
import { errorFields, type Log } from './log.ts';
import type { RoomWorker } from './rooms/room-worker.ts';
import { StopSignal } from './stop-signal.ts';

export interface MinuteClockOptions {
  readonly documents: DocumentStore & Pick<EventStore, 'changesSince'>;
  readonly clock: Clock;
  readonly pathways: Pick<Pathways, 'known' | 'current'>;
  readonly projector: Pick<Projector, 'project'>;
  readonly rooms: Pick<RoomWorker, 'settle'>;
  readonly log: Log;
  /** Between two looks at what is due. */
  readonly tickMs?: number;
}

const defaultTickMs = 60_000;
/** Pathways that are dealt with at the same time. */
const pageSize = 50;
/** Nothing is due further ahead than a deadline may lie (`maxDeadlineYears`); a clock that is further off has missed nothing more. */
const maxDays = 9 * 366;

const partition = 'clock';
const id = 'due';

const clockDocument = z.object({
  /** The last local day whose due pathways have been dealt with. */
  day: z.iso.date(),
  /** The clock has gone back: all pathways are looked at again, from this position of the changes on. */
  again: z.object({ position: z.string().optional() }).optional(),
});
type ClockDocument = z.infer<typeof clockDocument>;

/**
 * Looks every minute which pathways a new day changes, and has their rooms shown as they are that day. Reads what is due and
 * hardly more, however many pathways there are. Days of downtime are caught up one after the other.
 */
export class MinuteClock {
  readonly #options: MinuteClockOptions;
  readonly #stop = new StopSignal();
  #running: Promise<void> = Promise.resolve();

  constructor(options: MinuteClockOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Ends the looking; a day that is not dealt with yet is dealt with by the next process. */
  async stop(): Promise<void> {
    this.#stop.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stop.isStopped) {
      try {
        await this.tick();
      } catch (error) {
        this.#options.log.warn('due pathways not dealt with yet', errorFields(error));
      }
      await this.#stop.sleep(this.#options.tickMs ?? defaultTickMs);
    }
  }

  /**
   * Deals with every day up to today that has not been dealt with. The two newest are looked at each time: at midnight another
   * process whose clock is a little behind may still note something for a day that has begun here.
   */
  async tick(): Promise<void> {
    const { documents, clock } = this.#options;
    const today = toLocalDate(clock());
    const stored = await documents.get(partition, id);
    const known = stored ? clockDocument.parse(stored.body) : { day: today };
    const hasGoneBack = today < dayBefore(known.day);
    const from = hasGoneBack ? dayBefore(today) : latest(dayBefore(known.day), daysBefore(today, maxDays));
    for (let day = from; day <= today && !this.#stop.isStopped; day = dayAfter(day)) await this.#dealWithDay(day);
    if (this.#stop.isStopped) return;
    const next: ClockDocument = { ...known, day: hasGoneBack || today > known.day ? today : known.day };
    if (hasGoneBack) next.again = {};
    if (!stored || next.day !== known.day || hasGoneBack) {
      const put = await documents.put(partition, id, next, stored ? { etag: stored.etag } : 'absent');
      if (put === 'conflict') return;
    }
    if (next.again) await this.#lookAgain();
  }

  async #dealWithDay(day: string): Promise<void> {
    const { documents, log } = this.#options;
    let next: string | undefined;
    let count = 0;
    do {
      const options = next === undefined ? { limit: pageSize } : { limit: pageSize, next };
      const page = await documents.list(duePartition(day), options);
      await Promise.all(page.documents.map((document) => this.#dealWith(document.id, day)));
      count += page.documents.length;
      next = page.next;
    } while (next !== undefined && !this.#stop.isStopped);
    if (count > 0) log.info('due pathways dealt with', { count });
  }

  /** Shows the pathway as it is today and notes its next day; only then is this one done. */
  async #dealWith(pathwayId: string, day: string): Promise<void> {
    const { documents, pathways } = this.#options;
    const isDone = await this.#show(pathwayId, () => pathways.current(pathwayId));
    if (isDone) await documents.delete(duePartition(day), pathwayId);
  }

  /**
   * Brings the pathway's rooms to the day, and only then projects it, which takes the day's note away. False when it was
   * stopped before.
   */
  async #show(pathwayId: string, load: () => ReturnType<Pathways['current']>): Promise<boolean> {
    const { projector, rooms, log } = this.#options;
    try {
      const state = await load();
      await this.#stop.unlessStopped(rooms.settle(pathwayId));
      if (this.#stop.isStopped) return false;
      await projector.project(state);
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.code !== 'damaged') throw error;
      // One pathway that cannot be read or derived must not hold up its day for good.
      log.error('due pathway given up', { pathway: pathwayId, ...errorFields(error) });
      return true;
    }
  }

  /**
   * The clock was ahead and has gone back: days that are still to come have been dealt with as if they were over, and what was
   * noted meanwhile lies too far ahead. Every pathway is projected and shown once more. Goes on after a restart; when two
   * processes do it, the slower one leaves it to the other.
   */
  async #lookAgain(): Promise<void> {
    const { documents, pathways, log } = this.#options;
    const seen = new Set<string>();
    log.warn('clock has gone back');
    for (;;) {
      const stored = await documents.get(partition, id);
      const known = stored && clockDocument.parse(stored.body);
      if (!stored || !known?.again) return;
      const page = await documents.changesSince(known.again.position, pageSize);
      const fresh = [...new Set(page.changes.map(({ pathwayId }) => pathwayId))].filter((one) => !seen.has(one));
      await Promise.all(fresh.map((one) => this.#show(one, () => pathways.known(one))));
      if (this.#stop.isStopped) return;
      for (const one of fresh) seen.add(one);
      const { again: _, ...done } = known;
      const next: ClockDocument = page.more ? { ...done, again: { position: page.position } } : done;
      if ((await documents.put(partition, id, next, { etag: stored.etag })) === 'conflict') return;
    }
  }
}

const latest = (one: string, other: string): string => (one > other ? one : other);

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

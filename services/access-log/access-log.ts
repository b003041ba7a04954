import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import type { DocumentStore } from '../../storage/ports.ts';
import { type Clock, toInstant, toLocalDate } from '../clock.ts';
import { forgetOldLooks } from './keep-looks.ts';
import { type Look, looksPartition, readerPartition } from './look.ts';
import { reportMassReading } from './mass-reading.ts';
import { batchesOf, type LookBatch, writeBatch } from './write-looks.ts';

export interface AccessLogOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  /** Of the rules of sharing: how long looks are kept, and how many pathways a day are unusual. */
  readonly keepDays: number;
  readonly pathwaysADay: number;
  /** How long a look waits in memory at most, in milliseconds, before it is on its way to the disk. */
  readonly flushMs?: number;
  /** Looks that are kept in memory while the store does not answer; the oldest are given up first. */
  readonly maxWaiting?: number;
  /** Told when looks could not be written (they wait), and when some were given up for good. Must not throw. */
  readonly onTrouble?: (trouble: { readonly error: unknown; readonly lost: number }) => void;
}

/**
 * Who looked at what, and when. A look costs whoever looks nothing: it is put on a list in memory and written a moment later, many
 * together. What a process that is killed can lose is what was looked at in the last second ({@link AccessLogOptions.flushMs}),
 * and nothing that was refused or handed out: that is on the disk before anybody has it ({@link AccessLog.noteNow}). What
 * somebody did stands in the pathway's own stream, and is never lost.
 */
export class AccessLog {
  readonly #options: AccessLogOptions;
  readonly #flushMs: number;
  readonly #maxWaiting: number;
  /** Partitions out of which what is too old has been taken today. */
  readonly #tidied = new LRUCache<string, string>({ max: 20_000 });
  #waiting: Look[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: AccessLogOptions) {
    this.#options = options;
    this.#flushMs = options.flushMs ?? 1000;
    this.#maxWaiting = options.maxWaiting ?? 20_000;
  }

  /** Looks that are not on the disk yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Notes that somebody looks at something now. Returns at once and never throws. */
  note(look: Omit<Look, 'at'>): void {
    this.#waiting.push({ ...look, at: toInstant(this.#options.clock()) });
    this.#giveUpTooMany();
    this.#later();
  }

  /** The same, on the disk when it resolves; for what is refused or handed out. Rejects when the store does not take it. */
  async noteNow(look: Omit<Look, 'at'>): Promise<void> {
    const [batch] = batchesOf([{ ...look, at: toInstant(this.#options.clock()) }], (at) => this.#dayOf(at));
    if (batch) await this.#write(batch);
  }

  /** Writes what waits. Resolves when it is on the disk, or when the store has not taken it: then it waits on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeAll());
    return this.#writing;
  }

  /** Writes what waits, and writes nothing by itself any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.flush();
  }

  #later(): void {
    if (this.#timer || this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush(), this.#flushMs);
    // What waits is written by `stop`; a process that only waits for this has nothing else to do.
    this.#timer.unref();
  }

  async #writeAll(): Promise<void> {
    const looks = this.#waiting;
    this.#waiting = [];
    for (const batch of batchesOf(looks, (at) => this.#dayOf(at))) {
      try {
        await this.#write(batch);
      } catch (error) {
        this.#waiting = [...batch.looks, ...this.#waiting];
        this.#options.onTrouble?.({ error, lost: 0 });
      }
    }
    this.#giveUpTooMany();
    if (this.#waiting.length > 0) this.#later();
  }

  async #write(batch: LookBatch): Promise<void> {
    const { documents, pathwaysADay, clock } = this.#options;
    const pathways = await writeBatch(documents, batch);
    const { viewer: person, day } = batch;
    if (pathways !== undefined && pathways > pathwaysADay)
      await reportMassReading(documents, { person, day, pathways, at: toInstant(clock()) });
    await this.#tidy(looksPartition(batch.pathwayId));
    if (pathways !== undefined) await this.#tidy(readerPartition(person));
  }

  /** Once a day, of what is written to: what is too old goes. */
  async #tidy(partition: string): Promise<void> {
    const { documents, clock, keepDays } = this.#options;
    const today = toLocalDate(clock());
    if (this.#tidied.get(partition) === today) return;
    try {
      await forgetOldLooks(documents, partition, clock(), keepDays);
      this.#tidied.set(partition, today);
    } catch (error) {
      // The look itself is written; what is too old goes with the next one.
      this.#options.onTrouble?.({ error, lost: 0 });
    }
  }

  #giveUpTooMany(): void {
    const lost = this.#waiting.length - this.#maxWaiting;
    if (lost <= 0) return;
    this.#waiting = this.#waiting.slice(lost);
    this.#options.onTrouble?.({ error: undefined, lost });
  }

  #dayOf(at: string): string {
    return toLocalDate(DateTime.fromISO(at, { zone: this.#options.clock().zone }));
  }
}

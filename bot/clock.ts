import { z } from 'zod';
import { type Clock, toLocalDate } from '../services/clock.ts';
import type { PersonId } from '../services/pathway/state.ts';
import type { Pathways } from '../services/pathways.ts';
import type { Person } from '../services/people/person.ts';
import { dayAfter, dayBefore, duePartition } from '../services/projections/due-day.ts';
import type { Projector } from '../services/projections/projector.ts';
import { daysAfter } from '../services/workdays.ts';
import { type DocumentStore, type EventStore, StoreError } from '../storage/ports.ts';
import { enterAgreement } from './enter-agreement.ts';
import { errorFields, type Log } from './log.ts';
import type { ReminderQueue } from './reminders/reminder-queue.ts';
import { emptyDay, sweepDay } from './reminders/sweep.ts';
import type { RoomWorker } from './rooms/room-worker.ts';
import { StopSignal } from './stop-signal.ts';

export interface MinuteClockOptions {
  readonly documents: DocumentStore & Pick<EventStore, 'changesSince'>;
  readonly clock: Clock;
  readonly pathways: Pick<Pathways, 'known' | 'current' | 'perform'>;
  readonly person: (id: PersonId) => Person | undefined;
  readonly projector: Pick<Projector, 'project'>;
  readonly rooms: Pick<RoomWorker, 'settle'>;
  readonly reminders: Pick<ReminderQueue, 'queueFor'>;
  /** Whether the machine's clock has jumped: nothing is dealt with until it is certain that it stays so. */
  readonly isHeld?: () => boolean;
  readonly log: Log;
  /** Between two looks at what is due. */
  readonly tickMs?: number;
}

const defaultTickMs = 60_000;
/** Pathways that are dealt with at the same time. */
const pageSize = 50;
/** Nothing is due further ahead than a deadline may lie (`maxDeadlineYears`); a clock that is further off has missed nothing more. */
const maxDays = 9 * 366;

/** More days at once than any weekend and holidays have. */
const jumpDays = 14;
/** A message is queued for at most so many days ahead: the longest row of days off, with what a municipality may add. */
const maxSendAheadDays = 14;

const partition = 'clock';
const id = 'due';

const clockDocument = z.object({
  /** The last local day whose due pathways have been dealt with. */
  day: z.iso.date(),
  /** The last time that many days were dealt with at once: after a long pause, or by a clock that was wrong. */
  jump: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  /**
   * The clock has gone back: all pathways are looked at again, from this position of the changes on, and people are reminded of
   * what there was since that day.
   */
  again: z.object({ position: z.string().optional(), since: z.iso.date() }).optional(),
});
type ClockDocument = z.infer<typeof clockDocument>;

/**
 * Looks every minute which pathways a new day changes, notes which agreement comes into force by it, has their rooms shown as they
 * are that day, and queues the messages of those who have to be reminded. Reads what is due and hardly more, however many pathways
 * there are. Days of downtime are caught up one after the other; the messages that they would have brought become one.
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
    const { documents, clock, isHeld } = this.#options;
    if (isHeld?.()) return;
    const today = toLocalDate(clock());
    const stored = await documents.get(partition, id);
    const known = stored ? clockDocument.parse(stored.body) : { day: today };
    const hasGoneBack = today < dayBefore(known.day);
    const from = hasGoneBack ? dayBefore(today) : latest(dayBefore(known.day), daysAfter(today, -maxDays));
    for (let day = from; day <= today && !this.#stop.isStopped; day = dayAfter(day))
      await this.#dealWithDay(day, today);
    if (this.#stop.isStopped) return;
    const next: ClockDocument = { ...known, day: hasGoneBack || today > known.day ? today : known.day };
    if (today > daysAfter(known.day, jumpDays)) next.jump = { from: known.day, to: today };
    if (hasGoneBack) {
      next.again = { since: await this.#emptyDaysAhead(known, today) };
      delete next.jump;
    }
    if (!stored || next.day !== known.day || hasGoneBack) {
      const put = await documents.put(partition, id, next, stored ? { etag: stored.etag } : 'absent');
      if (put === 'conflict') return;
    }
    if (next.again) await this.#lookAgain();
  }

  /**
   * Takes away the messages that a clock which was ahead has queued for days that are still to come. Resolves to the day since
   * which people may have missed something.
   */
  async #emptyDaysAhead(known: ClockDocument, today: string): Promise<string> {
    const { documents } = this.#options;
    const last = daysAfter(known.day, maxSendAheadDays);
    const first = latest(known.jump?.to ?? today, daysAfter(today, maxSendAheadDays));
    for (let day = first; day <= last && !this.#stop.isStopped; day = dayAfter(day)) await emptyDay(documents, day);
    return sinceOf(known, today);
  }

  async #dealWithDay(day: string, today: string): Promise<void> {
    const { documents, clock, log } = this.#options;
    if (day < today) await sweepDay(documents, day, clock());
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
    const isDone = await this.#show(pathwayId, day, () => pathways.current(pathwayId));
    if (isDone) await documents.delete(duePartition(day), pathwayId);
  }

  /**
   * Queues who is to be reminded and brings the pathway's rooms to the day, and only then projects it, which takes the day's note
   * away. False when it was stopped before.
   */
  async #show(pathwayId: string, since: string, load: () => ReturnType<Pathways['current']>): Promise<boolean> {
    const { projector, rooms, reminders, log } = this.#options;
    try {
      const state = await enterAgreement(this.#options, await load());
      await reminders.queueFor(state, since);
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
   * noted meanwhile lies too far ahead. Every pathway is projected and shown once more, and whoever had to be reminded since is.
   * Goes on after a restart; when two processes do it, the slower one leaves it to the other.
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
      const { since } = known.again;
      await Promise.all(fresh.map((one) => this.#show(one, since, () => pathways.known(one))));
      if (this.#stop.isStopped) return;
      for (const one of fresh) seen.add(one);
      const { again: _, ...done } = known;
      const next: ClockDocument = page.more ? { ...done, again: { position: page.position, since } } : done;
      if ((await documents.put(partition, id, next, { etag: stored.etag })) === 'conflict') return;
    }
  }
}

/** The day from which on a clock that was ahead has dealt with what is still to come: not before what it dealt with rightly. */
function sinceOf({ jump }: ClockDocument, today: string): string {
  return jump && jump.from < today ? latest(jump.from, daysAfter(today, -jumpDays)) : today;
}

const latest = (one: string, other: string): string => (one > other ? one : other);

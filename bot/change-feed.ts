import { LRUCache } from 'lru-cache';
import type { Commit } from '../services/pathway/events.ts';
import type { PathwayState } from '../services/pathway/state.ts';
import type { Pathways } from '../services/pathways.ts';
import { loadCheckpoint, saveCheckpoint } from '../services/projections/checkpoint.ts';
import type { Projector } from '../services/projections/projector.ts';
import { type Change, type DocumentStore, type EventStore, StoreError } from '../storage/ports.ts';
import { errorFields, type Log } from './log.ts';
import type { NoticeQueue } from './reminders/notice-queue.ts';
import { backoff } from './rooms/room-timing.ts';
import type { RoomWorker } from './rooms/room-worker.ts';
import { StopSignal } from './stop-signal.ts';

/** How the feed is paced, in milliseconds. */
export interface FeedTiming {
  /** Between two looks at what others have committed. */
  readonly pollMs: number;
  /** The first wait when the store does not answer; doubled with each further one, up to the second. */
  readonly retryMs: number;
  readonly maxRetryMs: number;
  /** Changes asked for at a time. */
  readonly pageSize: number;
  /** Pages that may be under way at the same time. */
  readonly pagesAtOnce: number;
}

const defaultTiming: FeedTiming = { pollMs: 2000, retryMs: 1000, maxRetryMs: 30_000, pageSize: 200, pagesAtOnce: 4 };

export interface ChangeFeedOptions {
  readonly store: EventStore & DocumentStore;
  readonly pathways: Pick<Pathways, 'known' | 'current'>;
  readonly projector: Pick<Projector, 'project'>;
  readonly rooms: Pick<RoomWorker, 'wake' | 'settle'>;
  readonly notices: Pick<NoticeQueue, 'queueFor'>;
  /** Told of each state before it counts as dealt with: what must be noted of it, so that no process that dies can lose it. */
  readonly follow?: (state: PathwayState) => Promise<void>;
  readonly log: Log;
  /** Resolves when it is the turn of what goes on behind the clicks; at once unless given. */
  readonly turn?: () => Promise<void>;
  readonly timing?: Partial<FeedTiming>;
}

/** Derived documents, what cannot wait, and rooms are dealt with together, and so have one checkpoint. */
const purpose = 'projections-and-rooms';
/** Pathways of which is remembered up to which version they have been dealt with. */
const rememberedPathways = 20_000;

/** The versions of a pathway that are to be dealt with, both included. */
interface Versions {
  readonly from: number;
  readonly to: number;
}

/**
 * Sees to it that every commit is projected and shown, and that people hear at once of what cannot wait, whichever process it is of. What this process commits is told to it at
 * once; what others commit is found by looking every few seconds. How far all of it has been dealt with is kept in the
 * store, and only moves on when everything before it has been: whatever a process that dies leaves undone, the next one does.
 */
export class ChangeFeed {
  readonly #options: ChangeFeedOptions;
  readonly #timing: FeedTiming;
  readonly #stop = new StopSignal();
  readonly #handled = new LRUCache<string, number>({ max: rememberedPathways });
  readonly #committed = new Map<string, { readonly state: PathwayState; readonly from: number }>();
  #position: string | undefined;
  #underWay: Promise<void>[] = [];
  #kept: Promise<void> = Promise.resolve();
  #running: Promise<void> = Promise.resolve();

  constructor(options: ChangeFeedOptions) {
    this.#options = options;
    this.#timing = { ...defaultTiming, ...options.timing };
  }

  /**
   * A commit of this process. Never throws: what fails here is found again by the next look. Several commits on one pathway
   * that come before it is their turn are projected as one.
   */
  committed({ version }: Commit, state: PathwayState): void {
    const { rooms, turn } = this.#options;
    const waiting = this.#committed.get(state.id);
    this.#committed.set(state.id, { state, from: waiting?.from ?? version });
    if (!waiting) (turn?.() ?? Promise.resolve()).then(() => this.#project(state.id));
    rooms.wake(state.id);
  }

  async #project(pathwayId: string): Promise<void> {
    const { projector, notices, log } = this.#options;
    const waiting = this.#committed.get(pathwayId);
    this.#committed.delete(pathwayId);
    if (!waiting) return;
    const { state, from } = waiting;
    try {
      await projector.project(state);
      await notices.queueFor(state, from);
    } catch (error) {
      log.warn('not projected yet', { pathway: state.id, version: state.version, ...errorFields(error) });
    }
  }

  /** Begins where the last process has ended. Resolves at once; catching up goes on beside the work. */
  async start(): Promise<void> {
    this.#running = this.#run();
  }

  /** Ends the looking. What is not dealt with yet is found by the next process. */
  async stop(): Promise<void> {
    this.#stop.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { store, log } = this.#options;
    let isOpen = false;
    let failures = 0;
    while (!this.#stop.isStopped) {
      let waitMs = 0;
      try {
        if (!isOpen) this.#position = await loadCheckpoint(store, purpose);
        isOpen = true;
        if (!(await this.#look())) waitMs = this.#timing.pollMs;
        failures = 0;
      } catch (error) {
        log.warn('changes not read', errorFields(error));
        waitMs = this.#retryMs(++failures);
      }
      if (waitMs > 0) await this.#stop.sleep(waitMs);
    }
  }

  /** Takes up a page of changes. Whether there may be more at once. */
  async #look(): Promise<boolean> {
    const { store } = this.#options;
    const page = await store.changesSince(this.#position, this.#timing.pageSize);
    this.#position = page.position;
    const newest = this.#newestOf(page.changes);
    if (newest.size === 0) return page.more;
    const work = Promise.all([...newest].map(([pathwayId, versions]) => this.#deal(pathwayId, versions)));
    const before = this.#kept;
    const kept = Promise.all([work, before]).then(([dealt]) => this.#keep(page.position, dealt.every(Boolean)));
    this.#kept = kept;
    this.#underWay.push(kept);
    kept.finally(() => {
      this.#underWay = this.#underWay.filter((other) => other !== kept);
    });
    if (this.#underWay.length >= this.#timing.pagesAtOnce) await this.#stop.unlessStopped(Promise.race(this.#underWay));
    return page.more;
  }

  /** Each pathway's changes, without those that have been dealt with: pages may bring a change again. */
  #newestOf(changes: readonly Change[]): Map<string, Versions> {
    const newest = new Map<string, Versions>();
    for (const { pathwayId, version } of changes) {
      if (version <= (this.#handled.get(pathwayId) ?? 0)) continue;
      const { from, to } = newest.get(pathwayId) ?? { from: version, to: version };
      newest.set(pathwayId, { from: Math.min(from, version), to: Math.max(to, version) });
    }
    return newest;
  }

  /**
   * Projects a pathway, queues what cannot wait, and brings its rooms to it, however often it must be tried. False when it was
   * stopped before.
   */
  async #deal(pathwayId: string, { from, to: version }: Versions): Promise<boolean> {
    const { pathways, projector, rooms, notices, follow, log } = this.#options;
    for (let failures = 0; !this.#stop.isStopped; ) {
      try {
        const known = await pathways.known(pathwayId);
        const state = known.version < version ? await pathways.current(pathwayId) : known;
        await projector.project(state);
        await notices.queueFor(state, from);
        await follow?.(state);
        await this.#stop.unlessStopped(rooms.settle(pathwayId, version));
        if (this.#stop.isStopped) return false;
        this.#handled.set(pathwayId, version);
        return true;
      } catch (error) {
        const fields = { pathway: pathwayId, version, ...errorFields(error) };
        if (!canHelpToRetry(error)) {
          // One pathway that cannot be read or derived must not hold up all others for good.
          log.error('change given up', fields);
          return true;
        }
        log.warn('change not dealt with yet', fields);
        await this.#stop.sleep(this.#retryMs(++failures));
      }
    }
    return false;
  }

  /** Keeps how far everything has been dealt with. */
  async #keep(position: string, isDealtWith: boolean): Promise<void> {
    const { store, log } = this.#options;
    if (!isDealtWith || this.#stop.isStopped) return;
    try {
      await saveCheckpoint(store, purpose, position);
    } catch (error) {
      log.warn('checkpoint not kept', errorFields(error));
    }
  }

  #retryMs(failures: number): number {
    return backoff(failures, this.#timing.retryMs, this.#timing.maxRetryMs, Math.random);
  }
}

/** A store that does not answer may do so later; damage and bugs stay. */
function canHelpToRetry(error: unknown): boolean {
  return error instanceof StoreError && error.code !== 'damaged';
}

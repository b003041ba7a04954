import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { errorFields } from '../log.ts';
import type { Operation } from './operation.ts';
import { PendingRooms } from './pending-rooms.ts';
import type { RoomProblem } from './room-document.ts';
import { RoomLoop } from './room-loop.ts';
import type { RoomParts } from './room-parts.ts';
import { entryOf, RoomStore } from './room-store.ts';
import { defaultTiming, type RoomTiming } from './room-timing.ts';
import { Slots } from './slots.ts';
import { withTimeout } from './with-timeout.ts';

export interface RoomWorkerOptions
  extends Omit<
    RoomParts,
    'store' | 'turn' | 'elapsedMs' | 'holder' | 'random' | 'timing' | 'onReachKnown' | 'onLateAnswer' | 'hasArrived'
  > {
  readonly documents: DocumentStore;
  /** Resolves when it is the rooms' turn; at once unless given. */
  readonly turn?: () => Promise<void>;
  /** Names this process; random unless given. */
  readonly holder?: string;
  readonly random?: () => number;
  readonly timing?: Partial<RoomTiming>;
  /** Rooms of one platform that are worked on at the same moment; a platform that does not answer holds up none of the other's. */
  readonly slots?: number;
}

const defaultSlots = 16;
/** Arrivals in rooms of which it is not known yet whose they are. */
const rememberedArrivals = 1000;
const rememberedRooms = 20_000;
/** A room's document is changed by whoever works on it, at most about once a second. */
const maxTries = 10;

/** Accounts in a room that are of nobody in the team. */
export interface RoomStrangers {
  readonly platform: PlatformName;
  readonly users: readonly string[];
}

/**
 * Keeps the rooms of all pathways as they should be: one loop a room while there is something to do with it, and nothing in
 * between. Several processes may run one on the same store; the lease in a room's document keeps them apart.
 */
export class RoomWorker {
  readonly #parts: RoomParts;
  readonly #pending: PendingRooms;
  readonly #slots: ReadonlyMap<PlatformName, Slots>;
  readonly #loops = new Map<string, { loop: RoomLoop; ended: Promise<void> }>();
  /** The version that each room was brought to when it was last left, by pathway and platform. */
  readonly #settled = new LRUCache<string, number>({ max: rememberedRooms });
  readonly #arrived = new LRUCache<string, true>({ max: rememberedArrivals });
  #isStopped = false;

  constructor(options: RoomWorkerOptions) {
    const { documents, holder = randomUUID(), random = Math.random, timing, slots = defaultSlots } = options;
    this.#pending = new PendingRooms(documents);
    this.#slots = new Map(options.platforms.map(({ platform }) => [platform, new Slots(slots)]));
    this.#parts = {
      ...options,
      store: new RoomStore(documents),
      turn: options.turn ?? (() => Promise.resolve()),
      elapsedMs: () => performance.now(),
      holder,
      random,
      timing: { ...defaultTiming, ...timing },
      onReachKnown: (pathwayId, platform) => this.#wakeOthers(pathwayId, platform),
      onLateAnswer: (pathwayId, platform, operation) => this.#answeredLate(pathwayId, platform, operation),
      hasArrived: (platform, roomId) => this.#arrived.delete(`${platform}|${roomId}`),
    };
  }

  /** Goes on with the rooms that were not done when the last process ended. */
  async start(): Promise<void> {
    for await (const { pathway, platform } of this.#pending.all()) this.#loop(pathway, platform)?.wakeNoted();
  }

  /** Something about the pathway has changed, or people see it differently today. */
  wake(pathwayId: string): void {
    for (const { platform } of this.#parts.platforms) this.#loop(pathwayId, platform)?.wake();
  }

  /**
   * Wakes the pathway's rooms; resolves once they show it as it is now, or it is noted durably that one does not yet. With a
   * version: leaves those alone that this process has brought to it, or further, already.
   */
  async settle(pathwayId: string, version = Number.POSITIVE_INFINITY): Promise<void> {
    const behind = this.#parts.platforms.filter(
      ({ platform }) => (this.#settled.get(`${pathwayId}|${platform}`) ?? 0) < version,
    );
    await Promise.all(behind.map(({ platform }) => this.#loop(pathwayId, platform)?.settled()));
  }

  /** Somebody has clicked a card that was behind: it is edited once more, even if it is believed to be right. */
  refresh(pathwayId: string, cardKey: string): void {
    for (const { platform } of this.#parts.platforms) this.#loop(pathwayId, platform)?.force(cardKey);
  }

  /**
   * The bot has arrived in a room: what waited for it, or for a person's help there, is tried at once. With `users`, others have come or
   * gone: it is looked who is in the room now, unless it is those alone whom we have let in ourselves. Never throws.
   */
  roomArrived(platform: PlatformName, roomId: string, users?: readonly string[]): void {
    this.#arrive(platform, roomId, users).catch((error: unknown) =>
      this.#parts.log.error('arrival not handled', { platform, ...errorFields(error) }),
    );
  }

  /** It is looked at once who is in the pathway's room; what has failed is tried again. */
  lookAgain(pathwayId: string, platform: PlatformName): void {
    const loop = this.#loop(pathwayId, platform);
    loop?.hurry();
    loop?.doubtRoster();
  }

  /** Accounts in the pathway's rooms that were of nobody in the team when it was last looked, and that are not being put out. */
  async strangersOf(pathwayId: string): Promise<RoomStrangers[]> {
    const rooms = await this.#parts.store.known(pathwayId);
    return [...rooms].flatMap(([platform, { document }]) => {
      const { users = [], out = [] } = document.strangers ?? {};
      const left = users.filter((user) => !out.includes(user));
      return left.length === 0 ? [] : [{ platform, users: left }];
    });
  }

  /**
   * Has an account put out of the pathway's room, of which it is known that it is there and of nobody in the team. False when it is not;
   * whoever is of the team by then stays.
   */
  async putOut(pathwayId: string, platform: PlatformName, user: string): Promise<boolean> {
    const { store } = this.#parts;
    for (let tries = 0; tries < maxTries; tries++) {
      const entry = entryOf(tries === 0 ? await store.known(pathwayId) : await store.load(pathwayId), platform);
      const { strangers } = entry.document;
      if (!strangers?.users.includes(user)) return false;
      const out = [...new Set([...(strangers.out ?? []), user])];
      const saved = await store.save(pathwayId, platform, entry, {
        ...entry.document,
        strangers: { ...strangers, out },
      });
      if (saved === 'conflict') continue;
      this.lookAgain(pathwayId, platform);
      return true;
    }
    throw new Error('the room is changed all the time');
  }

  /** The pathway whose room this is; undefined for a room that is none of ours. */
  pathwayOf(platform: PlatformName, roomId: string): Promise<string | undefined> {
    return this.#parts.store.pathwayOf(platform, roomId);
  }

  /** An address that opens the pathway's room on a platform; undefined while there is none. */
  async linkOf(pathwayId: string, platform: PlatformName): Promise<string | undefined> {
    const { document } = entryOf(await this.#parts.store.known(pathwayId), platform);
    if (!document.ref || document.step !== 'ready') return undefined;
    return this.#parts.platforms.find((one) => one.platform === platform)?.link(document.ref);
  }

  /** What keeps the pathway's rooms from going on, for whoever asks. */
  async problemsOf(pathwayId: string): Promise<{ platform: PlatformName; problem: RoomProblem }[]> {
    const rooms = await this.#parts.store.known(pathwayId);
    return [...rooms].flatMap(([platform, { document }]) =>
      document.problem ? [{ platform, problem: document.problem }] : [],
    );
  }

  /** Forgets what is in memory about the pathway's rooms: they have been taken down. */
  forget(pathwayId: string): void {
    this.#parts.store.forgetPathway(pathwayId);
    for (const { platform } of this.#parts.platforms) this.#settled.delete(`${pathwayId}|${platform}`);
  }

  /** Whether no room is being worked on. */
  get isIdle(): boolean {
    return this.#loops.size === 0;
  }

  /**
   * Begins nothing more; resolves when what is under way has ended and every room is free for other processes, or after a few
   * seconds: then the leases run out by themselves.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const loops = [...this.#loops.values()];
    for (const { loop } of loops) loop.stop();
    const ended = Promise.all(loops.map((one) => one.ended));
    await withTimeout(ended, this.#parts.timing.stopMs).catch(() => undefined);
  }

  async #arrive(platform: PlatformName, roomId: string, users: readonly string[] | undefined): Promise<void> {
    const pathwayId = await this.pathwayOf(platform, roomId);
    if (pathwayId === undefined) {
      if (!users) this.#arrived.set(`${platform}|${roomId}`, true);
      return;
    }
    if (!users) return this.#loop(pathwayId, platform)?.hurry();
    const { document } = entryOf(await this.#parts.store.known(pathwayId), platform);
    const isOurs = users.length > 0 && users.every((user) => document.members.includes(user));
    if (!isOurs) this.lookAgain(pathwayId, platform);
  }

  #wakeOthers(pathwayId: string, platform: PlatformName): void {
    for (const other of this.#parts.platforms)
      if (other.platform !== platform) this.#loop(pathwayId, other.platform)?.wake();
  }

  #answeredLate(pathwayId: string, platform: PlatformName, operation: Operation): void {
    const { type } = operation;
    if (type === 'edit') this.#loop(pathwayId, platform)?.force(operation.key);
    if (type === 'invite' || type === 'remove') this.#loop(pathwayId, platform)?.doubtRoster();
  }

  #loop(pathwayId: string, name: PlatformName): RoomLoop | undefined {
    const platform = this.#parts.platforms.find((one) => one.platform === name);
    const slots = this.#slots.get(name);
    if (this.#isStopped || !platform || !slots) return undefined;
    const key = `${pathwayId}|${name}`;
    const running = this.#loops.get(key);
    if (running) return running.loop;
    const loop = new RoomLoop(this.#parts, this.#pending, slots, pathwayId, platform);
    const ended = loop.run((version) => {
      this.#loops.delete(key);
      if (version !== undefined) this.#settled.set(key, version);
    });
    this.#loops.set(key, { loop, ended });
    return loop;
  }
}

import { randomUUID } from 'node:crypto';
import { type Clock, toLocalDate } from '../../services/clock.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import { errorFields, type Log } from '../log.ts';
import { PlatformError, type RoomPlatform } from '../rooms/port.ts';
import { StopSignal } from '../stop-signal.ts';
import { Claims } from './claims.ts';
import { type ContentParts, contentOf } from './content.ts';
import { Delivery } from './delivery.ts';
import { Lane, type Waiting } from './lane.ts';
import { Lease } from './lease.ts';
import { atOnce, outgoingPartition, type QueuedMessage, timeOfQueued, toQueued } from './outgoing.ts';
import { routesOf } from './routes.ts';
import { dueUntil, mayGoOut } from './send-day.ts';
import { defaultSendTiming, type SendTiming } from './send-timing.ts';

export interface MessageSenderOptions extends ContentParts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly person: (id: PersonId) => Person | undefined;
  readonly platforms: readonly RoomPlatform[];
  readonly log: Log;
  /** Whether the machine's clock has jumped, and nothing is to be sent for a while. */
  readonly isHeld?: () => boolean;
  readonly timing?: Partial<SendTiming>;
  /** Names this process; random unless given. */
  readonly holder?: string;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsedMs?: () => number;
}

/** Messages that are read at a time, and those that are looked at while others are still under way. */
const pageSize = 100;
const headSize = 20;

/**
 * Sends people what was queued for them, at its time of the day, in order. Of several processes one sends at a time. Reads what is
 * due, and hardly more.
 */
export class MessageSender {
  readonly #options: MessageSenderOptions;
  readonly #timing: SendTiming;
  readonly #stop = new StopSignal();
  readonly #elapsedMs: () => number;
  readonly #lease: Lease;
  readonly #claims: Claims;
  /** For those who cannot be sent anything. */
  readonly #delivery: Delivery;
  readonly #lanes: readonly { readonly platform: RoomPlatform; readonly lane: Lane }[];
  /** Messages that are not to be tried again before a time of this process. */
  readonly #notBefore = new Map<string, number>();
  #restUntilMs = Number.NEGATIVE_INFINITY;
  #running: Promise<void> = Promise.resolve();

  constructor(options: MessageSenderOptions) {
    const { documents, clock, platforms, holder = randomUUID() } = options;
    const elapsedMs = options.elapsedMs ?? (() => performance.now());
    const timing = { ...defaultSendTiming, ...options.timing };
    const { leaseMs, claimMs } = timing;
    this.#options = options;
    this.#timing = timing;
    this.#elapsedMs = elapsedMs;
    this.#lease = new Lease({ documents, clock, holder, leaseMs, elapsedMs });
    this.#claims = new Claims(documents, clock, claimMs);
    this.#delivery = this.#newDelivery();
    this.#lanes = platforms.map((platform) => ({ platform, lane: this.#newLane(platform) }));
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Sends what it has begun to send, and leaves the rest to the next process. */
  async stop(): Promise<void> {
    this.#stop.stop();
    await this.#running;
    await this.idle();
    await this.#lease.release().catch(() => undefined);
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#lanes.map(({ lane }) => lane.ended()));
  }

  async #run(): Promise<void> {
    while (!this.#stop.isStopped) {
      try {
        await this.look();
      } catch (error) {
        this.#options.log.warn('messages not looked at yet', errorFields(error));
      }
      await this.#stop.sleep(this.#timing.pollMs);
    }
  }

  /** Looks once what is due, and begins to send it. */
  async look(): Promise<void> {
    const { clock, isHeld } = this.#options;
    if (isHeld?.() || !(await this.#lease.hold())) return;
    const now = clock();
    const isAll = this.#lanes.every(({ lane }) => lane.isIdle) && this.#elapsedMs() >= this.#restUntilMs;
    const { begun, left } = await this.#takeUp(now, isAll);
    // What may not go out now is not read again every few seconds.
    if (isAll && begun === 0 && left > 0) this.#restUntilMs = this.#elapsedMs() + this.#timing.restMs;
  }

  /** Takes up what is due: everything, or what stands first, which is what cannot wait. */
  async #takeUp(now: ReturnType<Clock>, isAll: boolean): Promise<{ begun: number; left: number }> {
    const { documents } = this.#options;
    const day = toLocalDate(now);
    let [begun, left] = [0, 0];
    let next: string | undefined;
    do {
      const limit = isAll ? pageSize : headSize;
      const page = await documents.list(outgoingPartition(day), next === undefined ? { limit } : { limit, next });
      for (const document of page.documents) {
        if (timeOfQueued(document.id) > dueUntil(now)) return { begun, left };
        if (await this.#takeUpOne(day, document, now)) begun++;
        else left++;
      }
      next = isAll ? page.next : undefined;
    } while (next !== undefined && !this.#stop.isStopped);
    return { begun, left };
  }

  async #takeUpOne(day: string, document: StoredDocument, now: ReturnType<Clock>): Promise<boolean> {
    const { id } = document;
    if (this.#lanes.some(({ lane }) => lane.has(id)) || !this.#isDue(id, now)) return false;
    const queued = toQueued(day, document);
    const person = this.#options.person(queued.message.person);
    await this.#dispatch({ queued, routes: person ? routesOf(person, this.#options.platforms) : [] });
    return true;
  }

  #isDue(id: string, now: ReturnType<Clock>): boolean {
    if ((this.#notBefore.get(id) ?? 0) > this.#elapsedMs()) return false;
    this.#notBefore.delete(id);
    return isAtOnce(id) || mayGoOut(timeOfQueued(id), now);
  }

  /** Hands a message to the lane of its first route; without one there is nobody to send it to. */
  async #dispatch(waiting: Waiting): Promise<void> {
    const [route] = waiting.routes;
    const found = this.#lanes.find(({ platform }) => platform.platform === route?.platform);
    if (found) found.lane.add(waiting);
    else await this.#delivery.unreachable(waiting.queued);
  }

  #newLane(platform: RoomPlatform): Lane {
    const { person, log } = this.#options;
    return new Lane({
      platform,
      delivery: this.#newDelivery(),
      person,
      contentOf: ({ queued }) => contentOf(this.#options, queued.message, platform.platform),
      readAhead: ({ queued }) => this.#claims.readAhead(queued.message.person),
      onRefused: (waiting, error) => this.#refused(platform, waiting, error),
      mayGoOn: ({ queued }) => this.#mayGoOn(queued),
      stop: this.#stop,
      log,
      timing: this.#timing,
      elapsedMs: this.#elapsedMs,
    });
  }

  #newDelivery(): Delivery {
    const { documents, person, log } = this.#options;
    return new Delivery({ documents, claims: this.#claims, person, log, sendTimeoutMs: this.#timing.sendTimeoutMs });
  }

  #mayGoOn({ day, id }: QueuedMessage): boolean {
    const now = this.#options.clock();
    if (!this.#lease.isHeld || toLocalDate(now) !== day) return false;
    return isAtOnce(id) || mayGoOut(timeOfQueued(id), now);
  }

  /** By the next route; without one it is tried again later when somebody may have put right what was in its way. */
  async #refused({ platform }: RoomPlatform, waiting: Waiting, error: unknown): Promise<void> {
    const { queued, routes } = waiting;
    const code = error instanceof PlatformError ? error.code : 'unknownUser';
    this.#options.log.info('message refused', { platform, person: queued.message.person, code });
    const mayHelpLater = waiting.mayHelpLater || code === 'forbidden';
    const next: Waiting = { queued, routes: routes.slice(1), mayHelpLater };
    if (next.routes.length === 0 && mayHelpLater)
      this.#notBefore.set(queued.id, this.#elapsedMs() + this.#timing.forbiddenMs);
    else await this.#dispatch(next);
  }
}

/** Whether it is one that cannot wait for a time of the day. */
function isAtOnce(id: string): boolean {
  return timeOfQueued(id) === atOnce;
}

import { LRUCache } from 'lru-cache';
import type { Card } from '../../cards/card.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import { errorFields, type Log } from '../log.ts';
import { PlatformError, type RoomPlatform } from '../rooms/port.ts';
import { backoff } from '../rooms/room-timing.ts';
import { withTimeout } from '../rooms/with-timeout.ts';
import type { StopSignal } from '../stop-signal.ts';
import type { Delivery, Tried } from './delivery.ts';
import type { QueuedMessage } from './outgoing.ts';
import type { Route } from './routes.ts';
import type { SendTiming } from './send-timing.ts';

/** A message on its way, and where it may be sent; the first route is this lane's. */
export interface Waiting {
  readonly queued: QueuedMessage;
  readonly routes: readonly Route[];
  /** This process has tried, and does not know whether it arrived. */
  readonly inDoubt?: boolean;
  /** One of the routes that were tried was only forbidden: somebody may put that right. */
  readonly mayHelpLater?: boolean;
}

export interface LaneParts {
  readonly platform: RoomPlatform;
  readonly delivery: Delivery;
  readonly person: (id: PersonId) => Person | undefined;
  readonly contentOf: (waiting: Waiting) => Promise<Card | undefined>;
  /** Reads what sending the message will need. */
  readonly readAhead: (waiting: Waiting) => Promise<void>;
  /** The message cannot be sent here: by its other routes, or not for a while. */
  readonly onRefused: (waiting: Waiting, error: unknown) => Promise<void>;
  /** Whether this process may send at this moment. */
  readonly mayGoOn: (waiting: Waiting) => boolean;
  readonly stop: StopSignal;
  readonly log: Log;
  readonly timing: SendTiming;
  readonly elapsedMs: () => number;
}

/** Messages whose content is read while others are sent. */
const preparedAhead = 3;
const rememberedUsers = 20_000;
const userLivesMs = 24 * 60 * 60 * 1000;

/**
 * The messages for one platform, one after the other, at the rate that it allows. When it asks to wait, everything waits behind the
 * message that it did not take; the other platform's messages go on.
 */
export class Lane {
  readonly #parts: LaneParts;
  readonly #waiting: Waiting[] = [];
  readonly #ids = new Set<string>();
  /** Users by e-mail; empty for nobody. */
  readonly #users = new LRUCache<string, string>({ max: rememberedUsers, ttl: userLivesMs });
  readonly #prepared = new Map<string, { readonly card: Promise<Card | undefined>; readonly atMs: number }>();
  #nextMs = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #isRunning = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  get isIdle(): boolean {
    return !this.#isRunning;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Takes a message up; what cannot wait goes before what can. */
  add(waiting: Waiting): void {
    const { id, message } = waiting.queued;
    this.#ids.add(id);
    const at = this.#waiting.findIndex(({ queued }) => queued.message.kind !== 'notice');
    if (message.kind === 'notice' && at >= 0) this.#waiting.splice(at, 0, waiting);
    else this.#waiting.push(waiting);
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#ended = this.#run();
  }

  /** Resolves when nothing is under way here any more. */
  async ended(): Promise<void> {
    while (this.#isRunning) await this.#ended;
  }

  async #run(): Promise<void> {
    const { stop, mayGoOn, log, platform, delivery } = this.#parts;
    try {
      for (let next = this.#waiting[0]; next && !stop.isStopped; next = this.#waiting[0]) {
        await this.#pace();
        if (stop.isStopped || !mayGoOn(next)) break;
        // Something that cannot wait may have come in front meanwhile.
        if (this.#waiting[0] === next) await this.#send(next);
      }
      await delivery.noted();
    } catch (error) {
      log.warn('messages not sent yet', { platform: platform.platform, ...errorFields(error) });
    } finally {
      // Whatever is left is in the store, and found by the next look.
      this.#waiting.length = 0;
      this.#ids.clear();
      this.#prepared.clear();
      this.#isRunning = false;
    }
  }

  async #pace(): Promise<void> {
    const { stop, elapsedMs } = this.#parts;
    for (let waitMs = this.#nextMs - elapsedMs(); waitMs > 0 && !stop.isStopped; waitMs = this.#nextMs - elapsedMs())
      await stop.sleep(waitMs);
  }

  async #send(waiting: Waiting): Promise<void> {
    const { platform, timing, elapsedMs } = this.#parts;
    this.#nextMs = elapsedMs() + 1000 / timing.perSecond[platform.platform];
    const tried = await this.#try(waiting);
    this.#prepared.delete(waiting.queued.id);
    if (tried.is === 'over' || tried.is === 'busy') {
      this.#failures = 0;
      this.#take(waiting);
    } else if (tried.is === 'refused') {
      this.#take(waiting);
      await this.#parts.onRefused(waiting, tried.error);
    } else {
      this.#setBack(waiting, tried.is, tried.error);
    }
  }

  async #try(waiting: Waiting): Promise<Tried> {
    const { platform, delivery } = this.#parts;
    const { queued, inDoubt = false } = waiting;
    let user: string | undefined;
    try {
      user = await this.#userOf(waiting);
    } catch (error) {
      const isPassing =
        error instanceof PlatformError && (error.code === 'rateLimited' || error.code === 'unavailable');
      return { is: isPassing ? (inDoubt ? 'inDoubt' : 'notSent') : 'refused', error };
    }
    if (user === undefined) return { is: 'refused', error: undefined };
    const content = this.#prepare(waiting);
    // While this one is sent, what the next ones say is read.
    for (const next of this.#waiting.slice(1, 1 + preparedAhead)) this.#prepare(next);
    return delivery.tryOnce({ queued, platform, user, inDoubt, content });
  }

  /**
   * The person's user here. Where it is not known whether the last try has arrived, the platform is asked for it even when it is known:
   * only once it answers is it any use to try again.
   */
  async #userOf({ queued, routes, inDoubt }: Waiting): Promise<string | undefined> {
    const { platform, person, timing } = this.#parts;
    const found = person(queued.message.person);
    const known = routes[0]?.user ?? (found && this.#users.get(found.email));
    if ((known !== undefined && !inDoubt) || !isActive(found) || !platform.findUser) return known || undefined;
    const user = await withTimeout(platform.findUser(found.email), timing.sendTimeoutMs);
    this.#users.set(found.email, user ?? '');
    return routes[0]?.user ?? user;
  }

  /** What the message says, read not long ago. */
  #prepare(waiting: Waiting): Promise<Card | undefined> {
    const { contentOf, readAhead, elapsedMs, timing } = this.#parts;
    const { id } = waiting.queued;
    const known = this.#prepared.get(id);
    if (known && elapsedMs() - known.atMs < timing.freshMs) return known.card;
    const card = contentOf(waiting);
    // Whoever sends it hears of a failure; one that is never sent must not end the program.
    card.catch(() => undefined);
    readAhead(waiting).catch(() => undefined);
    this.#prepared.set(id, { card, atMs: elapsedMs() });
    return card;
  }

  #setBack(waiting: Waiting, is: 'notSent' | 'inDoubt', error: unknown): void {
    const { platform, timing, log, elapsedMs } = this.#parts;
    this.#failures++;
    const ownMs = backoff(this.#failures, timing.backoffMs, timing.maxBackoffMs, Math.random);
    const askedMs = error instanceof PlatformError ? error.retryAfterMs : undefined;
    const retryAfterMs = Math.min(askedMs ?? ownMs, timing.maxRetryAfterMs);
    const code = error instanceof PlatformError ? error.code : 'unexpected';
    const { person } = waiting.queued.message;
    log.warn('message not sent yet', {
      platform: platform.platform,
      person,
      code,
      retryAfterMs,
      ...errorFields(error),
    });
    this.#nextMs = elapsedMs() + retryAfterMs;
    const at = this.#waiting.indexOf(waiting);
    if (is === 'inDoubt' && at >= 0) this.#waiting[at] = { ...waiting, inDoubt: true };
  }

  #take(waiting: Waiting): void {
    const at = this.#waiting.indexOf(waiting);
    if (at >= 0) this.#waiting.splice(at, 1);
    this.#ids.delete(waiting.queued.id);
  }
}

import type { PathwayState } from '../../services/pathway/state.ts';
import { cardHash } from './card-hash.ts';
import { CoordinatorNotices, type Telling, withTold } from './coordinator-notices.ts';
import { type RoomWish, wishFor } from './desired-rooms.ts';
import { inDoubt } from './in-doubt.ts';
import type { Operation } from './operation.ts';
import type { RoomChange } from './perform-operation.ts';
import { PlatformError, type RoomPlatform } from './port.ts';
import { possibleOperations } from './reconcile-room.ts';
import { type RoomDocument, without } from './room-document.ts';
import type { RoomParts } from './room-parts.ts';
import { RoomSession } from './room-session.ts';
import { isRecent, remainingMs } from './room-timing.ts';
import { RoomTrouble } from './room-trouble.ts';
import { RoomWork } from './room-work.ts';
import { operationKey } from './setback.ts';
import { withTimeout } from './with-timeout.ts';

/** People whom a platform is asked for before the answers are kept: it may allow only so many in a minute. */
const lookedUpAtOnce = 10;

/** What comes after a turn: nothing until somebody asks, or another turn after this time. */
export type Rest = 'idle' | { readonly forMs: number };

/**
 * Takes one room of one pathway one step further: at most one operation a turn. A turn starts from what is in the store and
 * ends with what is in the store, so that it may be the last one of this process at any point.
 */
export class RoomTurn {
  readonly #parts: RoomParts;
  readonly #pathwayId: string;
  readonly #platform: RoomPlatform;
  readonly #session: RoomSession;
  readonly #trouble = new RoomTrouble();
  readonly #notices = new CoordinatorNotices();
  readonly #work: RoomWork;
  readonly #forced = new Set<string>();
  #isRosterDoubted = false;
  #version = 0;

  constructor(parts: RoomParts, pathwayId: string, platform: RoomPlatform) {
    this.#parts = parts;
    this.#pathwayId = pathwayId;
    this.#platform = platform;
    this.#session = new RoomSession(parts, pathwayId, platform.platform);
    this.#work = new RoomWork(parts, platform, this.#session, this.#trouble);
  }

  /** The pathway's version at the last turn. */
  get version(): number {
    return this.#version;
  }

  /** Somebody has asked for the room: what is in memory about it is no proof that it is as it should be. */
  doubt(): void {
    this.#session.doubt();
  }

  /** The card is edited once more, whatever it is believed to show. */
  force(cardKey: string): void {
    this.#forced.add(cardKey);
  }

  /** It is looked again who is in the room. */
  doubtRoster(): void {
    this.#isRosterDoubted = true;
  }

  /** What has failed may be tried at once. */
  hurry(): void {
    this.#trouble.clear();
  }

  /** Gives the room free for other processes. */
  release(): Promise<void> {
    return this.#session.release();
  }

  /** One step, or none when there is nothing to do or it is not yet time. Throws when the store does not answer. */
  async take(): Promise<Rest> {
    const session = this.#session;
    await session.open();
    const state = await this.#state();
    this.#version = state.version;
    if (state.status === 'none') return 'idle';
    // Whoever erases it takes the room down; nobody shows anything in it any more.
    if (state.erasingSince !== undefined) return this.#leave();
    const telling = this.#telling(state);
    if (telling) return this.#leased(() => this.#tell(state, telling));

    const { elapsedMs, timing } = this.#parts;
    const nowMs = elapsedMs();
    const askedMs = remainingMs(session.document.notBefore, this.#clockMs(), timing.maxRetryAfterMs);
    const pausedMs = Math.max(this.#trouble.pausedUntilMs - nowMs, askedMs);
    if (pausedMs > 0) return { forMs: pausedMs };

    const wish = this.#wish(state);
    const operations = this.#operations(wish, session.document);
    const contentOf = (operation: Operation) => contentKey(operation, wish);
    const operation = this.#trouble.choose(operations, contentOf, nowMs);
    if (operation) {
      const prepare: RoomChange = (room) => inDoubt(room, operations);
      return this.#leased(() => this.#carryOutAsNow(operation), prepare);
    }
    const nextTryMs = this.#trouble.nextTryMs(operations, contentOf);
    if (nextTryMs !== undefined) {
      await session.release();
      return { forMs: nextTryMs - nowMs };
    }
    if (!wish.waiting && (session.isFresh || !wish.room)) return this.#finish(operations.length === 0);
    await session.reload();
    return { forMs: wish.waiting ? timing.awaitMs : 0 };
  }

  /** The pathway, at least as new as what the room was last brought towards. */
  async #state(): Promise<PathwayState> {
    const { pathways } = this.#parts;
    const known = await pathways.known(this.#pathwayId);
    return known.version < this.#session.document.reconciledVersion ? pathways.current(this.#pathwayId) : known;
  }

  #wish(state: PathwayState): RoomWish {
    const { platforms, person, renderRoomCards: renderCards, renderFarewell } = this.#parts;
    const actual = this.#session.documentOn.bind(this.#session);
    return wishFor(this.#platform, {
      state,
      platforms,
      person,
      nowMs: this.#clockMs(),
      actual,
      renderCards,
      renderFarewell,
    });
  }

  #operations(wish: RoomWish, document: RoomDocument): Operation[] {
    const people = wish.ask.slice(0, lookedUpAtOnce);
    const lookUp: Operation[] = people.length > 0 ? [{ type: 'lookUp', people }] : [];
    return [...lookUp, ...(wish.room ? possibleOperations(wish.room, this.#asDoubted(document)) : [])];
  }

  /** The room without what is not certain: the cards that must be shown again, and a roster that is too old. */
  #asDoubted(document: RoomDocument): RoomDocument {
    const cards = { ...document.cards };
    for (const key of this.#forced) {
      const card = cards[key];
      if (card) cards[key] = { ...card, hash: '' };
    }
    const { lookedAt, lease } = document;
    const { holder, timing } = this.#parts;
    const isRecentlySeen = lookedAt !== undefined && isRecent(lookedAt, this.#clockMs(), timing.rosterMaxAgeMs);
    // Another process is at work on the room, or died at it: what it has done last may not be noted.
    const isOthers = lease !== undefined && lease.holder !== holder;
    const isCertain = isRecentlySeen && !isOthers && !this.#isRosterDoubted;
    return { ...(isCertain ? document : without(document, 'lookedAt')), cards };
  }

  /** Does something for which this process must be the only one at work on the room, after a change of its document. */
  async #leased(work: () => Promise<void>, prepare: RoomChange = (room) => room): Promise<Rest> {
    const takenForMs = await this.#session.take(prepare);
    if (takenForMs !== undefined) return { forMs: takenForMs };
    await work();
    return { forMs: 0 };
  }

  /**
   * Does it with what the pathway is now: a consent may have been withdrawn, or a day begun, since it was decided on, and what leaves
   * must be what may be known when it leaves. Nothing is done where it is not wanted any more; the next turn decides anew.
   */
  async #carryOutAsNow(operation: Operation): Promise<void> {
    const state = await this.#state();
    if (state.erasingSince !== undefined) return;
    const wish = this.#wish(state);
    const isWanted = this.#operations(wish, this.#session.document).some((one) => covers(one, operation));
    if (isWanted) await this.#carryOut(operation, state, wish);
  }

  async #carryOut(operation: Operation, state: PathwayState, wish: RoomWish): Promise<void> {
    if (operation.type === 'edit') this.#forced.delete(operation.key);
    if (operation.type === 'look') this.#isRosterDoubted = false;
    const isDone = (document: RoomDocument) => wish.room !== undefined && this.#operations(wish, document).length === 0;
    const content = contentKey(operation, wish);
    await this.#work.carryOut({ operation, state, desired: wish.room, content, isDone });
  }

  #telling(state: PathwayState): Telling | undefined {
    const { platforms, person, elapsedMs } = this.#parts;
    const { document } = this.#session;
    if (!document.problem && !document.strangers) return undefined;
    const documentOn = (on: RoomPlatform) => this.#session.documentOn(on.platform);
    const times = { nowMs: this.#clockMs(), elapsedMs: elapsedMs() };
    return this.#notices.next(state, person(state.coordinator), platforms, documentOn, document, times);
  }

  /** Tells the coordinator, once: it is noted first, and the note is taken back when the platform says that it was not sent. */
  async #tell(state: PathwayState, telling: Telling): Promise<void> {
    const { timing, log, renderNotice, elapsedMs } = this.#parts;
    const { platform, notice } = telling;
    const fields = { pathway: state.id, platform: platform.platform, step: notice };
    try {
      const asked = telling.user ?? (await withTimeout(findUser(platform, telling.email), timing.operationTimeoutMs));
      if (asked === undefined) return this.#notices.unreachable(telling);
      await this.#session.save((room) => withTold(room, telling, true));
      const card = await renderNotice(
        state,
        this.#platform.platform,
        notice,
        this.#session.document.strangers?.users ?? [],
      );
      await withTimeout(platform.postPersonal(asked, { card }), timing.operationTimeoutMs);
      log.info('coordinator told about room', fields);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      log.warn('coordinator not told about room', { ...fields, code: error.code });
      const again = this.#notices.failed(telling, elapsedMs() + (error.retryAfterMs ?? timing.slowMs));
      await this.#session.save((room) => withTold(room, telling, !again));
    }
  }

  async #leave(): Promise<Rest> {
    await this.#session.release();
    return 'idle';
  }

  /** Nothing is left that the platform would take. */
  async #finish(isComplete: boolean): Promise<Rest> {
    this.#forced.clear();
    await this.#session.save((room) => (isComplete && room.problem ? without(room, 'problem') : room), true);
    return 'idle';
  }

  #clockMs(): number {
    return this.#parts.clock().toMillis();
  }
}

/** Whether what is wanted now is the operation, or people are to be let in of whom it lets some in: where not all can be at once. */
function covers(wanted: Operation, operation: Operation): boolean {
  if (wanted.type !== 'invite' || operation.type !== 'invite') return operationKey(wanted) === operationKey(operation);
  return operation.users.every((user) => wanted.users.includes(user));
}

/** The same for an operation as long as it would do exactly the same. */
function contentKey(operation: Operation, { room }: RoomWish): string {
  const card = operation.type === 'post' || operation.type === 'edit' ? room?.cards.get(operation.key) : undefined;
  return card ? `${operationKey(operation)}#${cardHash(card)}` : operationKey(operation);
}

async function findUser(platform: RoomPlatform, email: string): Promise<string | undefined> {
  return platform.findUser?.(email);
}

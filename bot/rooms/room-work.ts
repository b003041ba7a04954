import { toInstant } from '../../services/clock.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { errorFields } from '../log.ts';
import type { PlannedRoom } from './desired-rooms.ts';
import type { Operation } from './operation.ts';
import { type Performed, performOperation, type RoomChange } from './perform-operation.ts';
import { PlatformError, type RoomPlatform } from './port.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomParts } from './room-parts.ts';
import { preparationProblem, silentStep, solved, withProblem } from './room-problem.ts';
import type { RoomSession } from './room-session.ts';
import { backoff, type RoomTiming } from './room-timing.ts';
import type { RoomTrouble } from './room-trouble.ts';
import { type Setback, setbackOf } from './setback.ts';
import { withTimeout } from './with-timeout.ts';

/** One operation that has been decided on. */
export interface Work {
  readonly operation: Operation;
  readonly state: PathwayState;
  readonly desired: PlannedRoom | undefined;
  /** The same as long as it would do exactly the same. */
  readonly content: string;
  /** Whether a room like this needs nothing more. */
  readonly isDone: (document: RoomDocument) => boolean;
}

type Outcome = { readonly performed: Performed } | { readonly error: unknown };

/** Carries out single operations on a room, and keeps what came of them: in the room's document, and in what has to wait. */
export class RoomWork {
  readonly #parts: RoomParts;
  readonly #platform: RoomPlatform;
  readonly #session: RoomSession;
  readonly #trouble: RoomTrouble;

  constructor(parts: RoomParts, platform: RoomPlatform, session: RoomSession, trouble: RoomTrouble) {
    this.#parts = parts;
    this.#platform = platform;
    this.#session = session;
    this.#trouble = trouble;
  }

  /** Does it, for which this process must have the room's lease. Resolves when what came of it is stored. */
  async carryOut(work: Work): Promise<void> {
    const startedMs = this.#clockMs();
    const outcome = await this.#call(work);
    if ('performed' in outcome) await this.#succeeded(work, outcome.performed, startedMs);
    else await this.#failed(work, outcome.error, startedMs);
  }

  /** Calls the platform, for as long as it may take, and keeps the lease meanwhile. */
  async #call({ operation, state, desired }: Work): Promise<Outcome> {
    const { timing, person, renderRemovedCard, renderFarewell, onLateAnswer } = this.#parts;
    const limitMs = timeLimitMs(operation, timing);
    const stopBeats = this.#session.keepAlive();
    try {
      const performing = performOperation(operation, {
        platform: this.#platform,
        document: this.#session.document,
        desired,
        email: (id) => person(id)?.email,
        removedCard: (key) => renderRemovedCard(state, this.#platform.platform, key, desired?.strangers ?? 1),
        emptyCard: () => renderFarewell(state),
        at: this.#at(),
      });
      const { platform } = this.#platform;
      const onLate = () => onLateAnswer(state.id, platform, operation);
      return { performed: await withTimeout(performing, limitMs, onLate) };
    } catch (error) {
      return { error };
    } finally {
      await stopBeats();
    }
  }

  async #succeeded(work: Work, { change, late, preparation }: Performed, startedMs: number): Promise<void> {
    const { operation, state } = work;
    const { timing, onReachKnown } = this.#parts;
    const isReady = preparation === undefined || preparation.state === 'ready';
    // What stood in the way of the steps before must not make this one wait longer.
    const isFurther = !isReady && preparation.step !== this.#session.document.step;
    if (isReady || isFurther) this.#trouble.succeeded(operation);
    const problem = isReady ? undefined : this.#stillPreparing(work, preparation);
    const complete: RoomChange = (room) => {
      const changed = isReady ? solved(change(room), operation) : change(room);
      const paced = operation.type === 'lookUp' ? {} : { notBefore: this.#at(startedMs + timing.intervalMs) };
      const reconciledVersion = Math.max(room.reconciledVersion, state.version);
      const next = { ...changed, ...paced, reconciledVersion };
      return problem ? withProblem(next, problem, this.#at()) : next;
    };
    await this.#session.record(complete, late, !isReady || work.isDone(complete(this.#session.document)));
    this.#parts.log.debug('room operation done', this.#fields(work));
    if (operation.type === 'lookUp') onReachKnown(state.id, this.#platform.platform);
    const { roomId } = this.#session.document;
    if (!isReady && roomId !== undefined && this.#parts.hasArrived(this.#platform.platform, roomId))
      this.#trouble.clear();
  }

  #stillPreparing({ operation, content }: Work, preparation: NonNullable<Performed['preparation']>) {
    const { timing, random, elapsedMs } = this.#parts;
    const nowMs = elapsedMs();
    const { failures, sinceMs } = this.#trouble.failed(operation, nowMs);
    const waitMs =
      preparation.state === 'waiting'
        ? backoff(failures, timing.awaitMs, timing.maxAwaitMs, random)
        : backoff(failures, timing.slowMs, timing.maxSlowMs, random);
    this.#trouble.waitFor(operation, { waits: 'operation', waitMs }, content, nowMs);
    return preparationProblem(preparation, nowMs - sinceMs >= timing.tellAfterMs);
  }

  async #failed(work: Work, error: unknown, startedMs: number): Promise<void> {
    const { timing, random, elapsedMs } = this.#parts;
    const { operation, content } = work;
    const nowMs = elapsedMs();
    const { failures, sinceMs } = this.#trouble.failed(operation, nowMs);
    const setback = setbackOf(operation, error, {
      timing,
      failures,
      random,
      isReady: this.#session.document.step === 'ready',
    });
    this.#trouble.waitFor(operation, setback, content, nowMs);
    this.#logSetback(work, setback, error);
    const isLong = setback.waits !== 'nothing' && setback.waitMs > 2 * timing.intervalMs;
    const isSilent =
      (setback.code === 'unavailable' || setback.code === 'unexpected') && nowMs - sinceMs >= timing.tellAfterMs;
    await this.#session.save((room) => {
      const changed = setback.change(room);
      const step = setback.problem ?? (isSilent ? silentStep(changed, operation) : undefined);
      const notBeforeMs = Math.max(
        startedMs + timing.intervalMs,
        setback.waits === 'room' ? this.#clockMs() + setback.waitMs : 0,
      );
      const waiting = { ...changed, notBefore: this.#at(notBeforeMs) };
      if (step === undefined) return waiting;
      return withProblem(waiting, { step, code: setback.code, operation: operation.type }, this.#at());
    }, isLong);
  }

  #logSetback(work: Work, { code, waitMs }: Setback, error: unknown): void {
    const detail = error instanceof PlatformError ? error.detail : undefined;
    const fields = { ...this.#fields(work), code, retryAfterMs: waitMs, ...(detail === undefined ? {} : { detail }) };
    if (code === 'unexpected') this.#parts.log.error('room operation failed', { ...fields, ...errorFields(error) });
    else this.#parts.log.warn('room operation failed', fields);
  }

  #fields({ operation, state }: Work) {
    return {
      pathway: state.id,
      version: state.version,
      platform: this.#platform.platform,
      step: operation.type,
    };
  }

  #clockMs(): number {
    return this.#parts.clock().toMillis();
  }

  #at(ms?: number): string {
    return ms === undefined ? toInstant(this.#parts.clock()) : new Date(ms).toISOString();
  }
}

/** How long an operation may take: one that is several calls to the platform may take longer. */
function timeLimitMs(
  operation: Operation,
  { operationTimeoutMs, prepareTimeoutMs, personTimeoutMs }: RoomTiming,
): number {
  switch (operation.type) {
    case 'prepare':
      return prepareTimeoutMs;
    case 'invite':
      return operationTimeoutMs + operation.users.length * personTimeoutMs;
    case 'lookUp':
      return operationTimeoutMs + operation.people.length * personTimeoutMs;
    default:
      return operationTimeoutMs;
  }
}

import type { Operation, OperationType } from './operation.ts';
import { operationKey, type Setback } from './setback.ts';

interface Failing {
  readonly failures: number;
  readonly sinceMs: number;
}

/**
 * What one process remembers of a room's failures: how often, since when, what has to wait, and what the platform will not
 * take. In memory only: after a restart everything is tried once more, and an operator who has helped need not wait.
 */
export class RoomTrouble {
  readonly #failing = new Map<OperationType, Failing>();
  readonly #waits = new Map<OperationType | 'everything', number>();
  readonly #refused = new Set<string>();
  #oneByOne = false;
  #lastFailed: string | undefined;

  /** Nothing may be done before this time. */
  get pausedUntilMs(): number {
    return this.#waits.get('everything') ?? 0;
  }

  /** How often this kind of operation has failed in a row, and since when. */
  failing(type: OperationType): Failing | undefined {
    return this.#failing.get(type);
  }

  /**
   * The operation to do now: the first that need not wait. One that fails again and again gives way to the others, except to
   * the archiving, which must come after them.
   */
  choose(operations: readonly Operation[], contentOf: (operation: Operation) => string, nowMs: number) {
    const free = this.#takeable(operations, contentOf).filter(({ type }) => (this.#waits.get(type) ?? 0) <= nowMs);
    const [first] = free;
    const isStuck =
      first && this.#lastFailed === operationKey(first) && (this.#failing.get(first.type)?.failures ?? 0) > 1;
    return (isStuck && free.find((other) => other !== first && other.type !== 'archive')) || first;
  }

  /** When the next of these operations may be tried; undefined when the platform will take none of them. */
  nextTryMs(operations: readonly Operation[], contentOf: (operation: Operation) => string): number | undefined {
    const times = this.#takeable(operations, contentOf).map(({ type }) => this.#waits.get(type) ?? 0);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  succeeded({ type }: Operation): void {
    this.#failing.delete(type);
    this.#waits.delete(type);
    this.#waits.delete('everything');
    this.#lastFailed = undefined;
  }

  /** Counts a failure, before it is judged. */
  failed(operation: Operation, nowMs: number): Failing {
    const before = this.#failing.get(operation.type);
    const failing = { failures: (before?.failures ?? 0) + 1, sinceMs: before?.sinceMs ?? nowMs };
    this.#failing.set(operation.type, failing);
    this.#lastFailed = operationKey(operation);
    return failing;
  }

  /** Takes note of what a failure means for what comes next. */
  waitFor(
    operation: Operation,
    setback: Pick<Setback, 'waits' | 'waitMs' | 'refused'>,
    content: string,
    nowMs: number,
  ) {
    const untilMs = nowMs + setback.waitMs;
    if (setback.waits === 'everything') this.#waits.set('everything', untilMs);
    if (setback.waits === 'operation') this.#waits.set(operation.type, untilMs);
    if (!setback.refused) return;
    if (operation.type === 'invite' && operation.users.length > 1) this.#oneByOne = true;
    else this.#refused.add(content);
  }

  /** Everything may be tried at once again: something has happened that may have helped. */
  clear(): void {
    this.#failing.clear();
    this.#waits.clear();
    this.#refused.clear();
    this.#oneByOne = false;
    this.#lastFailed = undefined;
  }

  #takeable(operations: readonly Operation[], contentOf: (operation: Operation) => string): Operation[] {
    return operations
      .flatMap((operation): Operation[] => {
        if (operation.type !== 'invite' || !this.#oneByOne) return [operation];
        return operation.users.map((user) => ({ type: 'invite', users: [user] }));
      })
      .filter((operation) => !this.#refused.has(contentOf(operation)));
  }
}

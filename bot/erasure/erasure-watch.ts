import { type Clock, toLocalDate } from '../../services/clock.ts';
import { closedPathways } from '../../services/erasure/closed-pathways.ts';
import type { Erasures } from '../../services/erasure/erasures.ts';
import { erasableFrom } from '../../services/pathway/decisions/retention.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import type { DocumentStore, EventStore } from '../../storage/ports.ts';
import { errorFields, type Log } from '../log.ts';

export interface ErasureWatchOptions {
  readonly store: DocumentStore & Pick<EventStore, 'read'>;
  readonly erasures: Pick<Erasures, 'run'>;
  readonly clock: Clock;
  readonly rules: Pick<SharingRules, 'retention'>;
  /** Whether the machine's clock has jumped: nothing is erased until it is certain that it stays so. */
  readonly isHeld: () => boolean;
  /** Forgets what this process has in memory about a pathway. */
  readonly forget: (pathwayId: string) => void;
  readonly log: Log;
  /** Between two rounds. */
  readonly intervalMs?: number;
}

const defaultIntervalMs = 10 * 60_000;

/**
 * Erases what its time has come for, a few rounds an hour: looks at those pathways alone that have been closed for long enough. Several
 * processes may do it at once.
 */
export class ErasureWatch {
  readonly #options: ErasureWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;
  /** What is being erased, by whichever process, and may still be in memory here. */
  readonly #remembered = new Set<string>();

  constructor(options: ErasureWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#options.intervalMs ?? defaultIntervalMs);
  }

  /** To be told of each state that is newer than those before. */
  follow(state: PathwayState): void {
    if (state.erasingSince !== undefined) this.#remembered.add(state.id);
  }

  /** Finishes the round that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** One round, after the one that is under way. Never rejects: the next one goes on. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { store, erasures, clock, rules, isHeld, forget, log } = this.#options;
    if (this.#isStopped || isHeld()) return;
    const isTime = (closedAt: string): boolean =>
      erasableFrom(closedAt, clock(), rules.retention.days) <= toLocalDate(clock());
    try {
      const { begun, erased, going } = await erasures.run(closedPathways(store, isTime));
      // How many, and not which: a line of the log outlives what it tells of.
      if (begun + erased + going > 0) log.info('erased', { count: erased });
      for (const pathwayId of this.#remembered) {
        if ((await store.read(pathwayId, 1)).length > 0) continue;
        forget(pathwayId);
        this.#remembered.delete(pathwayId);
      }
    } catch (error) {
      log.warn('erasures do not go on yet', errorFields(error));
    }
  }
}

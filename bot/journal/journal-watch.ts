import type { JournalSender } from '../../services/journal/journal-sender.ts';
import { errorFields, type Log } from '../log.ts';

export interface JournalWatchOptions {
  readonly sender: Pick<JournalSender, 'sendDue'>;
  readonly log: Log;
  /** Between two rounds. */
  readonly intervalMs?: number;
}

/** What is not there yet is tried again after longer and longer by itself: a round looks at what is due alone. */
const defaultIntervalMs = 15_000;

/** Brings to the case system what waits for it, round after round. Several processes may do it at once. */
export class JournalWatch {
  readonly #options: JournalWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: JournalWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#options.intervalMs ?? defaultIntervalMs);
  }

  /** Begins no further package, and resolves when the one that is under way is dealt with. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#sending;
  }

  /** One round; the one that is under way, where there is one. Never rejects: the next one goes on. */
  look(): Promise<void> {
    this.#sending ??= this.#look().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #look(): Promise<void> {
    const { sender, log } = this.#options;
    if (this.#isStopped) return;
    try {
      const { received, accepted } = await sender.sendDue(() => this.#isStopped);
      if (received + accepted > 0) log.info('put on record', { count: received });
    } catch (error) {
      log.warn('journal does not go on yet', errorFields(error));
    }
  }
}

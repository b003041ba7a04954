import { clockId } from '../services/pathway/young-person.ts';
import type { Pathways } from '../services/pathways.ts';
import type { AccessPorts } from '../services/young-access/access-ports.ts';
import { forgetLastTry, type LastTry, lastTries, outcomeOf } from '../services/young-access/last-try.ts';
import { errorFields, type Log } from './log.ts';

export interface LockWatchOptions {
  readonly access: Pick<AccessPorts, 'documents' | 'clock'>;
  readonly pathways: Pick<Pathways, 'perform'>;
  readonly log: Log;
  /** Between two looks at what another process may have left. */
  readonly intervalMs?: number;
}

const defaultIntervalMs = 60_000;

/**
 * Puts on record, in its pathway, that a link died of wrong codes, which the coordinator is told: somebody tries to get in, or the
 * young person is locked out. At once when this process hears of it; and every minute what a process that died has left undone.
 * However many find it out, it is one command.
 */
export class LockWatch {
  readonly #options: LockWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(options: LockWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#options.intervalMs ?? defaultIntervalMs);
    void this.look();
  }

  /** Finishes the look that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Looks once, after whatever look is under way. Never rejects: what fails is tried again at the next one. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { access, log } = this.#options;
    try {
      for (const lastTry of await lastTries(access.documents)) await this.#settle(lastTry);
    } catch (error) {
      log.warn('last tries not looked at yet', errorFields(error));
    }
  }

  async #settle(lastTry: LastTry): Promise<void> {
    const { access, pathways, log } = this.#options;
    const { link, key } = lastTry;
    const found = await outcomeOf(access, lastTry);
    if (found === 'waiting') return;
    if (found === 'locked') {
      const command = { type: 'access.lock', to: key.audience } as const;
      const commandId = `lock-${link}`;
      const outcome = await pathways.perform({
        pathwayId: key.pathwayId,
        commandId,
        by: clockId,
        via: 'clock',
        command,
      });
      if (outcome.done) log.warn('link locked', { pathway: key.pathwayId });
      else log.info('link locked', { pathway: key.pathwayId, code: outcome.refusal.code });
    }
    await forgetLastTry(access.documents, lastTry);
  }
}

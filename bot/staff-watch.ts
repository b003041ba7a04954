import type { Directory } from '../services/people/directory.ts';
import type { PersonPathway } from '../services/projections/memberships.ts';
import { errorFields, type Log } from './log.ts';

export interface StaffWatchOptions {
  readonly directory: Pick<Directory, 'refresh'>;
  readonly pathwaysOf: (person: string) => Promise<readonly PersonPathway[]>;
  /** The pathway's rooms are to be looked at again. */
  readonly wake: (pathwayId: string) => void;
  readonly log: Log;
  /** Between two looks. */
  readonly intervalMs?: number;
}

const defaultIntervalMs = 5000;

/**
 * Looks every few seconds whether somebody has changed the staff directory from another process (`npm run people`), and has
 * the rooms of whoever was changed looked at again: somebody whose rights have ended is out of them within seconds.
 */
export class StaffWatch {
  readonly #options: StaffWatchOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: StaffWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#options.intervalMs ?? defaultIntervalMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks once. Never rejects: what fails is tried again at the next look. */
  async look(): Promise<void> {
    const { directory, pathwaysOf, wake, log } = this.#options;
    try {
      for (const person of await directory.refresh()) {
        for (const { pathwayId } of await pathwaysOf(person.id)) wake(pathwayId);
      }
    } catch (error) {
      log.warn('directory not refreshed', errorFields(error));
    }
  }
}

import type { Directory } from '../services/people/directory.ts';
import type { Person } from '../services/people/person.ts';
import type { PersonPathway } from '../services/projections/memberships.ts';
import { errorFields, type Log } from './log.ts';

export interface StaffWatchOptions {
  readonly directory: Pick<Directory, 'refresh' | 'version' | 'all'>;
  readonly pathwaysOf: (person: string) => Promise<readonly PersonPathway[]>;
  /** The pathway's rooms are to be looked at again. */
  readonly wake: (pathwayId: string) => void;
  readonly log: Log;
  /** Between two looks. */
  readonly intervalMs?: number;
}

const defaultIntervalMs = 5000;

/**
 * Looks every few seconds whether somebody in the staff directory has changed, here or from another process (`npm run people`),
 * and has the rooms of whoever it is looked at again: somebody whose rights have ended is out of them within seconds, and
 * somebody who has just been tied to an account is in them. The first look has the rooms of all those looked at whose rights
 * have ended, since that may have been while nobody looked.
 */
export class StaffWatch {
  readonly #options: StaffWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #version: string | undefined;
  #seen: ReadonlyMap<string, string> | undefined;

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
      await directory.refresh();
      const { version } = directory;
      if (this.#seen && version === this.#version) return;
      const people = directory.all();
      for (const { id } of people.filter((person) => this.#isNews(person)))
        for (const { pathwayId } of await pathwaysOf(id)) wake(pathwayId);
      // Only now, so that whoever the store did not answer for is news at the next look too.
      this.#seen = new Map(people.map((person) => [person.id, shownOf(person)]));
      this.#version = version;
    } catch (error) {
      log.warn('directory not refreshed', errorFields(error));
    }
  }

  /** Whether the rooms may look otherwise because of this person. Somebody who is new in the directory is in no team yet. */
  #isNews(person: Person): boolean {
    if (!this.#seen) return person.endedAt !== undefined;
    const before = this.#seen.get(person.id);
    return before !== undefined && before !== shownOf(person);
  }
}

/** Everything about a person that decides in which rooms they are, and what the cards there say of them. */
function shownOf({ name, department, email, identities, endedAt }: Person): string {
  const accounts = identities.map(({ platform, tenant, user }) => `${platform}|${tenant}|${user}`).sort();
  return JSON.stringify([name, department, email, accounts, endedAt !== undefined]);
}

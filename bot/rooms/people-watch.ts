import type { Person } from '../../services/people/person.ts';
import { pathwaysOf } from '../../services/projections/memberships.ts';
import type { DocumentStore } from '../../storage/ports.ts';

export interface PeopleWatchOptions {
  readonly documents: DocumentStore;
  readonly directory: { readonly version: string | undefined; all(): readonly Person[] };
  readonly rooms: { wake(pathwayId: string): void };
}

/**
 * Sees to it that rooms follow people and not only pathways: who has just been tied to an account is let in, and whose rights
 * have ended is put out, in every pathway that they are in.
 */
export class PeopleWatch {
  readonly #options: PeopleWatchOptions;
  #version: string | undefined;
  #seen: Map<string, string> | undefined;

  constructor(options: PeopleWatchOptions) {
    this.#options = options;
  }

  /**
   * To be called now and then. Costs nothing while the staff directory has not changed. The first look wakes the rooms of
   * those whose rights have ended, since that may have been while nobody looked.
   */
  async look(): Promise<void> {
    const { documents, directory, rooms } = this.#options;
    const { version } = directory;
    if (this.#seen && version === this.#version) return;
    const seen = new Map(directory.all().map((person) => [person.id, reachKey(person)]));
    const changed = directory.all().filter(({ id, endedAt }) => {
      const before = this.#seen?.get(id);
      // Somebody who is new in the directory is in no team yet.
      return this.#seen ? before !== undefined && before !== seen.get(id) : endedAt !== undefined;
    });
    for (const { id } of changed) for (const { pathwayId } of await pathwaysOf(documents, id)) rooms.wake(pathwayId);
    // Only now: what the store did not answer for is looked at again.
    this.#seen = seen;
    this.#version = version;
  }
}

/** Everything about a person that decides which rooms they can be in. */
function reachKey({ identities, email, endedAt }: Person): string {
  const accounts = identities.map(({ platform, tenant, user }) => `${platform}|${tenant}|${user}`).sort();
  return JSON.stringify([accounts, email, endedAt !== undefined]);
}

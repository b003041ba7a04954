import { LRUCache } from 'lru-cache';
import type { DocumentStore, EventStore } from '../../storage/ports.ts';
import { type Clock, toInstant } from '../clock.ts';
import type { Commit } from '../pathway/events.ts';
import { foldAll } from '../pathway/fold.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';
import { clockId } from '../pathway/young-person.ts';
import type { AccountSources } from '../records/account-of.ts';
import { loadSubject } from '../subjects.ts';
import { addToOutbox, entriesOf, type JournalEntry, loadEntry, saveEntry } from './journal-entry.ts';
import { type ItemEdition, itemNow, itemsDue, type JournalItem, packageKey } from './journal-item.ts';
import { makePackage } from './journal-package.ts';
import { digestOf, keepParts, removeParts } from './package-parts.ts';
import { type QueuedPackage, queued } from './queued.ts';

export interface JournalOptions {
  readonly store: EventStore & DocumentStore;
  readonly clock: Clock;
  readonly sources: Omit<AccountSources, 'name'>;
}

/** What came of a wish to have something put on record. `already`: it is, or waits, in just this edition. */
export type Filed =
  | { readonly filed: true; readonly key: string; readonly already: boolean; readonly status: JournalEntry['status'] }
  | { readonly filed: false };

const remembered = 20_000;

/**
 * What goes on record in the case system. A package is made once, from one version of the pathway, and kept as it was made until the
 * case system has given a receipt; only then is what is in it known to be anywhere else.
 */
export class Journal {
  readonly #options: JournalOptions;
  /** By pathway, the command that opened it. */
  readonly #openings = new LRUCache<string, string>({ max: remembered });
  /** Keys of packages that have been made. */
  readonly #made = new LRUCache<string, true>({ max: remembered });

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** Puts an item in the queue as it is now: somebody wants it on record. Says when it is there already. */
  async file(pathwayId: string, item: JournalItem, by: PersonId): Promise<Filed> {
    const commits = await this.#options.store.read(pathwayId, 1);
    const state = foldAll(pathwayId, commits);
    const edition = itemNow(state, item, toInstant(this.#options.clock()));
    if (!edition || state.erasingSince !== undefined) return { filed: false };
    return this.#queue(state, commits, edition, by);
  }

  /**
   * Puts everything in the queue that must be on record in this state and is not. To be told of each state that is newer than those before;
   * late, twice, and from several processes at once does no harm.
   */
  async follow(state: PathwayState): Promise<void> {
    if (state.erasingSince !== undefined) return;
    for (const item of itemsDue(state)) {
      const opening = await this.#openingOf(state.id);
      if (opening === undefined) return;
      if (this.#made.has(packageKey(state.id, opening, item))) continue;
      const commits = await this.#options.store.read(state.id, 1);
      const seen = commits.filter(({ version }) => version <= state.version);
      await this.#queue(state, seen, item, clockId);
    }
  }

  /** {@link queued}. */
  queue(): Promise<QueuedPackage[]> {
    return queued(this.#options.store);
  }

  /**
   * Whether everything of the pathway, as it is in this very state, is in the case system: the whole of it is received, and nothing waits
   * that somebody has wanted on record besides.
   */
  async isOnRecord(state: PathwayState): Promise<boolean> {
    // Not from memory: a code may be given to another pathway once the first is erased.
    const opening = (await this.#options.store.read(state.id, 1))[0]?.commandId;
    if (opening === undefined) return false;
    const entries = await entriesOf(this.#options.store, state.id);
    if (entries.some(({ entry }) => entry.status !== 'received')) return false;
    const received = new Set(entries.map(({ key }) => key));
    const due = itemsDue(state);
    return (
      due.some(({ kind }) => kind === 'pathway') &&
      due.every((item) => received.has(packageKey(state.id, opening, item)))
    );
  }

  async #queue(state: PathwayState, commits: readonly Commit[], item: ItemEdition, by: PersonId): Promise<Filed> {
    const { store, clock, sources } = this.#options;
    const [first] = commits;
    if (!first) return { filed: false };
    const pathwayId = state.id;
    const key = packageKey(pathwayId, first.commandId, item);
    const madeAt = toInstant(clock());
    const before = await loadEntry(store, pathwayId, key);
    // Before anything else: whatever becomes of this process, the package is looked for.
    if (before?.entry.status !== 'received') await addToOutbox(store, { pathwayId, key, at: madeAt });
    if (before) return this.#filed(key, true, before.entry.status);
    const name = (await loadSubject(store, pathwayId))?.name;
    const made = makePackage(state, commits, item, { key, madeAt, madeBy: by }, { ...sources, name });
    if (!made) return { filed: false };
    const text = JSON.stringify(made);
    const digest = digestOf(text);
    const parts = await keepParts(store, pathwayId, key, text);
    const entry: JournalEntry = {
      kind: item.kind,
      ...(item.id === undefined ? {} : { id: item.id }),
      edition: item.edition,
      version: state.version,
      since: item.since,
      queuedAt: madeAt,
      by,
      digest,
      parts,
      status: 'waiting',
      tries: 0,
    };
    if (await saveEntry(store, { pathwayId, key }, entry)) return this.#filed(key, false, 'waiting');
    const other = await loadEntry(store, pathwayId, key);
    if (other?.entry.digest !== digest) await removeParts(store, pathwayId, key, digest);
    return this.#filed(key, true, other?.entry.status ?? 'waiting');
  }

  #filed(key: string, already: boolean, status: JournalEntry['status']): Filed {
    this.#made.set(key, true);
    return { filed: true, key, already, status };
  }

  async #openingOf(pathwayId: string): Promise<string | undefined> {
    const known = this.#openings.get(pathwayId);
    if (known !== undefined) return known;
    const opening = (await this.#options.store.read(pathwayId, 1))[0]?.commandId;
    if (opening !== undefined) this.#openings.set(pathwayId, opening);
    return opening;
  }
}

import { LRUCache } from 'lru-cache';
import type { DocumentStore } from '../../storage/ports.ts';
import { type Clock, toLocalDate } from '../clock.ts';
import type { ModelDefinition } from '../models/definition.ts';
import type { PathwayState } from '../pathway/state.ts';
import { type SharingRules, shippedRules } from '../privacy/sharing-rules.ts';
import type { EscalationRule } from '../reminders/escalation.ts';
import { duePartition } from './due-day.ts';
import { membershipsPartition } from './memberships.ts';
import {
  nothingProjected,
  type Projection,
  projectedPartition,
  projection,
  projectionOf,
  sameDocuments,
  sameMembership,
} from './projection.ts';
import { deleteVersioned, putVersioned } from './versioned-document.ts';

export interface ProjectorOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly model: (id: string) => ModelDefinition | undefined;
  readonly escalation: EscalationRule;
  readonly sharing?: SharingRules;
  /** The pathway as it is in the store now. */
  readonly current: (pathwayId: string) => Promise<PathwayState>;
  /** Pathways of which is remembered what has been derived. */
  readonly remembered?: number;
}

/** A projection that this process has seen in the store. `etag` is absent when there was none. */
interface Seen extends Projection {
  readonly etag?: string;
}

/**
 * Writes what is derived from the pathways: who belongs to which (`memberships`), and on which day a pathway next needs
 * something (`due`). A state may be projected any number of times, late, and by several processes at once. Most commits
 * change neither, and cost nothing here.
 */
export class Projector {
  readonly #options: ProjectorOptions;
  readonly #seen: LRUCache<string, Seen>;
  readonly #queues = new Map<string, Promise<void>>();

  constructor(options: ProjectorOptions) {
    this.#options = options;
    this.#seen = new LRUCache({ max: options.remembered ?? 5000 });
  }

  /** Writes what differs from what has been derived before. Resolves when everything of this state, or a newer one, is stored. */
  project(state: PathwayState): Promise<void> {
    return this.#inTurn(state.id, () => this.#project(state, false));
  }

  /** Writes everything, whatever is believed to be there. */
  projectAnew(state: PathwayState): Promise<void> {
    return this.#inTurn(state.id, () => this.#project(state, true));
  }

  async #project(state: PathwayState, anew: boolean): Promise<void> {
    let next = state;
    let everything = anew;
    const days = new Set<string>();
    for (;;) {
      if (next.version === 0) return;
      const before = await this.#before(next, everything);
      if (before.version > next.version) return;
      const { clock, model, escalation, sharing = shippedRules, current } = this.#options;
      const after = projectionOf(next, { now: clock(), model: model(next.model), escalation, sharing });
      if (!everything && sameDocuments(before, after))
        return this.#remember(next.id, { ...before, version: next.version });
      for (const { due } of [before, after]) if (due !== undefined) days.add(due);
      await this.#write(next, before, after, everything);
      await this.#forgetDays(next, after, days);
      const noted = await this.#note(next.id, before, after);
      if (noted) this.#remember(next.id, { ...after, etag: noted });
      else this.#seen.delete(next.id);
      // Whoever was faster may have been overwritten above, and whoever committed meanwhile may have seen the old note and
      // found nothing to do: the newest state is projected once more.
      const newest = await current(next.id);
      if (noted && newest.version <= next.version) return;
      next = newest;
      everything = !noted;
    }
  }

  /**
   * What has been derived so far. Memory is trusted only when this process has seen every version: another process may have
   * derived something else from one in between.
   */
  async #before(state: PathwayState, everything: boolean): Promise<Seen> {
    const seen = this.#seen.get(state.id);
    if (!everything && seen && seen.version >= state.version - 1) return seen;
    const stored = await this.#options.documents.get(projectedPartition, state.id);
    return stored ? { ...projection.parse(stored.body), etag: stored.etag } : nothingProjected;
  }

  async #write(state: PathwayState, before: Projection, after: Projection, everything: boolean): Promise<void> {
    const { documents } = this.#options;
    const { version } = after;
    const people = new Set([...Object.keys(before.memberships), ...Object.keys(after.memberships)]);
    if (everything) for (const person of state.members.keys()) people.add(person);
    const writes = [...people]
      .filter((person) => everything || !sameMembership(before, after, person))
      .map((person) => {
        const membership = after.memberships[person];
        const partition = membershipsPartition(person);
        if (!membership) return deleteVersioned(documents, partition, state.id, version);
        return putVersioned(documents, partition, state.id, { ...membership, version });
      });
    if (after.due !== undefined && (everything || after.due !== before.due))
      writes.push(putVersioned(documents, duePartition(after.due), state.id, { version }));
    await Promise.all(writes);
  }

  /**
   * Takes away days on which nothing happens any more. Last, so that a crash in between leaves a day too many and never one
   * too few. A day that has come is for the clock to take away, once the rooms show it.
   */
  async #forgetDays(state: PathwayState, after: Projection, days: ReadonlySet<string>): Promise<void> {
    const today = toLocalDate(this.#options.clock());
    for (const day of days)
      if (day !== after.due && day > today)
        await deleteVersioned(this.#options.documents, duePartition(day), state.id, state.version);
  }

  /** Notes what has been derived; undefined when another process has noted something meanwhile. */
  async #note(pathwayId: string, before: Seen, after: Projection): Promise<string | undefined> {
    const precondition = before.etag === undefined ? 'absent' : { etag: before.etag };
    const put = await this.#options.documents.put(projectedPartition, pathwayId, after, precondition);
    return put === 'conflict' ? undefined : put.etag;
  }

  #remember(pathwayId: string, seen: Seen): void {
    this.#seen.set(pathwayId, seen);
  }

  #inTurn(pathwayId: string, work: () => Promise<void>): Promise<void> {
    const before = this.#queues.get(pathwayId) ?? Promise.resolve();
    const done = before.then(work);
    const settled = done.catch(() => undefined);
    this.#queues.set(pathwayId, settled);
    settled.then(() => {
      if (this.#queues.get(pathwayId) === settled) this.#queues.delete(pathwayId);
    });
    return done;
  }
}

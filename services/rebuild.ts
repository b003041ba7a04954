import type { DocumentStore, EventStore } from '../storage/ports.ts';
import { allPathways } from './all-pathways.ts';
import { type Clock, toLocalDate } from './clock.ts';
import { noteClosed } from './erasure/closed-pathways.ts';
import type { ModelDefinition } from './models/definition.ts';
import { foldAll } from './pathway/fold.ts';
import { maxDeadlineYears } from './pathway/rules.ts';
import type { PathwayState, PersonId } from './pathway/state.ts';
import { peoplePartition } from './people/directory.ts';
import { type SharingRules, shippedRules } from './privacy/sharing-rules.ts';
import { dayAfter, dueDayOf, duePartition } from './projections/due-day.ts';
import { membershipsOf, membershipsPartition } from './projections/memberships.ts';
import { projectedPartition } from './projections/projection.ts';
import { Projector } from './projections/projector.ts';
import type { EscalationRule } from './reminders/escalation.ts';
import { keptSubjects, removeUnopened } from './unopened-subjects.ts';

export interface RebuildOptions {
  readonly store: EventStore & DocumentStore;
  readonly clock: Clock;
  readonly model: (id: string) => ModelDefinition | undefined;
  readonly escalation: EscalationRule;
  readonly sharing?: SharingRules;
  /** Waits for so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** What a rebuild came to. */
export interface RebuildCounts {
  readonly pathways: number;
  /** Derived documents that stood where there should be none. */
  readonly stale: number;
  /** Names of young people whose pathway was never opened. */
  readonly subjects: number;
}

/** Pathways that are read at the same time. */
const atOnce = 20;

/**
 * Makes every derived document anew from the streams, and takes away those that nothing stands behind. May run beside the
 * bot, and any number of times: a document of a newer state is never overwritten, and none is removed without a last look at
 * its stream.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildCounts> {
  const { store, clock, model, escalation, sharing = shippedRules, wait } = options;
  const kept = await keptSubjects(store);
  const current = (id: string) => load(store, id);
  const projector = new Projector({ documents: store, clock, model, escalation, sharing, current });
  const pathways = new Set<string>();
  const expected = new Expected(options);
  for await (const ids of allPathways(store)) {
    for (const id of ids) pathways.add(id);
    for (let i = 0; i < ids.length; i += atOnce) {
      const states = await Promise.all(ids.slice(i, i + atOnce).map(current));
      await Promise.all(states.map((state) => projector.projectAnew(state)));
      for (const state of states) await noteClosed(store, state);
      for (const state of states) expected.add(state);
    }
  }
  const stale =
    (await removeStaleMemberships(store, expected)) +
    (await removeStaleDays(options, expected)) +
    (await removeStaleNotes(store, pathways));
  const unopened = kept.filter(({ pathwayId }) => !pathways.has(pathwayId));
  return { pathways: pathways.size, stale, subjects: await removeUnopened(store, unopened, wait) };
}

/** Which documents there should be, so that only the others need a look at their stream. */
class Expected {
  readonly #options: RebuildOptions;
  readonly #pathwaysOf = new Map<PersonId, Set<string>>();
  readonly #dayOf = new Map<string, string>();

  constructor(options: RebuildOptions) {
    this.#options = options;
  }

  add(state: PathwayState): void {
    const { clock, model, escalation, sharing = shippedRules } = this.#options;
    for (const [person, membership] of membershipsOf(state)) {
      const pathways = this.#pathwaysOf.get(person) ?? new Set();
      if (membership) pathways.add(state.id);
      this.#pathwaysOf.set(person, pathways);
    }
    const day = dueDayOf(state, { now: clock(), model: model(state.model), escalation, sharing });
    if (day !== undefined) this.#dayOf.set(state.id, day);
  }

  /** Everyone who is or was in any team. */
  people(): PersonId[] {
    return [...this.#pathwaysOf.keys()];
  }

  isMember(person: PersonId, pathwayId: string): boolean {
    return this.#pathwaysOf.get(person)?.has(pathwayId) ?? false;
  }

  isDue(day: string, pathwayId: string): boolean {
    return this.#dayOf.get(pathwayId) === day;
  }
}

async function load(store: EventStore, pathwayId: string): Promise<PathwayState> {
  return foldAll(pathwayId, await store.read(pathwayId, 1));
}

/** Memberships of pathways that the person is not in. */
async function removeStaleMemberships(store: EventStore & DocumentStore, expected: Expected): Promise<number> {
  let count = 0;
  for (const person of new Set([...expected.people(), ...(await idsOf(store, peoplePartition))]))
    for (const id of await idsOf(store, membershipsPartition(person)))
      if (!expected.isMember(person, id))
        count += await removeIf(store, membershipsPartition(person), id, (state) => !membershipsOf(state).get(person));
  return count;
}

/** Days still to come on which nothing happens. Days that have come are for the clock, which removes what it has dealt with. */
async function removeStaleDays(
  { store, clock, model, escalation, sharing = shippedRules }: RebuildOptions,
  expected: Expected,
): Promise<number> {
  const now = clock();
  const last = toLocalDate(now.plus({ years: maxDeadlineYears + 1 }));
  let count = 0;
  for (let day = dayAfter(toLocalDate(now)); day <= last; day = dayAfter(day))
    for (const id of await idsOf(store, duePartition(day)))
      if (!expected.isDue(day, id))
        count += await removeIf(
          store,
          duePartition(day),
          id,
          (state) => dueDayOf(state, { now, model: model(state.model), escalation, sharing }) !== day,
        );
  return count;
}

/** Notes of what was derived from pathways that are no more. */
async function removeStaleNotes(store: EventStore & DocumentStore, pathways: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for (const id of await idsOf(store, projectedPartition)) {
    if (pathways.has(id) || (await load(store, id)).version > 0) continue;
    if (await store.delete(projectedPartition, id)) count++;
  }
  return count;
}

/** Removes a document that its pathway, as it is now, does not stand behind; resolves to how many that were. */
async function removeIf(
  store: EventStore & DocumentStore,
  partition: string,
  id: string,
  isStale: (state: PathwayState) => boolean,
): Promise<number> {
  const document = await store.get(partition, id);
  if (!document || !isStale(await load(store, id))) return 0;
  return (await store.delete(partition, id, document.etag)) ? 1 : 0;
}

async function idsOf(store: DocumentStore, partition: string): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const page = await store.list(partition, next === undefined ? {} : { next });
    for (const { id } of page.documents) ids.push(id);
    next = page.next;
  } while (next !== undefined);
  return ids;
}

import type { Scheduler } from 'fast-check';
import type { Clock } from '../../services/clock.ts';
import type { Commit } from '../../services/pathway/events.ts';
import { Pathways } from '../../services/pathways.ts';
import { type AppendResult, type ChangePage, type EventStore, StoreError } from '../../storage/ports.ts';
import { testModels, testNow, testPeople, testSeal } from './domain.ts';

/** How a reply can get lost: never, before the write, or after it. */
export type Loss = 'none' | 'before' | 'after';

/** A store in memory in which every call waits for the scheduler before and after it takes effect, and may lose its reply. */
export class ScheduledStore implements EventStore {
  readonly commits: Commit[];
  readonly #scheduler: Scheduler;
  readonly #losses: Loss[];

  constructor(commits: Commit[], scheduler: Scheduler, losses: Loss[]) {
    this.commits = commits;
    this.#scheduler = scheduler;
    this.#losses = losses;
  }

  async append(commit: Commit): Promise<AppendResult> {
    const loss = this.#losses.shift() ?? 'none';
    await this.#scheduler.schedule(Promise.resolve(), `append ${commit.version} ${commit.by}`);
    if (loss === 'before') throw new StoreError('unknown');
    const taken = this.commits.some(({ version }) => version === commit.version);
    if (!taken) this.commits.push(structuredClone(commit));
    await this.#scheduler.schedule(Promise.resolve(), `appended ${commit.version} ${commit.by}`);
    if (loss === 'after') throw new StoreError('unknown');
    return taken ? 'conflict' : 'appended';
  }

  async read(_pathwayId: string, fromVersion: number): Promise<Commit[]> {
    await this.#scheduler.schedule(Promise.resolve(), `read ${fromVersion}`);
    const found = structuredClone(this.commits.filter(({ version }) => version >= fromVersion));
    await this.#scheduler.schedule(Promise.resolve(), 'have read');
    return found.sort((a, b) => a.version - b.version);
  }

  changesSince(): Promise<ChangePage> {
    throw new Error('not asked for here');
  }

  eraseStream(): Promise<number> {
    throw new Error('not asked for here');
  }
}

/** A process of the program on such a store. */
export function processOn(store: EventStore, clock: Clock = () => testNow): Pathways {
  return new Pathways({
    store,
    clock,
    person: (id) => testPeople.get(id),
    model: (id) => testModels.get(id),
    seal: testSeal,
    onCommitted: () => undefined,
  });
}

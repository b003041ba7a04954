import type { PathwayState } from '../../services/pathway/state.ts';

export type Watcher = (state: PathwayState) => void;

/**
 * Who wants to hear at once when something changes in a pathway: the pages that are open now. Told of every newer state that
 * this process learns of: by its own commits at once, and by those of others when it reads them.
 */
export class Watchers {
  readonly #byPathway = new Map<string, Set<Watcher>>();

  /** Calls `watcher` with each new state, until what is given back is called. It must not throw. */
  subscribe(pathwayId: string, watcher: Watcher): () => void {
    const watching = this.#byPathway.get(pathwayId) ?? new Set();
    this.#byPathway.set(pathwayId, watching.add(watcher));
    return () => {
      watching.delete(watcher);
      if (watching.size === 0 && this.#byPathway.get(pathwayId) === watching) this.#byPathway.delete(pathwayId);
    };
  }

  /** The pathway has got to this state. */
  notify(state: PathwayState): void {
    for (const watcher of [...(this.#byPathway.get(state.id) ?? [])]) watcher(state);
  }

  /** Pathways that somebody watches. */
  get size(): number {
    return this.#byPathway.size;
  }
}

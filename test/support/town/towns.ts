import { startTown, type Town, type TownOptions } from './town.ts';
import { type Engine, engines } from './town-store.ts';

/** The same town on each store. What is done in one is done in all of them at the same time. */
export class Towns<T extends { readonly town: Town }> {
  readonly #stages: readonly T[];

  constructor(stages: readonly T[]) {
    this.#stages = stages;
  }

  /** Does the same in each town. Fails when one of them does, and says which. */
  async each(work: (stage: T) => Promise<void>): Promise<void> {
    const results = await Promise.allSettled(this.#stages.map(work));
    for (const [index, result] of results.entries()) {
      if (result.status === 'fulfilled') continue;
      const error = result.reason instanceof Error ? result.reason : new Error(String(result.reason));
      error.message = `${this.#stages[index]?.town.store.engine}: ${error.message}`;
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.each(({ town }) => town.stop());
  }
}

/** Starts a town on each store, and makes of each what the test needs. */
export async function startTowns<T extends { readonly town: Town }>(
  stage: (town: Town) => T | Promise<T>,
  options?: TownOptions,
): Promise<Towns<T>> {
  return new Towns(await Promise.all(engines.map((engine) => startStage(engine, stage, options))));
}

async function startStage<T>(engine: Engine, stage: (town: Town) => T | Promise<T>, options?: TownOptions): Promise<T> {
  const town = await startTown(engine, options);
  try {
    return await stage(town);
  } catch (error) {
    await town.stop();
    throw error;
  }
}

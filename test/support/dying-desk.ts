import type { KeptStore } from '../../storage/ports.ts';
import { AccessDesk } from './access-desk.ts';
import { MemoryStore } from './memory-store.ts';
import { Mortal } from './mortal.ts';

/** How a process dies: at which call of its store, and on which side of it. */
export interface Death {
  readonly call: number;
  readonly dies: 'before' | 'after';
}

/** Every death that can be met by something that makes so many calls. */
export function deaths(calls: number): Death[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => [
    { call, dies: 'before' } as const,
    { call, dies: 'after' } as const,
  ]);
}

/** A desk whose process dies when it is told to, over a store that lives on. */
export class DyingDesk {
  readonly desk: AccessDesk;
  readonly store: KeptStore;
  readonly #fate: { mortal: Mortal };

  private constructor(desk: AccessDesk, store: KeptStore, fate: { mortal: Mortal }) {
    this.desk = desk;
    this.store = store;
    this.#fate = fate;
  }

  static async create(): Promise<DyingDesk> {
    const store: KeptStore = new MemoryStore();
    const fate = { mortal: new Mortal() };
    // Looked up with each call: whose fate it is may change.
    const seen = new Proxy(store, {
      get: (target, name) => {
        if (typeof Reflect.get(target, name, target) !== 'function') return undefined;
        return (...args: unknown[]) => Reflect.apply(Reflect.get(fate.mortal.sees(target), name), target, args);
      },
    });
    return new DyingDesk(await AccessDesk.create(seen), store, fate);
  }

  /** How many calls of the store some work makes. */
  async callsOf(work: () => Promise<unknown>): Promise<number> {
    this.#fate.mortal = new Mortal();
    await work();
    return this.#fate.mortal.calls;
  }

  /** Does something, and dies on the way. What came of it, if anything did. */
  dying<T>({ call, dies }: Death, work: () => Promise<T>): Promise<T | undefined> {
    this.#fate.mortal = new Mortal(call, dies);
    return this.#fate.mortal.unlessDead(work());
  }

  /** The next process, which finds what the dead one has left. */
  next(): Promise<AccessDesk> {
    return this.desk.beside(this.store);
  }
}

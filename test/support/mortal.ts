/**
 * What a process that may die sees of the world: every method of the things it is given. At the chosen call it dies, either
 * before the call has had any effect or after it; from then on nothing that it does has an effect, and nothing answers.
 */
export class Mortal {
  #left: number;
  readonly #dies: 'before' | 'after';
  readonly #died = Promise.withResolvers<void>();
  #isDead = false;
  calls = 0;
  /** Set: calls wait until it resolves, as those of a process that gets no time do. */
  frozen: Promise<void> | undefined;

  constructor(call = Number.POSITIVE_INFINITY, dies: 'before' | 'after' = 'before') {
    this.#left = call;
    this.#dies = dies;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  set isDead(isDead: boolean) {
    this.#isDead = isDead;
    if (isDead) this.#died.resolve();
  }

  /** What the work gives; undefined when the process dies before. */
  unlessDead<T>(work: Promise<T>): Promise<T | undefined> {
    return Promise.race([work, this.#died.promise.then(() => undefined)]);
  }

  /** The same thing, as the mortal process sees it. */
  sees<T extends object>(thing: T): T {
    return new Proxy(thing, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => this.#call(() => Reflect.apply(value, target, args), name);
      },
    });
  }

  #call(work: () => unknown, name: string | symbol): unknown {
    if (name === 'link' || name === 'roomId') return work();
    return this.#asyncCall(work);
  }

  async #asyncCall(work: () => unknown): Promise<unknown> {
    const never = new Promise(() => undefined);
    if (this.isDead) return never;
    this.calls++;
    this.#left--;
    const isLast = this.#left === 0;
    if (isLast && this.#dies === 'before') this.isDead = true;
    if (this.frozen) await this.frozen;
    if (this.isDead) return never;
    const result = await work();
    if (isLast) this.isDead = true;
    return this.isDead ? never : result;
  }
}

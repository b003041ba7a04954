/** Ends what a part of the program is waiting for when that part is told to stop. */
export class StopSignal {
  readonly #waiting = new Set<() => void>();
  #isStopped = false;

  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
    for (const end of [...this.#waiting]) end();
  }

  /** Resolves after this time, or at once when it is stopped. */
  sleep(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const elapsed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    return this.unlessStopped(elapsed).then(() => clearTimeout(timer));
  }

  /** The result, or undefined when it is stopped before; what is under way then goes on unheard. */
  unlessStopped<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#waiting.delete(end);
        resolve(undefined);
      };
      this.#waiting.add(end);
      if (this.#isStopped) end();
      work.then(resolve, reject).finally(() => this.#waiting.delete(end));
    });
  }
}

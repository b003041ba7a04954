/** How long a stop waits for answers that are on their way to people. */
const patienceMs = 5000;

/** What is going on, so that a stop can wait for it. */
export class Busy {
  readonly #going = new Set<Promise<void>>();

  during(work: Promise<void>): void {
    this.#going.add(work);
    const ended = () => this.#going.delete(work);
    work.then(ended, ended);
  }

  /** Resolves when nothing goes on any more, or patience is at its end. */
  async over(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([Promise.allSettled(this.#going), patience]);
    clearTimeout(timer);
  }
}

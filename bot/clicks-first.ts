/** However many people click, what goes on behind them is held back no longer than this. */
const defaultMaxWaitMs = 1000;

/**
 * Lets people go first. Cards are edited and lists are derived when nobody is waiting for an answer, or at the latest after a
 * second: what people see may follow a moment later, an answer may not.
 */
export class ClicksFirst {
  readonly #maxWaitMs: number;
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  constructor(maxWaitMs = defaultMaxWaitMs) {
    this.#maxWaitMs = maxWaitMs;
  }

  /** Somebody waits for this work. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight++;
    try {
      return await work();
    } finally {
      this.#inFlight--;
      if (this.#inFlight === 0) this.#quiet();
    }
  }

  /** Resolves when nobody waits for an answer, or after the longest wait. */
  turn(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#maxWaitMs);
      timer.unref();
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #quiet(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }
}

/** So long nobody has waited for an answer. That all have theirs at the same moment (one commit answers many) is no pause yet. */
const quietMs = 30;
/** While people click without a pause, what goes on behind them takes one step in this time. */
const stepMs = 20;

/**
 * Lets people go first. Cards are edited and lists are derived when nobody is waiting for an answer. While somebody always
 * is, it goes on in single steps, so that it neither stands still nor takes the time that the answers need: what people see may
 * follow a moment later, an answer may not.
 */
export class ClicksFirst {
  #inFlight = 0;
  #lastAnswerMs = Number.NEGATIVE_INFINITY;
  readonly #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Somebody waits for this work. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight++;
    try {
      return await work();
    } finally {
      this.#inFlight--;
      this.#lastAnswerMs = performance.now();
    }
  }

  /** Resolves when nobody waits for an answer, or when it is this one's step, in the order in which they came. */
  turn(): Promise<void> {
    if (this.#waiting.length === 0 && this.#isQuiet()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#timer ??= setTimeout(() => this.#step(), stepMs);
    });
  }

  #isQuiet(): boolean {
    return this.#inFlight === 0 && performance.now() - this.#lastAnswerMs >= quietMs;
  }

  /** One at a time even when it is quiet: a click that comes meanwhile waits for no more than one. */
  #step(): void {
    this.#timer = undefined;
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) this.#timer = setTimeout(() => this.#step(), this.#isQuiet() ? 0 : stepMs);
  }
}

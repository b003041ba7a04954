/** Lets a few at a time do what is costly. The others wait in a line of bounded length; beyond it they are told at once. */
export class Turns {
  readonly #atOnce: number;
  readonly #inLine: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(atOnce: number, inLine: number) {
    this.#atOnce = atOnce;
    this.#inLine = inLine;
  }

  /** Whether somebody who comes now is sent away. */
  get isFull(): boolean {
    return this.#busy >= this.#atOnce && this.#waiting.length >= this.#inLine;
  }

  async take<T>(work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.isFull) return 'busy';
    // Whoever ends hands the place on, so nobody can step in between.
    if (this.#busy >= this.#atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy--;
    }
  }
}

/** Whatever takes longer than this is left behind; nothing of the demo is worth waiting for. */
const patienceOfAllMs = 2000;
/** The least that every step gets. */
const leastMs = 100;

/** What must be undone at the end, in the reverse order of its beginning; each once, and whatever happens to the others. */
export class Closing {
  readonly #steps: (() => Promise<unknown>)[] = [];
  readonly #patienceMs: number;
  #isClosed = false;

  constructor(patienceMs = patienceOfAllMs) {
    this.#patienceMs = patienceMs;
  }

  /** What is begun when the end has come already is undone at once. */
  add(step: () => Promise<unknown>): void {
    if (this.#isClosed) step().catch(() => undefined);
    else this.#steps.push(step);
  }

  /** Resolves when everything is undone, or has been waited for long enough. */
  async run(): Promise<void> {
    this.#isClosed = true;
    const deadline = Date.now() + this.#patienceMs;
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const undone = step().catch(() => undefined);
      await inTime(undone, Math.max(deadline - Date.now(), leastMs));
    }
  }
}

async function inTime(work: Promise<unknown>, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

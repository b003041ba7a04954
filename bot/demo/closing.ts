/** Whatever takes longer than this is left behind; nothing of the demo is worth waiting for. */
const patienceMs = 2000;

/** What must be undone at the end, in the reverse order of its beginning; each once, and whatever happens to the others. */
export class Closing {
  readonly #steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    const steps = this.#steps.splice(0).reverse();
    const deadline = Date.now() + patienceMs;
    for (const step of steps) await inTime(step().catch(() => undefined), Math.max(deadline - Date.now(), 100));
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

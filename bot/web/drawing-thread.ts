import { Worker } from 'node:worker_threads';
import type { Locale } from '../../cards/text/catalog.ts';
import type { Road } from '../../services/road.ts';

/** What is to be drawn. */
export interface Drawing {
  readonly locale: Locale;
  readonly road: Road;
}

/** What comes back: a PNG, or the name of the error that prevented it. */
export type Drawn = { readonly png: Uint8Array } | { readonly failed: string };

/** Of drawings that wait, at most so many; who comes then is told to come again. */
const maxWaiting = 40;
/** The first drawing loads the library and the fonts, which takes up to a second on a slow machine. */
const maxDrawingMs = 15_000;
/** So long the thread and its memory (50 to 100 MB) are kept after the last drawing. */
const idleMs = 60_000;

/** Too many drawings wait. */
export class BusyDrawing extends Error {
  override readonly name = 'BusyDrawing';
}

/**
 * Draws pictures in a thread of its own, one after the other: a picture takes 20 to 80 ms of computing, for which nobody who
 * clicks should wait. The thread is started for the first picture, and ends when none has been asked for in a while.
 */
export class DrawingThread {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  /** A PNG. Rejects with {@link BusyDrawing} when too many wait, and with another error when it cannot be drawn. */
  async draw(drawing: Drawing): Promise<Uint8Array> {
    if (this.#waiting >= maxWaiting) throw new BusyDrawing();
    this.#waiting++;
    const drawn = this.#last.then(() => this.#drawNow(drawing));
    this.#last = drawn.catch(() => undefined);
    return drawn.finally(() => this.#waiting--);
  }

  /** Ends the thread; what is being drawn is not finished. A later drawing starts another. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #drawNow(drawing: Drawing): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    this.#worker ??= start();
    const drawn = await answerOf(this.#worker, drawing).catch(async (error: unknown) => {
      await this.close();
      throw error;
    });
    this.#idle = setTimeout(() => void this.close(), idleMs).unref();
    if ('failed' in drawn) throw new Error(`not drawn: ${drawn.failed}`);
    return drawn.png;
  }
}

function start(): Worker {
  // Not what the process was started with: some of that (`--input-type`, say) keeps a thread from starting.
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { name: 'pictures', execArgv: [] });
  worker.unref();
  return worker;
}

/** Rejects when the thread dies or does not answer in time. The program does not end while somebody waits here. */
async function answerOf(worker: Worker, drawing: Drawing): Promise<Drawn> {
  const { promise, resolve, reject } = Promise.withResolvers<Drawn>();
  const ended = () => reject(new Error('the drawing thread ended'));
  const tooLong = setTimeout(() => reject(new Error('the drawing thread does not answer')), maxDrawingMs);
  worker.on('message', resolve).on('error', reject).on('exit', ended);
  worker.ref();
  try {
    worker.postMessage(drawing);
    return await promise;
  } finally {
    clearTimeout(tooLong);
    worker.unref();
    worker.off('message', resolve).off('error', reject).off('exit', ended);
  }
}

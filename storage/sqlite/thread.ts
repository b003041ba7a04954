import { Worker } from 'node:worker_threads';
import { StoreError } from '../ports.ts';
import type { Call, Failure, FromThread, Gives, Reply, ThreadData, ThreadRequest, ToThread } from './protocol.ts';

/** After a thread could not start, calls are refused at once for so long before it is tried again. */
const restartAfterMs = 1000;

interface Pending {
  resolve(value: never): void;
  reject(error: StoreError): void;
}

/**
 * One database thread, seen from the event loop. Calls made in the same turn travel as one message, and so do their answers.
 * A thread that dies is started again by the next call; what it had been asked for and not answered is rejected, since
 * nobody can say whether it was done.
 */
export class Thread {
  #data: ThreadData;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #started: Promise<void> | undefined;
  #outbox: Call[] = [];
  #lastId = 0;
  #notBefore = 0;
  #closed: Promise<void> | undefined;

  constructor(data: ThreadData) {
    this.#data = data;
  }

  /** Starts the thread. Rejects with a {@link StoreError} when it cannot open the file. */
  open(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Which of the file's lives it is in; known once it is open. */
  get generation(): number | undefined {
    return this.#data.generation;
  }

  /** Asks for one thing. Rejects with a {@link StoreError} when it was not done, or when nobody knows. */
  call<const R extends ThreadRequest>(request: R): Promise<Gives<R>> {
    if (this.#closed || (!this.#worker && performance.now() < this.#notBefore)) {
      return Promise.reject(new StoreError('unavailable'));
    }
    const { promise, resolve, reject } = Promise.withResolvers<Gives<R>>();
    const id = ++this.#lastId;
    this.#pending.set(id, { resolve, reject });
    if (this.#outbox.push([id, request]) === 1) setImmediate(() => this.#flush());
    return promise;
  }

  /** Answers what has been asked, closes the file and ends the thread. */
  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  #flush(): void {
    const calls = this.#outbox;
    if (calls.length === 0) return;
    this.#outbox = [];
    if (!this.#worker) this.open().catch(() => {});
    this.#send(calls);
  }

  #send(message: ToThread): void {
    this.#worker?.postMessage(message);
  }

  #start(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#data,
      name: `sqlite ${this.#data.role}`,
      // Not what the process was started with: some of that (`--input-type`, say) keeps a thread from starting.
      execArgv: [],
    });
    this.#worker = worker;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    // A read that was not answered has certainly changed nothing.
    let lost: Failure = {
      code: this.#data.role === 'writer' ? 'unknown' : 'unavailable',
      detail: 'the database thread ended',
    };
    worker.on('message', (message: FromThread<never>) => {
      if ('replies' in message) this.#answer(message.replies);
      else if ('ready' in message) {
        // A thread that takes this one's place must find the same: what is in memory belongs to it.
        this.#data = { ...this.#data, generation: message.generation };
        resolve();
      } else {
        // It has not looked at anything yet, so nothing of what it was sent has been done.
        lost = message.failed;
        this.#notBefore = performance.now() + restartAfterMs;
      }
    });
    // Without a listener an error in the thread would end the process; `exit` follows and does the rest.
    worker.on('error', () => {});
    worker.once('exit', () => {
      this.#worker = undefined;
      this.#started = undefined;
      reject(toError(lost));
      this.#rejectSent(toError(lost));
    });
    return promise;
  }

  #answer(replies: readonly Reply<never>[]): void {
    for (const [id, value, failure] of replies) {
      const pending = this.#pending.get(id);
      if (!pending) continue;
      this.#pending.delete(id);
      if (failure) pending.reject(toError(failure));
      else pending.resolve(value);
    }
  }

  /** What is still in the outbox has not been sent, and goes to the next thread. */
  #rejectSent(error: StoreError): void {
    const unsent = new Set(this.#outbox.map(([id]) => id));
    for (const [id, pending] of this.#pending) {
      if (unsent.has(id)) continue;
      this.#pending.delete(id);
      pending.reject(error);
    }
  }

  async #end(): Promise<void> {
    this.#flush();
    const worker = this.#worker;
    if (!worker) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.once('exit', () => resolve());
    this.#send('close');
    await promise;
  }
}

function toError({ code, detail }: Failure): StoreError {
  return new StoreError(code, { cause: new Error(detail) });
}

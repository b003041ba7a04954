import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { eventually } from '../eventually.ts';

const main = new URL('../../../bot/main.ts', import.meta.url).pathname;

export type Env = Readonly<Record<string, string>>;

/** The program as a process of its own: `node bot/main.ts`, which knows nothing but its environment. */
export class BotProcess {
  /** What it wrote to its standard output, line by line, and to its standard error. */
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  readonly env: Env;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  /**
   * Starts it in a folder, in which it would leave what nobody told it to put elsewhere. With `fileBlocks`, no file that it
   * writes to may become larger than that (of 512 or 1024 bytes each, as the shell has it).
   */
  constructor(env: Env, folder: string, fileBlocks?: number) {
    const { PATH = '' } = process.env;
    const program = [process.execPath, main];
    const limited = ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$0" "$@"`, ...program];
    const [command = '', ...args] = fileBlocks === undefined ? program : limited;
    this.env = env;
    this.#child = spawn(command, args, { cwd: folder, env: { PATH, ...env } });
    this.#ended = once(this.#child, 'close');
    collect(this.#child.stdout, this.lines);
    collect(this.#child.stderr, this.errors);
  }

  /** Starts it and waits until it listens. */
  static async start(env: Env, folder: string, fileBlocks?: number): Promise<BotProcess> {
    const bot = new BotProcess(env, folder, fileBlocks);
    await eventually(() => {
      if (bot.hasEnded) throw new Error(`ended: ${[...bot.errors, ...bot.lines].join('\n')}`);
      return bot.port;
    });
    return bot;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Where it listens. Throws before it does. */
  get port(): number {
    const port = this.logged('listening').at(-1)?.port;
    if (typeof port !== 'number') throw new Error('it does not listen');
    return port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Lines of the log with this event. */
  logged(event?: string): Readonly<Record<string, unknown>>[] {
    return this.lines.map(parsed).filter(({ msg }) => event === undefined || msg === event);
  }

  /** Everything that it has written. */
  get output(): string {
    return [...this.lines, ...this.errors].join('\n');
  }

  /** What `/readyz` says now. */
  async readiness(): Promise<{ status: number; body: unknown }> {
    const reply = await fetch(`${this.url}/readyz`);
    return { status: reply.status, body: await reply.json() };
  }

  /** Waits until `/readyz` answers with this status. */
  async answersReady(status: number, withinMs?: number): Promise<void> {
    await eventually(async () => {
      const readiness = await this.readiness();
      if (readiness.status !== status) throw new Error(JSON.stringify(readiness));
    }, withinMs);
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Asks it to end, as an operating system does that shuts down; resolves to the exit code. */
  async stop(): Promise<number | null> {
    if (!this.hasEnded) this.#child.kill('SIGTERM');
    return this.ended();
  }

  /** Resolves to the exit code when it has ended by itself. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }
}

function collect(stream: ChildProcess['stdout'], lines: string[]): void {
  if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = line.startsWith('{') ? JSON.parse(line) : {};
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

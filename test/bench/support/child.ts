import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { z } from 'zod';

/** Where the programs of the bench and the program itself are. */
export const root = join(import.meta.dirname, '../../..');

export interface Child extends AsyncDisposable {
  readonly pid: number;
  /** The next message of the child, parsed. Rejects when the child ends without one, with what it wrote to stderr. */
  next<T>(schema: z.ZodType<T>): Promise<T>;
  send(message: object): void;
  ended(): boolean;
  /** The end of what it has written to stderr. */
  said(): string;
}

export interface ChildOptions {
  readonly args?: readonly string[];
  /** The whole environment besides the path. */
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** How long a child may take to end before it is ended. */
const endWithinMs = 5000;

/** Starts one of our files as a process of its own. With BENCH_PROF set, its CPU profile is left in that folder. */
export function startChild(file: string, { args = [], env = {}, flags = [] }: ChildOptions = {}): Child {
  const profile = process.env.BENCH_PROF;
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = fork(join(root, file), args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    execArgv: [...flags, ...profiling],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  return {
    pid: child.pid ?? 0,
    next: (schema) => nextMessage(child, schema, () => `${file} ended: ${said}`),
    send: (message) => void child.send(message),
    ended: () => child.exitCode !== null || child.signalCode !== null,
    said: () => said,
    [Symbol.asyncDispose]: () => end(child),
  };
}

function nextMessage<T>(child: ChildProcess, schema: z.ZodType<T>, why: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      child.off('exit', onExit);
      const parsed = schema.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(new Error(`unexpected message: ${JSON.stringify(message)}`));
    };
    const onExit = (): void => {
      child.off('message', onMessage);
      reject(new Error(why()));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
    if (child.exitCode !== null) onExit();
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), endWithinMs);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
}

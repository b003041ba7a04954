import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import { ErasedFile } from '../../services/erasure/erased-list.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { testZone } from './domain.ts';
import { ErasureBench } from './erasure-bench.ts';

/** A process of its own that erases what may be erased in a SQLite file. It says so each time before it asks the store for anything. */
export interface ErasingChild {
  /** What it has asked of the store. */
  readonly asked: string[];
  /** Resolves when it has asked so often, or when it has ended. */
  after(calls: number): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself; to its exit code. */
  ended(): Promise<number | null>;
}

interface Options {
  readonly path: string;
  /** The file that says what was erased. */
  readonly list: string;
  /** The local time that it believes to be. */
  readonly now: string;
}

/** Starts the process. */
export function startErasingChild(options: Options): ErasingChild {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const asked: string[] = [];
  const exit = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => void asked.push(line));
  return {
    asked,
    async after(calls) {
      while (asked.length < calls && child.exitCode === null) await Promise.race([once(lines, 'line'), exit]);
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      await exit;
      return child.exitCode;
    },
  };
}

async function erase({ path, list, now }: Options): Promise<void> {
  const inner = await openSqliteStore({ path });
  const store = new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        // At once, and not when the event loop has time for it: it may be killed before.
        writeSync(1, `${String(name)} ${String(args[0]).split(':')[0]}\n`);
        return Reflect.apply(value, target, args);
      };
    },
  });
  const bench = new ErasureBench(store, { list: new ErasedFile(list) });
  bench.now = DateTime.fromISO(now, { zone: testZone });
  bench.journal.now = bench.now;
  await bench.run();
  await inner.close();
}

if (process.argv[1] === import.meta.filename) await erase(JSON.parse(process.argv[2] ?? '{}'));

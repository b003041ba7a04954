import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { claimCommit } from './commits.ts';

/**
 * A process of its own that appends to a SQLite file and says so, line by line, as soon as the store has said so:
 * `<pathway> <version> <appended|conflict>`.
 */
export interface AppendingChild {
  readonly acknowledged: { pathwayId: string; version: number; result: string; commandId: string }[];
  /** Resolves at the next line after so many have come. */
  after(lines: number): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself; to its exit code. */
  ended(): Promise<number | null>;
}

/** Starts the process: so many streams at once, each up to a version, every commit marked with the process's name. */
export function startAppendingChild(options: {
  path: string;
  name: string;
  streams: readonly string[];
  upTo: number;
}): AppendingChild {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: AppendingChild['acknowledged'] = [];
  const exit = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [pathwayId = '', version = '', result = ''] = line.split(' ');
    const number = Number(version);
    acknowledged.push({ pathwayId, version: number, result, commandId: `${options.name} ${number}` });
  });
  return {
    acknowledged,
    async after(count) {
      while (acknowledged.length < count) await Promise.race([once(lines, 'line'), exit]);
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

async function appendAll({ path, name, streams, upTo }: Parameters<typeof startAppendingChild>[0]): Promise<void> {
  const store = await openSqliteStore({ path });
  const appendTo = async (pathwayId: string) => {
    for (let version = 1; version <= upTo; version++) {
      const result = await store.append(claimCommit(pathwayId, version, { commandId: `${name} ${version}` }));
      process.stdout.write(`${pathwayId} ${version} ${result}\n`);
    }
  };
  await Promise.all(streams.map(appendTo));
  await store.close();
}

if (process.argv[1] === import.meta.filename) await appendAll(JSON.parse(process.argv[2] ?? '{}'));

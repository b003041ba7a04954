import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const startTimeoutMs = 40_000;

/** The demo as somebody starts it from a terminal, in a process of its own. */
export interface DemoProcess {
  readonly child: ChildProcess;
  /** Everything that it has printed. */
  printed(): string;
  /** How long it took until it said where to look. */
  readonly startedInMs: number;
  readonly startUrl: string;
  readonly playgroundUrl: string;
  /** The code of the pathway that has rooms on both platforms. */
  readonly code: string;
  /** The page of the young person in it, and the six digits that open it. */
  readonly youngPage: { readonly address: string; readonly code: string };
  /** The same of the adult whom another young person has chosen. */
  readonly adultPage: { readonly address: string; readonly code: string };
  /** Sends a signal and resolves to how it ended, and after how long. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; endedInMs: number }>;
}

/** Starts `npm run demo`'s own command, in a temporary folder of its own, and waits until it has said where to look. */
export async function startDemoProcess(temporaryFolder: string): Promise<DemoProcess> {
  const startedAt = Date.now();
  const child = spawn(process.execPath, [join(root, 'bot/demo/main.ts')], {
    // From somewhere else, so that nothing rests on the folder in which it is started.
    cwd: temporaryFolder,
    env: { ...process.env, TMPDIR: temporaryFolder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    printed += String(chunk);
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM');
      reject(new Error(`the demo does not start:\n${printed}`));
    }, startTimeoutMs);
    child.stdout?.on('data', () => {
      if (!printed.includes('Ctrl-C')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('close', () => reject(new Error(`the demo has ended:\n${printed}`)));
  });
  return {
    child,
    printed: () => printed,
    startedInMs: Date.now() - startedAt,
    startUrl: found(printed, /Begynd her\s+(http:\S+)/),
    playgroundUrl: found(printed, /Teams\s+(http:\S+)/),
    code: found(printed, /Vælg kanalen (\w{6})/),
    youngPage: ownPage(printed, 'Den unges side'),
    adultPage: ownPage(printed, 'En ungs voksne'),
    async end(signal) {
      const askedAt = Date.now();
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
      return { code: child.exitCode, endedInMs: Date.now() - askedAt };
    },
  };
}

/** Whether anybody answers at an address. */
export function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** The address behind a name, and the code on the line below it. */
function ownPage(printed: string, name: string): DemoProcess['youngPage'] {
  const lines = new RegExp(`${name}\\s+(http:\\S+)\\s+\\(kode (\\d{6})`);
  const [, address, code] = lines.exec(printed) ?? [];
  if (address === undefined || code === undefined) throw new Error(`${name} is not in:\n${printed}`);
  return { address, code };
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`${pattern} is not in:\n${text}`);
  return match;
}

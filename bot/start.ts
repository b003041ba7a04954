import { systemClock } from '../services/clock.ts';
import { loadModels } from '../services/models/catalog.ts';
import { loadSharingRules } from '../services/privacy/change-rules.ts';
import { openStore } from '../storage/open-store.ts';
import { type KeptStore, StoreError, StoreSetupError } from '../storage/ports.ts';
import { type Config, loadConfig } from './config.ts';
import { createLog, errorFields, type Log } from './log.ts';

/** Starts the bot from these variables. Says every problem with the configuration at once and opens nothing before. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const loaded = loadConfig(env);
  const own = 'config' in loaded ? loaded.config : undefined;
  const models = readOwn('MODELS_FOLDER', loadModels, own ? own.modelsFolder : env.MODELS_FOLDER?.trim() || undefined);
  const sharing = readOwn(
    'PRIVACY_FILE',
    loadSharingRules,
    own ? own.privacyFile : env.PRIVACY_FILE?.trim() || undefined,
  );
  const problems = [models, sharing].flatMap((read) => ('problem' in read ? [read.problem] : []));
  if ('problems' in loaded) return refuse([...loaded.problems, ...problems]);
  if ('problem' in models || 'problem' in sharing) return refuse(problems);
  const { config } = loaded;
  const log = createLog(config.logLevel);
  dieQuietly(log);
  // The store's threads come up while the platforms' SDKs are loaded, which takes most of a start.
  const [opened, { createApp }] = await Promise.all([open(config), import('./app.ts')]);
  if ('problem' in opened) return refuse([opened.problem]);
  const { store } = opened;
  const clock = systemClock(config.timeZone);
  const app = createApp(config, { store, log, models: models.value, sharing: sharing.value, clock });
  try {
    await app.start();
  } catch (error) {
    return refuse([startProblem(config, error)]);
  }
  const stop = (): void => {
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** A bug ends the process, which loses nothing; but what an error says may quote a person, and so it is not printed. */
function dieQuietly(log: Log): void {
  const die = (error: unknown): void => {
    log.error('bug', errorFields(error));
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

/** What a municipality has of its own, in a file or folder that a variable names. */
function readOwn<T>(
  variable: string,
  load: (path?: string) => T,
  path: string | undefined,
): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: load(path) };
  } catch (error) {
    return { problem: `${variable}: ${error instanceof Error ? error.message : 'cannot be read'}` };
  }
}

async function open({ store: options }: Config): Promise<{ store: KeptStore } | { problem: string }> {
  try {
    return { store: await openStore(options) };
  } catch (error) {
    const variable = options.kind === 'sqlite' ? 'SQLITE_PATH' : 'COSMOS_ENDPOINT';
    if (error instanceof StoreSetupError) return { problem: `${variable}: ${error.message}` };
    const code = error instanceof StoreError ? error.code : 'unavailable';
    return { problem: `${variable}: the store cannot be opened (${code})` };
  }
}

function startProblem({ host, port }: Config, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use by another program`;
  if (code === 'EACCES') return `PORT: this user may not listen on ${port}`;
  if (code === 'EADDRNOTAVAIL') return `HOST: this machine has no address ${host}`;
  return `it failed at the start (${errorFields(error).errorName ?? 'error'})`;
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`Vejviser cannot start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`, () =>
    process.exit(1),
  );
}

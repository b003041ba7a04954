import { systemClock } from '../services/clock.ts';
import { loadModels } from '../services/models/catalog.ts';
import { openStore } from '../storage/open-store.ts';
import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { createLog, errorFields } from './log.ts';

/** Starts the bot from the environment. Says every problem with the configuration at once and opens nothing before. */
async function main(): Promise<void> {
  const loaded = loadConfig(process.env);
  if ('problems' in loaded) return refuse(loaded.problems);
  const { config } = loaded;
  const log = createLog(config.logLevel);
  const models = readModels(config.modelsFolder);
  if ('problem' in models) return refuse([models.problem]);
  const store = await openStore(config.store);
  const app = createApp(config, {
    store,
    log,
    models: models.catalog,
    clock: systemClock(config.timeZone),
  });
  await app.start();
  const stop = (): void => {
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function readModels(folder: string | undefined): { catalog: ReturnType<typeof loadModels> } | { problem: string } {
  try {
    return { catalog: loadModels(folder) };
  } catch (error) {
    return { problem: `MODELS_FOLDER: ${error instanceof Error ? error.message : 'cannot be read'}` };
  }
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`Vejviser cannot start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  createLog('error').error('cannot start', errorFields(error));
  process.exit(1);
});

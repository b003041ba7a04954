import { announcement } from './announcement.ts';
import { Closing } from './closing.ts';
import { startDemo } from './start-demo.ts';

/** Starts the demo, says where to look, and ends it on Ctrl-C, also while it is starting. */
async function main(): Promise<void> {
  const closing = new Closing();
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    closing.run().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  process.stdout.write('Demoen starter …\n');
  const { LOG_LEVEL: logLevel } = process.env;
  try {
    const demo = await startDemo({ closing, ...(logLevel === undefined ? {} : { logLevel }) });
    if (!isStopping) process.stdout.write(announcement(demo));
  } catch (error) {
    if (isStopping) return;
    process.stderr.write(`Demoen kunne ikke starte: ${error instanceof Error ? error.message : 'ukendt fejl'}\n`);
    process.exitCode = 1;
  }
}

await main();

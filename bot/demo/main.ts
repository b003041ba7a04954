import { announcement } from './announcement.ts';
import { startDemo } from './start-demo.ts';

/** Starts the demo, says where to look, and ends it on Ctrl-C. */
async function main(): Promise<void> {
  process.stdout.write('Demoen starter …\n');
  const logLevel = process.env['LOG_LEVEL'];
  const demo = await startDemo(logLevel === undefined ? {} : { logLevel });
  process.stdout.write(announcement(demo));
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    demo.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`Demoen kunne ikke starte: ${error instanceof Error ? error.message : 'ukendt fejl'}\n`);
  process.exit(1);
});

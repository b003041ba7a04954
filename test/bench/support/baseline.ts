import { once } from 'node:events';
import type { Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What a baseline is told when it is started. */
export const baselineConfig = z.object({
  /** The platforms' stand-in. */
  platformUrl: z.string(),
  /** Set: each click is also inserted there, durably, before it is answered. */
  sqlitePath: z.string().optional(),
  /** Set: the person who clicked is told, as one would with that SDK. */
  tells: z.boolean().optional(),
});
export type BaselineConfig = z.infer<typeof baselineConfig>;

/** What a baseline says when it is ready. */
export const baselineReady = z.object({ port: z.number() });

/** The configuration of the baseline that runs in this process. */
export function readBaselineConfig(): BaselineConfig {
  return baselineConfig.parse(JSON.parse(process.argv[2] ?? '{}'));
}

/** Tells the bench the port. Ends when the bench does, or says so. */
export async function announce(server: Server): Promise<void> {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the baseline has no port');
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port: address.port });
}

/**
 * The durable insert that somebody would write first: on the main thread, one transaction per click, write-ahead log and an
 * fsync each. Does nothing when no path is given.
 */
export function durableInsert(path: string | undefined): (body: unknown) => void {
  if (path === undefined) return () => undefined;
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE clicks (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO clicks (body) VALUES (?)');
  return (body) => void insert.run(JSON.stringify(body));
}
